import { findPhrase } from '../match/phrases';
import type { EntryHit } from '../signals/signal';
import { around, overlap } from '../signals/spans';
import type { Reading } from '../text/reading';
import { type Saying, saying } from '../words/saying';
import type { ListedCue } from './listed';
import { isGivenName, isInCode, isMasked, isOfStreet } from './names';
import { longestWord } from './weigh';

/** How far the words are that a cue needs beside it. */
const besideReach = 6;

/** Why a cue does not count, and whether because it is the name of somebody or something. */
export interface Refusal {
  readonly by: Saying;
  readonly isName: boolean;
}

const name: Refusal = { by: saying('miss_name'), isName: true };
const code: Refusal = { by: saying('miss_code'), isName: false };
const grammar: Refusal = { by: saying('miss_grammar'), isName: false };
const alone: Refusal = { by: saying('miss_beside'), isName: false };

/** Why the cue does not count where it stands, or null where it does. */
export function refusal(
  cue: ListedCue,
  hit: EntryHit,
  reading: Reading,
  beside: readonly EntryHit[],
): Refusal | null {
  const { text } = reading;
  if (isInCode(hit, text)) return code;
  if (isGivenName(hit, text) || isOfStreet(hit, text)) return name;
  if (cue.written === 'label') {
    if (!isLabel(hit, text)) return grammar;
  } else if (cue.written !== undefined && !isWritten(cue.written, hit, reading)) return name;
  if (cue.beside !== undefined && !hasCompany(hit, beside, reading) && !isMasked(hit, text)) return alone;
  if (cue.phrase !== undefined && !isPhrase(cue.phrase, hit, reading)) return grammar;
  return null;
}

/** Whether what a cue needs stands beside it. */
export function hasCompany(hit: EntryHit, beside: readonly EntryHit[], reading: Reading): boolean {
  return around(beside, hit, besideReach * longestWord).some((other) => isBeside(reading, hit, other));
}

function isBeside(reading: Reading, hit: EntryHit, other: EntryHit): boolean {
  if (overlap(hit, other)) return false;
  return Math.abs(reading.wordAt(hit.start) - reading.wordAt(other.start)) <= besideReach;
}

/**
 * A name has a capital and then small letters. So has any first word of a sentence, which says nothing, unless another
 * such word follows, as a family name does.
 */
function isWritten(as: 'lower' | 'capital', hit: EntryHit, reading: Reading): boolean {
  const text = reading.text.slice(hit.start, hit.end);
  const capital = /^\p{Lu}/u.test(text);
  if (as === 'capital') return capital;
  if (!capital || text === text.toUpperCase()) return true;
  return (
    isFirst(reading.text, hit.start) && !/^\s+\p{Lu}\p{Ll}/u.test(reading.text.slice(hit.end, hit.end + 8))
  );
}

/** How far around a word its brackets, its dash and the edge of the line are looked for. */
const labelReach = 6;

/** What a post is, said apart from its sentences: “Ad: …”, “[gifted] …”, “… | advert”. */
function isLabel({ start, end }: EntryHit, text: string): boolean {
  const before = text.slice(Math.max(0, start - labelReach), start);
  const behind = text.slice(end, end + labelReach);
  if (/[([*]\s?$/.test(before) && /^\s?[)\]*/|,]/.test(behind)) return true;
  if (/^\s*$|\n\s*$/.test(before) && /^\s?(?:[:|/–—]|- )/.test(behind)) return true;
  return /[|•·–—]\s?$/.test(before) && /^\s*$|^\s*\n/.test(behind);
}

/** The point behind a title ends no sentence. */
const isTitle = /\b(?:Dr|Mrs?|Ms|Mx|St|Prof|Rev|Hon)\.$/;

function isFirst(text: string, offset: number): boolean {
  let before = offset;
  while (before > 0 && /\s/.test(text.charAt(before - 1))) before -= 1;
  if (before === 0) return true;
  return (
    /[.!?…:"“]/.test(text.charAt(before - 1)) && !isTitle.test(text.slice(Math.max(0, before - 6), before))
  );
}

function isPhrase(pattern: string, hit: EntryHit, reading: Reading): boolean {
  const sentence = reading.sentenceAt(hit.start);
  if (sentence === null || !overlap(sentence, hit)) return false;
  return findPhrase(reading.text.slice(sentence.start, sentence.end), pattern).some((span) =>
    overlap({ start: sentence.start + span.start, end: sentence.start + span.end }, hit),
  );
}
