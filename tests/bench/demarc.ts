import { builtInPack, builtInPackIds } from '../../rules/built-in';
import { check as checkDraft } from '../../rules/check';
import { type Code, compile, type LayeredPack } from '../../rules/code';
import { draftOf } from '../../rules/draft';
import type { UnsaidFinding } from '../../rules/finding';
import { parsePack } from '../../rules/pack';
import { nothingPast, type Past } from '../../rules/past';

export type { Code } from '../../rules/code';

/** When drafts are checked. */
export const now = { time: Date.UTC(2026, 0, 7, 12), timeZone: 'UTC' };

/** The built-in packs, all of them. */
export function everyPack(): LayeredPack[] {
  return builtInPackIds().flatMap((id) => {
    const pack = builtInPack(id);
    return pack === undefined ? [] : [{ layer: 'built-in' as const, pack }];
  });
}

/** A code of these packs, with an organisation's own confidential terms where some are given. */
export function codeOf(packs: readonly LayeredPack[], confidential: readonly string[] = []): Code {
  if (confidential.length === 0) return compile(packs);
  const pack = parsePack({
    demarc: 1,
    id: 'own-list',
    name: 'Own list',
    version: 1,
    language: 'en',
    rules: [{ id: 'names', say: 'Project names stay inside.', level: 'hold', dont: { confidential } }],
  });
  return compile([...packs, { layer: 'own', pack }]);
}

/** The findings on a single post with this text. */
export function check(text: string, code: Code, past: Past = nothingPast): UnsaidFinding[] {
  return checkDraft(draftOf(text), code, past, now);
}
