import { check } from '../../../rules/check';
import { compile } from '../../../rules/code';
import { draftOf } from '../../../rules/draft';
import { nothingPast } from '../../../rules/past';
import { packOf } from '../try';

const now = { time: Date.UTC(2026, 0, 7, 12), timeZone: 'UTC' };

/** Finds the built-in topic of that id: the author's words that speak of it. */
export function newFinder(topic: string): (text: string) => string[] {
  const code = compile([{ layer: 'own', pack: packOf({ dont: { topic } }) }]);
  return (text) => check(draftOf(text), code, nothingPast, now).map((finding) => finding.text);
}
