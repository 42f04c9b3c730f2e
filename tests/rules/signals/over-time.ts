import { check } from '../../../rules/check';
import { compile } from '../../../rules/code';
import { type Draft, draftOf } from '../../../rules/draft';
import { pastPostOf } from '../../../rules/ledger/past-post';
import type { Past, PostKind, Tone } from '../../../rules/past';
import { said } from '../../../rules/words/said';
import { english } from '../../tools/english';
import { packOf } from '../try';

export const hour = 3_600_000;
export const day = 24 * hour;
/** Noon on a Wednesday in winter. */
export const noon = Date.UTC(2026, 0, 14, 12);
const key = 'a secret of this browser';

/** An earlier post: how long ago, and what of it matters to a test. */
export interface Earlier {
  readonly ago: number;
  readonly text?: string;
  readonly kind?: PostKind;
  readonly tone?: Tone;
  readonly topics?: readonly string[];
  readonly shape?: Draft['kind'];
  readonly links?: readonly string[];
}

/** The past of a voice that posted these, and in which a draft is for what is said of it. */
export function pastOf(earlier: readonly Earlier[], kind: PostKind = 'share', time = noon): Past {
  const posts = earlier.map(({ ago, text = 'A post', kind = 'share', tone = 'even', topics = [], ...more }) =>
    pastPostOf(draftOf(text, { kind: more.shape ?? 'post', links: [...(more.links ?? [])] }), {
      key,
      time: time - ago,
      kind,
      tone,
      topics,
    }),
  );
  return { posts: posts.sort((one, other) => other.time - one.time), key, kindOf: () => kind };
}

/** What a rule of this form has against a draft with that past: the words it stands at, and why. */
export function against(
  rule: object,
  draft: string | Draft,
  past: Past,
  { time = noon, timeZone = 'UTC' } = {},
): { text: string; why: string }[] {
  const code = compile([{ layer: 'own', pack: packOf(rule) }]);
  const whole = typeof draft === 'string' ? draftOf(draft) : draft;
  return said(check(whole, code, past, { time, timeZone }), english).map(({ text, why }) => ({ text, why }));
}

/** What each finding of a rule of this form says that the draft is taken for. */
export function kindsFound(rule: object, past: Past, draft: Draft = draftOf('Hello')) {
  const code = compile([{ layer: 'own', pack: packOf(rule) }]);
  return check(draft, code, past, { time: noon, timeZone: 'UTC' }).map(({ kind }) => kind);
}

/** As often as said, one after the other, so far apart, the last one `from` ago. */
export function times(count: number, post: Omit<Earlier, 'ago'> = {}, apart = hour, from = hour): Earlier[] {
  return Array.from({ length: count }, (_, at) => ({ ...post, ago: from + at * apart }));
}
