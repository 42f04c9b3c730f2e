import type { Example } from '../example';
import { type Asked, type Found, ordinary } from './found';

/** A word or phrase as it may stand in a sentence about words: in quotation marks, or up to a few words without. */
const word = `(?:["“”][^"“”]+["“”]|[\\w@#'’.+-]+(?:\\s+(?!instead|rather|not|never|and|or|over|to|in|when|with|as|for|on|at|if)[\\w'’.+-]+){0,2})`;
const list = `${word}(?:\\s*(?:,\\s*(?:or|and)?|\\bor|\\band)\\s*${word}){0,7}`;
const article = `(?:(?:the|a|an|our|them|it|its|us|people) )?`;
const verbs = `(?:say|use|write|call (?:them|it|him|her|us|people)|spell(?: it)?|prefer|speak of|talk of|refer to(?: (?:them|it) as)?|(?:is|are) (?:spelled|spelt|written|called)|spelled|spelt|have|it's|it is)`;

/** “X, not Y”: each with what is right first. */
const right = new RegExp(
  `\\b${verbs}\\s+${article}(${word})(?:\\s+with [^,]+)?,?\\s+(?:and\\s+)?(?:not|never|instead of|rather than|in place of|and not)\\s+${article}(?:say |as |call (?:them|it) )?(${list})`,
  'iu',
);
/** “Guests, never customers”, with nothing else. */
const bare = new RegExp(`^(${word}),\\s+(?:never|not)\\s+(${list})[.!]?$`, 'iu');
const preferred = new RegExp(`\\bprefer\\s+(${word})\\s+(?:to|over)\\s+(${list})`, 'iu');
const replaced = new RegExp(`\\b(?:replace|change)\\s+(${list})\\s+(?:with|by|to|for)\\s+(${word})`, 'iu');

/** Words that are not to be used at all. */
const barred: readonly RegExp[] = [
  /\b(?:words?|terms?|phrases?|expressions?)(?:\s+(?:like|such as))?\s+((?:["“][^"”]+["”](?:\s*(?:,\s*(?:or|and)?|or|and)\s*)?)+)/iu,
  /\b(?:never|not|avoid|don['’]t)\s+(?:say(?:ing)?|use|using|write|writing|call(?:ing)? (?:[\w'’-]+ ){0,2}[\w'’-]+)\s+((?:["“][^"”]+["”](?:\s*(?:,\s*(?:or|and)?|or|and)\s*)?)+)/iu,
];

/** Words with what to say instead, names with how they are written, and words that are not to be used. */
export function findNames({ sentence, forbids, mood }: Asked): readonly Found[] {
  const { text } = sentence;
  const contrast = right.exec(text) ?? bare.exec(text) ?? preferred.exec(text);
  const swapped = contrast === null ? replaced.exec(text) : null;
  const found = contrast ?? swapped;
  if (found !== null) {
    const [good, bad] = contrast === null ? [found[2], found[1]] : [found[1], found[2]];
    return contrasted(unquoted(good ?? ''), wordsOf(bad ?? ''), found.index, found[0].length, text);
  }
  if (!forbids || mood === null) return [];
  for (const cue of barred) {
    const listed = cue.exec(text);
    if (listed === null) continue;
    const words = wordsOf(listed[1] ?? '');
    if (words.length > 0) return [unused(words, listed.index, listed[0].length)];
  }
  return [];
}

function contrasted(
  good: string,
  bad: readonly string[],
  start: number,
  length: number,
  text: string,
): Found[] {
  // “We have members, not clients” is about words; “we have rules, not laws to enforce” may be about anything.
  const isName = /\p{Lu}/u.test(good) && bad.every((each) => fold(each) === fold(good));
  const isSaid =
    new RegExp(`^(?:${verbs.replace('have|', '')})\\b`, 'i').test(text.slice(start)) ||
    /^we have\b/i.test(text) ||
    bare.test(text);
  if (good === '' || bad.length === 0 || (!isName && !isSaid) || isAboutForm(good)) return [];
  const place = { start, end: start + length, values: { right: good, wrong: { or: bad } } };
  if (isName) {
    const wrong = [...new Set([...bad, good.toLowerCase(), good.toUpperCase()])].filter(
      (each) => each !== good,
    );
    const tries = [...wrong, good].flatMap((name) => [`Meet ${name} on Saturday`, `News from ${name} today`]);
    return [
      { part: 'dont', looked: { spelling: { [good]: [...bad] } }, why: 'conduct_spelling', ...place, tries },
    ];
  }
  if (/\b(?:only|just)\b/.test(good)) return [];
  const terms = Object.fromEntries(bad.flatMap((each) => numbersOf(each, good)));
  return [
    { part: 'dont', looked: { terms }, why: 'conduct_terms_instead', ...place, tries: triesOf(bad, good) },
  ];
}

/** “Use sentence case, not title case” is about how words are written, not about those words. */
function isAboutForm(words: string): boolean {
  return /\b(?:case|caps|capitals|tense|voice|spelling|font|format|numerals|commas?|punctuation|english)\b/i.test(
    words,
  );
}

/** Guests for customers is guest for customer, too. */
function numbersOf(bad: string, good: string): [string, string][] {
  const isPlural = (each: string) => /^\w+[^s]s$/.test(each);
  const pair: [string, string] = [bad, good];
  return isPlural(bad) && isPlural(good) ? [pair, [bad.slice(0, -1), good.slice(0, -1)]] : [pair];
}

function unused(words: readonly string[], start: number, length: number): Found {
  return {
    part: 'dont',
    looked: { terms: [...words] },
    why: 'conduct_terms',
    values: { wrong: { or: words } },
    start,
    end: start + length,
    tries: triesOf(words, null),
  };
}

function triesOf(bad: readonly string[], good: string | null): Example[] {
  const about = (each: string) => [`A word about ${each} today`, `Once more about ${each}`];
  return [...bad.flatMap(about), ...(good === null ? [] : about(good)), ...ordinary];
}

function wordsOf(text: string): string[] {
  return text
    .split(/\s*,\s*(?:(?:or|and)\s+)?|\s+(?:or|and)\s+|(?<=["”])\s+(?=["“])/iu)
    .map((each) => unquoted(each).replace(/^(?:the|a|an|them|it|our)\s+/i, ''))
    .filter((each) => each.length > 1);
}

function unquoted(text: string): string {
  return text
    .replace(/["“”]/g, '')
    .replace(/[\s.,;:!]+$/, '')
    .trim();
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[\s-]/g, '');
}
