import type { Counting } from '../draft';
import { graphemesIn } from './graphemes';
import { readText } from './reading';

/** The most that fits into a field, and how its site counts it. */
export interface Limit {
  readonly most: number;
  readonly counted: Counting;
}

/** Whether the text fits; one of which no limit is known always does. */
export function fits(text: string, limit: Limit | undefined): boolean {
  return limit === undefined || lengthIn(limit.counted, text) <= limit.most;
}

/** How long a text is in a site’s own counting. */
export function lengthIn(counting: Counting, text: string): number {
  return counters[counting](text);
}

const counters: Readonly<Record<Counting, (text: string) => number>> = {
  units: (text) => text.length,
  graphemes: countGraphemes,
  weighted: weightOf,
  mastodon: mastodonLength,
  'mastodon-form': (text) => Math.max(text.length, mastodonLength(text)),
};

/** What each link counts for, on X and on Mastodon. */
const linkLength = 23;
/** Code points that weigh one on X; all others weigh two, and so does an emoji, however many it is joined of. */
const light: readonly (readonly [from: number, to: number])[] = [
  [0, 0x10ff],
  [0x2000, 0x200d],
  [0x2010, 0x201f],
  [0x2032, 0x2037],
];
const emoji = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[#*\d]\u{fe0f}?\u{20e3})/u;

function countGraphemes(text: string): number {
  return [...graphemesIn(text)].length;
}

function weightOf(text: string): number {
  const { links } = readText(text);
  let rest = '';
  let at = 0;
  for (const { start, end } of links) {
    rest += text.slice(at, start);
    at = end;
  }
  rest += text.slice(at);
  const weights = [...graphemesIn(rest.normalize('NFC'))].map(({ segment: grapheme }) =>
    emoji.test(grapheme) && !isPlainSign(grapheme)
      ? 2
      : [...grapheme].reduce((sum, sign) => sum + weighs(sign), 0),
  );
  return weights.reduce((sum, weight) => sum + weight, links.length * linkLength);
}

/** © and its like are pictographs by their property, and letters to X unless they are asked for as emoji. */
function isPlainSign(grapheme: string): boolean {
  return (grapheme.codePointAt(0) ?? 0) <= 0x10ff && !/[\u{fe0f}\u{20e3}]/u.test(grapheme);
}

function weighs(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return light.some(([from, to]) => from <= code && code <= to) ? 1 : 2;
}

const written = /https?:\/\/[^\s<>"“”«»]+/giu;
/** Of an account elsewhere only the name counts. */
const elsewhere = /(?<![/\w])@(\w+(?:[.-]\w+)*)@[\p{L}\p{N}.-]+[\p{L}\p{N}]+/giu;

function mastodonLength(text: string): number {
  return countGraphemes(text.replace(written, 'x'.repeat(linkLength)).replace(elsewhere, '@$1'));
}
