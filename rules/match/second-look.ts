import { kind, kinds } from '../text/characters';
import { hashPrime, hashStart } from '../text/hash';
import type { Reading } from '../text/reading';
import { doubt, gap, mark } from '../text/scanned';
import type { Piece } from '../text/segment';
import { rarityOf, rarityOfHash } from '../text/vocabulary';
import { continuedHash, foldedForm, foldedOffsets } from '../text/word';
import { addDisguised } from './disguise';
import { type Known, Places, type TagPart } from './places';

/** Words whose 's is a verb and no possessive. */
const contracted = new Set(
  'it he she that what who there here where how when why let this one everybody everyone nobody'.split(' '),
);

/**
 * Reads again what is written in another way than plain words: possessives, hyphens, hashtags run together, and
 * disguises. Only forms that the dictionary has become edges, so a plain text costs next to nothing.
 */
export function secondLook(reading: Reading, known: Known): Places {
  const places = new Places(reading, known);
  addVariants(places);
  addDisguised(places);
  return places;
}

function addVariants(places: Places): void {
  const { doubts, words } = places.reading;
  if ((doubts & doubt.mention) !== 0) mentions(places);
  if ((doubts & doubt.word) === 0) return;
  const noted = mark.possessive | mark.tag | mark.camel | mark.doubtful;
  for (let word = 0; word < words.count; word += 1) {
    const marks = words.marks[word] ?? 0;
    if ((marks & noted) === 0) continue;
    if ((marks & mark.possessive) !== 0) possessive(places, word);
    if ((marks & mark.tag) !== 0) tag(places, word);
    else if ((marks & mark.camel) !== 0) camel(places, word);
    if (isJoined(places, word)) joined(places, word);
  }
}

function possessive(places: Places, word: number): void {
  const { text } = places;
  const start = places.start(word);
  let end = places.end(word) - 1;
  while (end > start && kinds[text.charCodeAt(end)] !== kind.apostrophe) end -= 1;
  if (!places.known.hasHash(continuedHash(hashStart, text, start, end))) return;
  const form = foldedForm(text, start, end);
  const number = contracted.has(form) ? -1 : places.known.find(form);
  if (number >= 0) places.add(word, { number, start, end, next: word + 1, disguised: false });
}

/** What ends in a word joined to the one before it: `co-worker` as `coworker`, the parts of `#HappyHour` as one. */
function joined(places: Places, last: number): void {
  const { text } = places;
  const end = places.end(last);
  for (let word = last - 1; word >= 0 && word >= last - 3 && isJoined(places, word + 1); word -= 1) {
    let hash = places.reading.words.hashes[word] ?? 0;
    for (let next = word + 1; next <= last; next += 1)
      hash = continuedHash(hash, text, places.start(next), places.end(next));
    if (!places.known.hasHash(hash)) continue;
    let form = '';
    for (let next = word; next <= last; next += 1) form += places.form(next);
    if (end - places.start(word) > 2 * (last - word) + 1)
      places.offer(word, last + 1, places.known.find(form), false);
  }
}

function isJoined(places: Places, word: number): boolean {
  const isBareTag = places.gap(word) === gap.none && (places.marks(word) & mark.tag) !== 0;
  return word < places.count && (places.gap(word) === gap.hyphen || isBareTag);
}

/** A hashtag written in small letters, without the number at its end: the words in it, one after the other. */
function tag(places: Places, word: number): void {
  const hash = places.reading.words.hashes[word] ?? 0;
  if (rarityOfHash(hash) >= 0 || places.known.hasHash(hash)) return;
  const start = places.start(word);
  const written = places.text.slice(start, places.end(word));
  const parts = places.known.tags.get(written, (own) => partsOf(own, places.known));
  if (parts.length > 0) addParts(places, word, written, parts);
}

function addParts(places: Places, word: number, written: string, parts: readonly TagPart[]): void {
  const start = places.start(word);
  let place = word;
  parts.forEach(({ number, from, to }, index) => {
    const isLast = index === parts.length - 1;
    const next = isLast && to === written.length ? word + 1 : places.newPlace();
    if (number >= 0)
      places.add(place, { number, start: start + from, end: start + to, next, disguised: false });
    place = next;
  });
}

const noParts: readonly TagPart[] = [];

/** Takes the letters at the beginning of a hashtag apart; none where there is no known word among them. */
function partsOf(written: string, known: Known): readonly TagPart[] {
  const { form, offsets } = foldedOffsets(written, 0, written.length);
  const letters = /^[a-z]+/.exec(form)?.[0] ?? '';
  if (letters.length < 4 || /^\d*$/.test(form.slice(letters.length)) === false) return noParts;
  const pieces = known.segment(letters);
  const isClear = pieces.every((piece) => piece.known);
  const parts = pieces.map(({ from, to }, at): TagPart => {
    const word = letters.slice(from, to);
    const isSeen =
      (isClear || word.length > 3) &&
      isSetOff(word, letters.slice(0, from), pieces[at - 1]) &&
      isSetOff(word, letters.slice(to), pieces[at + 1]);
    return { number: isSeen ? known.find(word) : -1, from: offsets[from] ?? 0, to: offsets[to] ?? 0 };
  });
  return parts.some(({ number }) => number >= 0) ? parts : noParts;
}

/**
 * Whether people would see the word in a hashtag beside the letters on one side of it, the nearest piece of which is given:
 * not in `#molasses`, `#nagasaki` or `#assisted`, where it is short or what is left is no more than an ending.
 */
function isSetOff(word: string, rest: string, nearest: Piece | undefined): boolean {
  if (nearest === undefined) return true;
  if (!nearest.known) {
    if (rest.length < 4 && /[aeiou]/.test(rest)) return false;
    return word.length > 4 || (word.length === 4 && rarityOf(word) !== null);
  }
  const size = nearest.to - nearest.from;
  return word.length > 3 || size > (rarityOf(word) === null ? 2 : 1) || rest.startsWith('oclock');
}

/** `aIcohol`, `fentanyI`, `WlNE`: a capital i behind small letters is an l, and a small l among capitals is an i. */
function withoutSwaps(written: string): string {
  return written.replaceAll(/(?<=[a-z])I(?=[a-z]|$)/g, 'l').replaceAll(/(?<=[A-Z])l(?=[A-Z])/g, 'I');
}

/** `BeerFest` outside a hashtag: its parts, where each has three letters or more. */
function camel(places: Places, word: number): void {
  const start = places.start(word);
  const written = places.text.slice(start, places.end(word));
  const swapped = withoutSwaps(written);
  if (swapped !== written) places.offer(word, word + 1, places.known.find(swapped.toLowerCase()), true);
  const parts = [...written.matchAll(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g)];
  if (parts.join('').length !== written.length || parts.some(([part]) => part.length < 3)) return;
  let place = word;
  parts.forEach(([part], index) => {
    const from = start + (parts[index]?.index ?? 0);
    const next = index === parts.length - 1 ? word + 1 : places.newPlace();
    const number = places.known.find(part.toLowerCase());
    if (number >= 0)
      places.add(place, { number, start: from, end: from + part.length, next, disguised: false });
    place = next;
  });
}

/** `@lcohol`: a mention that is a word of five letters and more once its sign is read as an a. */
function mentions(places: Places): void {
  for (const { start, end } of places.reading.mentions) {
    if (end - start < 5 || !places.known.hasHash(hashOfHandle(places.text, start + 1, end))) continue;
    const number = places.known.find(`a${foldedForm(places.text, start + 1, end)}`);
    if (number < 0) continue;
    const place = places.newPlace();
    places.add(place, { number, start, end, next: places.newPlace(), disguised: true });
  }
}

/** The hash of a handle with an a before it; handles are ASCII. */
function hashOfHandle(text: string, start: number, end: number): number {
  let hash = Math.imul(hashStart ^ 97, hashPrime);
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (text.charCodeAt(at) | 32), hashPrime);
  return hash;
}
