import type { Span } from '../finding';
import { findPhrase } from '../match/phrases';
import type { Clauses } from './clauses';
import { moodWords } from './mood-words';
import type { Sentence } from './sentences';

/** How strongly a sentence asks, and whether for something or against it. */
export const moods = ['must', 'must-not', 'should', 'should-not', 'advice'] as const;
export type Mood = (typeof moods)[number];

/** The mood of a sentence and the words that say so; `from` tells where the words stand. */
export interface HeardMood extends Span {
  readonly mood: Mood;
  readonly words: string;
  readonly from: 'sentence' | 'lead' | 'heading';
}

/** Why something is no rule. */
export type NotARule = 'question' | 'definition' | 'about-the-code' | 'contact' | 'greeting' | 'statement';

const notRules: readonly (readonly [NotARule, RegExp])[] = [
  ['question', /\?["')\]]*$/],
  [
    'definition',
    /(?<!^|please )\brefers? to\b|\b(?:means|is defined as|are defined as|stands for)\b|^the term\b|\bincludes? (?:but|among)\b/,
  ],
  [
    'about-the-code',
    /\b(?:reserves? the right|may (?:result|lead)|last (?:reviewed|updated|revised|read|changed)|approved by the|supersedes?|complements?|takes? effect|comes? into force|disciplinary (?:actions?|measures?|procedures?|proceedings|consequences))\b|\b(?:this|these|the) (?:code|policy|page|document|guidelines?|guidance|rules|principles)\b.{0,20}\b(?:appl(?:y|ies)|covers?|is for|are for|sets? out|explains?|describes?)\b|^(?:it|they|th(?:is|ese) [a-z]+|the (?:code|guidelines?|policy|rules|standards?)) (?:are|is|was|were)\b.{0,40}\b(?:adopted|reviewed|revised)\b|^for (?:more|further)\b|^version \d/,
  ],
  [
    'contact',
    /^(?:please )?(?:contact|write to|ring|call|e-?mail|ask|visit|get in touch with|talk to|speak to)\b(?!.*\b(?:if|before|when|permission|consent)\b).*(?:@|\d{3}|office|team|desk|\bbar\b|manager|department)|\bextension \d|^for (?:help|(?:further |media |press )?(?:enquiries|inquiries|queries|questions))\b/,
  ],
  ['greeting', /^(?:thank you|thanks|welcome)\b(?! (?:people|everyone|everybody|those))/],
];

/** What a heading says about all that stands under it. */
const headingMoods: readonly (readonly [Mood | null, RegExp])[] = [
  [null, /\bdo'?s? (?:and|&) don'?t/],
  [
    'must-not',
    /\b(?:don'?ts?|do nots?|do not|never|must not|not allowed|prohibited|forbidden|off.limits|unacceptable|no-gos?)\b/,
  ],
  ['should-not', /\bavoid\b/],
  ['should', /\b(?:tips|recommend\w*|advice|good (?:to know|practice)|best practice|suggestions)\b/],
  ['must', /^(?:please )?(?:do'?s?|always|must)\b|\b(?:always|must)\b/],
];

const forbidding: readonly Mood[] = ['must-not', 'should-not'];

/** Whether the mood is against something. */
export function forbids(mood: Mood | null): boolean {
  return mood !== null && forbidding.includes(mood);
}

/** Why the sentence can't be a rule whatever else it says; null where it may be one. */
export function notARule({ text }: Clauses): NotARule | null {
  return notRules.find(([, cue]) => cue.test(text))?.[0] ?? null;
}

/** The mood that a sentence has by its own words, its lead or the heading above it; null where none asks for anything. */
export function moodOf(sentence: Sentence, clauses: Clauses): HeardMood | null {
  const own = heard(sentence.text, clauses.core);
  const above = inherited(sentence);
  if (own !== null && (forbids(own.mood) || above === null || !forbids(above.mood))) return own;
  const imperative = own === null ? imperativeIn(sentence.text, clauses.core) : null;
  if (above !== null && (sentence.kind === 'item' || imperative !== null || own !== null)) return above;
  return own ?? imperative;
}

function heard(sentence: string, core: string): HeardMood | null {
  for (const [mood, words] of moodWords) {
    const [first] = words
      .map((word) => word.exec(core))
      .filter((found) => found !== null)
      .sort((one, other) => one.index - other.index);
    if (first === undefined) continue;
    const start = first.index;
    const end = start + first[0].trimEnd().length;
    return { mood, start, end, words: sentence.slice(start, end), from: 'sentence' };
  }
  return null;
}

/** Verbs of written codes that a tagger takes for nouns at the beginning of a sentence. */
const nounLike =
  /^(?:answer|aim|balance|caption|comment|credit|label|limit|link|mark|message|name|note|photograph|post|quote|reply|report|respect|share|sign|stick|tag|time|title|tweet)\b(?! (?:is|are|must|should|may|can|will|has|have|needs?|from|of|on|in|about)\b)/;

/** A verb that begins the sentence, or a clause of it: “If in doubt, ask”. */
function imperativeIn(sentence: string, core: string): HeardMood | null {
  for (const { index, 0: clause } of core.matchAll(/[^,;:–]+/g)) {
    const start = index + (clause.length - clause.trimStart().length);
    if (start >= index + clause.length) continue;
    const [verb] = findPhrase(sentence.slice(start), '^[(#Infinitive|#Imperative)]');
    const begins = verb?.start === 0 || nounLike.test(core.slice(start));
    if (!begins) {
      // Only what stands before the first thing that is said may be passed over: a condition, or “please”.
      if (core.slice(0, index).trim() === '' && clause.trim().split(' ').length > 3) return null;
      continue;
    }
    const end = start + (verb?.end ?? /^\w+/.exec(core.slice(start))?.[0].length ?? 0);
    return { mood: 'must', start, end, words: sentence.slice(start, end), from: 'sentence' };
  }
  return null;
}

function inherited({ lead, headings }: Sentence): HeardMood | null {
  if (lead !== null) {
    const words = lead.replace(/:$/, '');
    const mood = headingMood(words, true);
    if (mood !== null) return { mood, start: 0, end: 0, words, from: 'lead' };
  }
  const heading = headings.at(-1);
  const mood = heading === undefined ? null : headingMood(heading, false);
  return heading === undefined || mood === null
    ? null
    : { mood, start: 0, end: 0, words: heading, from: 'heading' };
}

function headingMood(words: string, isLead: boolean): Mood | null {
  const text = words.toLowerCase().replaceAll('’', "'");
  const named = headingMoods.find(([, cue]) => cue.test(text));
  if (named !== undefined) return named[0];
  return isLead ? (moodWords.find(([, words]) => words.some((word) => word.test(text)))?.[0] ?? null) : null;
}
