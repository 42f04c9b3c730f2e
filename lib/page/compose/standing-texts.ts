import type { Adapter } from '../sites/adapter';
import { composerAt } from '../sites/composer';
import { allIn } from '../sites/tree';
import { isWritten, textsIn } from './draft';

/** Composers that are looked at; a page with more is none that a person writes in. */
const most = 50;

/** The texts of all composers of this page in which something stands, each by its parts. */
export function standingTexts(adapters: readonly Adapter[]): string[][] {
  const found = adapters.flatMap(({ editables, shadow }) =>
    allIn(document, editables, shadow).slice(0, most),
  );
  const composers = found.map((element) => composerAt(element, adapters)).filter((one) => one !== null);
  const byRoot = new Map(composers.map((composer) => [composer.root, composer]));
  return [...byRoot.values()].slice(0, most).map(textsIn).filter(isWritten);
}
