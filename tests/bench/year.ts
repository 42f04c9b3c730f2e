import { draftOf } from '../../rules/draft';
import { kindOf } from '../../rules/kinds/kind';
import { pastPostOf } from '../../rules/ledger/past-post';
import type { Past } from '../../rules/past';
import { now } from './demarc';

/** A year's posts of somebody who posts often, with these texts one after the other. */
export function yearOf(texts: readonly string[]): Past {
  const key = 'bench';
  const posts = Array.from({ length: 2_000 }, (_, at) => {
    const draft = draftOf(texts[at % texts.length] ?? '');
    const { kind } = kindOf(draft);
    const time = now.time - at * 4 * 3_600_000;
    return pastPostOf(draft, { key, time, kind, tone: 'even', topics: [] });
  });
  return { posts, key, kindOf: (draft) => kindOf(draft).kind };
}
