import type { Example } from '../example';
import type { Expression } from '../expression';
import { type Asked, type Found, ordinary } from './found';
import { amountOf, number } from './numbers';

interface Countable {
  readonly signal: 'hashtags' | 'emoji' | 'mentions' | 'links' | 'length' | 'marks';
  /** The source of an expression for what is counted. */
  readonly noun: string;
  readonly sample: (count: number) => string;
}

const tags = ['#sunday', '#choir', '#town', '#news', '#team', '#open', '#spring', '#music'];
const faces = ['😀', '🎉', '🌞', '🎶', '🌷', '🙌', '☕', '🚲'];
const people = ['@anna', '@ben', '@carla', '@dan', '@eva', '@finn', '@gina', '@hal'];
const line = 'See you all on Saturday, we open the doors at nine and there is coffee for everybody. ';

const countables: readonly Countable[] = [
  { signal: 'hashtags', noun: 'hashtags?', sample: (count) => listed(tags, count) },
  { signal: 'emoji', noun: '(?:emojis?|smileys?|emoticons?)', sample: (count) => listed(faces, count) },
  {
    signal: 'mentions',
    noun: '(?:mentions|@mentions?|handles)',
    sample: (count) => listed(people, count),
  },
  {
    signal: 'links',
    noun: '(?:links?|urls?)',
    sample: (count) => listed(people, count).replaceAll('@', 'https://example.com/'),
  },
  {
    signal: 'length',
    noun: '(?:characters?|letters?|chars)',
    sample: (count) =>
      line
        .repeat(Math.ceil(count / line.length))
        .slice(0, count)
        .replace(/ $/, '.'),
  },
  { signal: 'marks', noun: 'exclamation (?:marks?|points?)', sample: (count) => '!'.repeat(count) },
];

function listed(of: readonly string[], count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const round = Math.floor(at / of.length);
    return `${of[at % of.length]}${round === 0 || of === faces ? '' : round}`;
  }).join(' ');
}

const limiting =
  /\b(?:no more than|not more than|more than|at most|up to|max(?:imum|\.)?|limit(?:ed)?|exceed(?:ing|s)?|longer than|under|below|within|fewer than|less than|or (?:fewer|less)|plenty|enough|tops|exactly|stick to|is a good|keep|only|just|a single|at least|minimum|no fewer than|shorter than|or more)\b/;
const least = /\b(?:at least|minimum of|minimum|no fewer than|no less than|or more)\b/;

/** Limits: how many hashtags, emoji, mentions, links or characters a post may have or must have. */
export function findCounts(asked: Asked): readonly Found[] {
  return countables.flatMap((countable) => countOf(countable, asked) ?? []);
}

function countOf(countable: Countable, asked: Asked): Found | null {
  const text = asked.clauses.stated;
  const { signal } = countable;
  const counted = countedIn(text, countable);
  if (counted === null) return noneOf(countable, asked);
  const value = amountOf(counted[1] ?? '');
  if (!Number.isFinite(value) || !limiting.test(text)) return null;
  // Whoever asks for alternative text of at least so many characters asks for the text, not for a long post.
  if (signal === 'length' && /\balt(?:ernative)?\b/.test(text)) return null;
  if (least.test(text) && !asked.forbids) return floor(countable, value, counted.index, counted[0].length);
  const over = /\b(?:fewer than|less than)\b/.test(text) && signal !== 'length' ? value - 1 : value;
  return limit(countable, Math.max(0, over), counted.index, counted[0].length);
}

/** Where a number of them is named; its first group is the number. */
function countedIn(text: string, { signal, noun }: Countable): RegExpExecArray | null {
  return (
    new RegExp(`\\b(${number})(?:\\s+(?!or\\b|and\\b)[a-z-]+)?\\s+${noun}(?!\\w|\\.\\w)`).exec(text) ??
    new RegExp(
      `\\b${noun}(?:\\s+[a-z]+){0,3}\\s+(?:to|is|at)\\s+(?:a maximum of |at most |no more than )?(${number})\\b(?!\\s*[%:])`,
    ).exec(text) ??
    new RegExp(`\\b${noun}\\b.*\\b(?:no more than|at most|a maximum of|up to) (${number})[.!]?$`).exec(
      text,
    ) ??
    (signal === 'mentions'
      ? /\b(?:tag|mention)\w*\s+(?:no more than|at most|up to|more than|a maximum of|only)\s+(\d+|[a-z]+)\b/.exec(
          text,
        )
      : null) ??
    (signal === 'length' ? /\blonger than (\d+)\b/.exec(text) : null)
  );
}

/** A sentence that forbids them altogether. */
function noneOf(countable: Countable, { clauses, forbids }: Asked): Found | null {
  const { signal, noun } = countable;
  if (!forbids || signal === 'length' || signal === 'marks') return null;
  const none = new RegExp(
    `(?:\\b(?:use|using|no|any|avoid|include|including|add|adding|put|without)\\s+(?:any\\s+)?|^)${noun}(?!\\w|\\.\\w| in a row| that| to | shorten)`,
  ).exec(clauses.stated);
  return none === null ? null : limit(countable, 0, none.index, none[0].length);
}

function limit({ signal, sample }: Countable, over: number, start: number, length: number): Found {
  const place = { start, end: start + length, values: { limit: over } };
  if (signal === 'marks') {
    const looked: Expression = { shouting: { marks: Math.max(2, over + 1) } };
    const tries = [2, 3].map((more) => `Doors open at nine${sample(over + more)}`);
    return { part: 'dont', looked, why: 'conduct_most', ...place, tries: [...tries, ...ordinary] };
  }
  const looked: Expression =
    signal === 'length' ? { length: { over: Math.max(1, over) } } : { [signal]: { over } };
  return {
    part: 'dont',
    looked,
    why: 'conduct_most',
    ...place,
    tries: around(signal, sample, over + 1, over),
  };
}

function floor({ signal, sample }: Countable, least: number, start: number, length: number): Found | null {
  const place = { start, end: start + length, values: { limit: least } };
  if (signal === 'marks' || least < 1) return null;
  if (signal === 'length') {
    const looked: Expression = { length: { under: least } };
    return {
      part: 'dont',
      looked,
      why: 'conduct_least',
      ...place,
      tries: around(signal, sample, least - 1, least),
    };
  }
  const looked: Expression = { [signal]: { over: least - 1 } };
  return {
    part: 'do',
    looked,
    why: 'conduct_least',
    ...place,
    tries: around(signal, sample, least - 1, least),
  };
}

/** Posts that have too many or too few, and posts that do not. */
function around(
  signal: Countable['signal'],
  sample: (count: number) => string,
  wrong: number,
  right: number,
): Example[] {
  if (signal === 'length') {
    const step = wrong > right ? 12 : -12;
    return [wrong, wrong + step, right, right - step].filter((size) => size > 0).map(sample);
  }
  const starts = ['News from our team', 'See you on Saturday'];
  return [wrong, right].flatMap((count) => starts.map((start) => `${start} ${sample(count)}`.trim()));
}
