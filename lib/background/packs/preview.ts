import { check } from '../../../rules/check';
import { type Code, compile } from '../../../rules/code';
import { type Draft, draftOf } from '../../../rules/draft';
import type { Pack } from '../../../rules/pack';
import { nothingPast } from '../../../rules/past';
import { beginningOf, hostOf, type KeptDraft } from '../../kept';
import { nowFor } from '../../time-zone';

/** What a pack would say of the drafts that their author put by: nothing else that was written is kept, or looked at here. */

/** Drafts that are tried at most, the newest. */
const mostTried = 50;

export interface Preview {
  /** How many were tried. */
  readonly tried: number;
  /** The first words of those that it would stop and, where there is a version before, that one would not. */
  readonly stopped: string[];
}

export function previewOf(
  pack: Pack,
  before: Pack | null,
  kept: readonly KeptDraft[],
  time: number,
): Preview {
  const drafts = kept.slice(0, mostTried);
  const now = compile([{ layer: 'pack', pack }]);
  const then = before && compile([{ layer: 'pack', pack: before }]);
  const stopped = drafts.filter((one) => stops(now, one, time) && !(then && stops(then, one, time)));
  return { tried: drafts.length, stopped: stopped.map(({ parts }) => beginningOf(parts)) };
}

function stops(code: Code, kept: KeptDraft, time: number): boolean {
  return check(draftOfKept(kept), code, nothingPast, nowFor(undefined, time)).some(
    ({ level }) => level !== 'note',
  );
}

function draftOfKept({ parts, kind, media, from, address }: KeptDraft): Draft {
  const site = from?.host ?? hostOf(address) ?? '';
  return { ...draftOf(parts[0]), parts, kind, media, account: from, site };
}
