import type { DraftKind } from '../draft';
import type { Expression } from '../expression';
import type { PostKind } from '../past';
import type { Asked, Found, OverTime } from './found';
import { amountOf, number } from './numbers';
import { period } from './over-time';
import { answered, before, kindsNamed, linked, samples } from './samples';

/**
 * The rule over several posts that a sentence stands for; null where it leaves open what is counted, how many, or in what time,
 * or where it speaks of what no ledger knows: pictures, working hours, conditions.
 */
export function certainOverTime(asked: Asked, kind: OverTime): Found | null {
  const { clauses, mood } = asked;
  if (mood === 'advice' || clauses.exceptions.length > 0) return null;
  if (mood === null && !isStated(clauses.text, kind)) return null;
  if (/\b(?:if|when|whenever|while|during|depending|where(?:ver)? possible)\b/.test(clauses.text))
    return null;
  return readers[kind](asked);
}

/** What is said as a fact is one that posts can go against only where it is a limit: “At least half of our posts help others”. */
function isStated(text: string, kind: OverTime): boolean {
  return (
    (kind === 'often' || kind === 'mix') &&
    /\b(?:no more than|not more than|at most|at least|no fewer than|max(?:imum)?|or fewer)\b/.test(text)
  );
}

const readers: Readonly<Record<OverTime, (asked: Asked) => Found | null>> = {
  often: oftenIn,
  mix: mixIn,
  repeat: repeatIn,
  'answer-within': answerIn,
};

const lengths = { hour: '1 hour', day: '1 day', week: '7 days', month: '30 days', year: '365 days' } as const;
type Unit = keyof typeof lengths;

const amount = `(${number}|once|twice)`;
const atMost =
  '(?:no more than|not more than|at most|(?:a )?max(?:imum)?(?: of)?|up to|limit(?:ed)?(?: [a-z]+)* to|only|not exceed)';
/** Between a number and its time: what is counted. */
const counted = "((?:\\s+[a-z'-]+){0,3}?)";
const ceilings = [
  new RegExp(`\\b${atMost}\\s+${amount}${counted}\\s+${period}\\b`),
  new RegExp(
    `\\b${amount}${counted}\\s+${period},?\\s+(?:at (?:the )?most|or (?:fewer|less)|(?:is |as )?(?:the |a )?max(?:imum)?\\b|(?:is|are) (?:plenty|enough)\\b)`,
  ),
];
const forbidden = new RegExp(`\\bmore than\\s+${amount}${counted}\\s+${period}\\b`);
const floor = /\b(?:at least|no fewer than|no less than|minimum|or more)\b/;
const generic = /\b(?:times?|posts?|tweets?|updates?|a|of|our|such)\b|[-']/g;
/** A post that answers nobody: an answer more is no post too many. */
const own: DraftKind[] = ['post', 'quote', 'article'];

function oftenIn({ clauses: { stated }, forbids }: Asked): Found | null {
  const found = [...ceilings, ...(forbids ? [forbidden] : [])]
    .map((cue) => cue.exec(stated))
    .find((one) => one !== null);
  if (!found || floor.test(stated)) return null;
  const [words, times = '', what = '', unit = ''] = found;
  const named = kindsNamed(stated);
  const isPlain = named.length === 0 && what.replace(generic, '').trim() === '';
  const [kinds] = named;
  if (!isPlain && (named.length !== 1 || kinds?.length !== 1)) return null;
  if (isPlain && (!/\b(?:post|tweet|publish|update)\w*\b/.test(stated) || /\babout\b/.test(stated)))
    return null;
  const over = amountOf(times);
  if (!(over >= 1 && over <= 500)) return null;
  const within = lengths[unit as Unit];
  const kind = kinds?.[0] ?? null;
  const ago = unit === 'hour' ? '2 minutes' : '20 minutes';
  return {
    part: 'dont',
    looked: { often: { over, within, ...(kind === null ? { shapes: own } : { kind }) } },
    why: 'conduct_often_found',
    start: found.index,
    end: found.index + words.length,
    tries: samples(kind ?? 'share').flatMap((text) => [
      before(text, kind ?? 'share', over, ago),
      before(text, kind ?? 'share', over - 1, ago),
      text,
    ]),
  };
}

const parts: readonly (readonly [RegExp, number])[] = [
  [/\b(?:three quarters|three-quarters)\b/, 75],
  [/\b(?:two thirds|two-thirds)\b/, 67],
  [/\b(?:half)\b/, 50],
  [/\b(?:a|one) third\b/, 33],
  [/\b(?:a|one) quarter\b/, 25],
  [/\b(?:a|one) fifth\b/, 20],
  [/\b(?:a|one) tenth\b/, 10],
];
/** How many posts a share is taken of, unless the sentence names a time. */
const postsTaken = 20;

interface Share {
  readonly percent: number;
  /** Of so many posts at the least: one in thirty shows in no twenty. */
  readonly of: number;
  readonly start: number;
  readonly end: number;
}

function shareIn(text: string): Share | null {
  const ratio = new RegExp(
    `\\b(${number}) (?:posts? )?(?:in|out of|of every) (?:every )?(${number})\\b`,
  ).exec(text);
  const percent = /\b(\d{1,3}) ?(?:%|percent\b|per cent\b)/.exec(text);
  const part = parts.map(([cue, of]) => ({ found: cue.exec(text), of })).find(({ found }) => found !== null);
  const at = (found: RegExpExecArray) => ({ start: found.index, end: found.index + found[0].length });
  if (ratio !== null) {
    const [some, all] = [amountOf(ratio[1] ?? ''), amountOf(ratio[2] ?? '')];
    return { percent: Math.round((some / all) * 100), of: all, ...at(ratio) };
  }
  if (percent !== null) return { percent: Number(percent[1]), of: 1, ...at(percent) };
  return part?.found ? { percent: part.of, of: 1, ...at(part.found) } : null;
}

/** “An 80/20 balance between useful content and promotion”: which of the two promotion may have, in percent. */
function balanceIn(text: string): Share | null {
  const found = /\b(\d{2}) ?\/ ?(\d{2})\b/.exec(text);
  const [first, second] = [Number(found?.[1]), Number(found?.[2])];
  const [promotion, rest] = [text.search(/\bpromot\w+/), text.search(/\b(?:useful|helpful|other|shared)\b/)];
  if (found === null || first + second !== 100 || rest < found.index || promotion < found.index) return null;
  const percent = promotion < rest ? first : second;
  return { percent, of: 1, start: found.index, end: found.index + found[0].length };
}

function mixIn({ clauses: { stated }, forbids }: Asked): Found | null {
  const balance = balanceIn(stated);
  if (balance !== null) return mixOf(balance, ['promotion'], 'over', stated);
  const share = shareIn(stated);
  const named = kindsNamed(stated);
  const [kinds] = named;
  if (share === null || share.percent < 1 || share.percent > 99 || share.of > 500) return null;
  if (kinds === undefined || named.length > 1 || !/\b(?:posts?|content|tweets?|updates?)\b/.test(stated))
    return null;
  const isFloor = !forbids && (floor.test(stated) || /(?<!\bnot? )\bmore than half\b/.test(stated));
  const isCeiling =
    (forbids && /\bmore than\b/.test(stated)) ||
    /\b(?:at most|no more than|not more than|only|up to|max(?:imum)?)\b/.test(stated);
  return isFloor === isCeiling ? null : mixOf(share, kinds, isFloor ? 'under' : 'over', stated);
}

function mixOf(share: Share, kinds: readonly PostKind[], limit: 'over' | 'under', stated: string): Found {
  const isFloor = limit === 'under';
  const unit = new RegExp(`\\b${period}\\b`).exec(stated)?.[1];
  const last = Math.max(postsTaken, share.of);
  const window = unit === undefined ? { 'of-last': last } : { within: lengths[unit as Unit] };
  const other: PostKind = kinds.includes('promotion') ? 'share' : 'promotion';
  const [kind = 'share'] = kinds;
  const looked: Expression = {
    mix: {
      kind: kinds.length === 1 ? kind : [...kinds],
      [limit]: `${share.percent}%`,
      ...window,
    },
  };
  const [flagged, full] = isFloor ? ([other, other] as const) : ([kind, kind] as const);
  const lacking = isFloor ? kind : other;
  return {
    part: 'dont',
    looked,
    why: 'conduct_mix_found',
    start: share.start,
    end: share.end,
    tries: [
      ...samples(flagged).map((text) => before(text, full, last - 1, '20 minutes')),
      ...samples(flagged).map((text) => before(text, lacking, last - 1, '20 minutes')),
      ...samples(lacking).map((text) => before(text, full, last - 1, '20 minutes')),
    ],
  };
}

const stretch = new RegExp(
  `\\b(?:in|within|during)\\s+(an?|one|any|the same|${number})\\s+(hour|day|week|month|year)s?\\b`,
);

function repeatIn({ clauses: { stated }, forbids }: Asked): Found | null {
  if (!forbids || !/\b(?:same|identical|duplicate)\b/.test(stated)) return null;
  if (/\b(?:photos?|pictures?|images?|flyers?|videos?|stor(?:y|ies)|hashtags?|template)\b/.test(stated))
    return null;
  const isLink = /\b(?:links?|urls?)\b/.test(stated);
  if (!isLink && !/\b(?:texts?|posts?|tweets?|updates?|content|wording|messages?|thing)\b/.test(stated))
    return null;
  const over = timesIn(stated);
  const within = withinIn(stated);
  if (over === null || within === null) return null;
  const same = isLink ? 'link' : 'text';
  const place = /\b(?:same|identical|duplicate)\b.*$/.exec(stated.replace(/[.!\s]+$/, ''));
  return {
    part: 'dont',
    looked: { repeat: { same, over, within } },
    why: 'conduct_repeat_found',
    start: place?.index ?? 0,
    end: (place?.index ?? 0) + (place?.[0].length ?? 0),
    tries: linked(isLink).flatMap(([text, again]) => [
      { text, past: [{ ago: '20 minutes', text: again, shape: 'post', topics: [], times: over }] },
      ...(over > 1
        ? [
            {
              text,
              past: [{ ago: '20 minutes', text: again, shape: 'post' as const, topics: [], times: over - 1 }],
            },
          ]
        : []),
      text,
    ]),
  };
}

/** How often something may be posted by a sentence that rules out doing it more often. */
function timesIn(text: string): number | null {
  const more = new RegExp(`\\bmore than\\s+${amount}`).exec(text);
  if (more !== null) return amountOf(more[1] ?? '');
  if (/\b(?:twice|again)\b/.test(text)) return 1;
  const times = new RegExp(`\\b(${number}) times\\b`).exec(text);
  return times === null ? null : Math.max(1, amountOf(times[1] ?? '') - 1);
}

function withinIn(text: string): string | null {
  const long = stretch.exec(text);
  if (long !== null) {
    const count = amountOf(long[1] ?? '');
    const unit = long[2] as Unit;
    if (!(count > 1)) return lengths[unit];
    const days = { hour: 0, day: 1, week: 7, month: 30, year: 365 }[unit] * count;
    return days > 400 ? null : unit === 'hour' ? `${count} hours` : `${days} days`;
  }
  const unit = new RegExp(`\\b${period}\\b`).exec(text)?.[1];
  return unit === undefined ? null : lengths[unit as Unit];
}

const wait = new RegExp(
  `\\b(?:within|in under|in less than|no later than)\\s+(an?|one|${number})\\s+(minute|hour|day|week)s?\\b`,
);

function answerIn({ clauses: { stated }, forbids }: Asked): Found | null {
  const found = wait.exec(stated);
  if (forbids || found === null) return null;
  if (/\b(?:working|business|office|opening|weekdays?|school)\b/.test(stated)) return null;
  const isComplaint = /\bcomplain\w*|\bcriticism\b|\b(?:unhappy|angry|dissatisfied)\b/.test(stated);
  const anybody = isComplaint ? null : anybodyIn(stated);
  if (!isComplaint && anybody === null) return null;
  const [words, said = '', unit = ''] = found;
  const count = Number.isFinite(amountOf(said)) ? amountOf(said) : 1;
  const time = `${count} ${unit}${count === 1 ? '' : 's'}`;
  return {
    part: 'do',
    looked: { 'answer-within': isComplaint ? time : { time, of: 'anybody' } },
    why: 'conduct_answer_found',
    ...(anybody !== null && anybody.length > 0 && { where: { kinds: [...anybody] } }),
    start: found.index,
    end: found.index + words.length,
    tries: answered(anybody?.[0] ?? 'reply', `${count + 1} ${unit}s`),
  };
}

/** As what somebody is answered; an empty list where in any way, and null where the sentence speaks of some only. */
function anybodyIn(text: string): readonly DraftKind[] | null {
  if (/\b(?:questions?|enquir\w+|inquir\w+|requests?|reviews?|press|journalists?|urgent)\b/.test(text))
    return null;
  if (/\bmessages?\b/.test(text)) return ['message'];
  if (/\bcomments?\b/.test(text)) return ['comment', 'reply'];
  return /\b(?:mentions?|repl(?:y|ies) to us|everybody|everyone|whoever|anybody|anyone|people who write)\b/.test(
    text,
  )
    ? []
    : null;
}
