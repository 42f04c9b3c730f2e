import { hashPrime, hashStart } from '../text/hash';
import type { Reading } from '../text/reading';
import { doubt, gap, mark } from '../text/scanned';
import { segment } from '../text/segment';
import { rarityOf } from '../text/vocabulary';
import { foldedForm, foldedOffsets } from '../text/word';
import { addDisguised } from './disguise';
import { type Known, Places } from './places';

/** Words whose 's is a verb and no possessive. */
const contracted = new Set(
  'it he she that what who there here where how when why let this one everybody everyone nobody'.split(' '),
);

/**
 * Reads again what is written in another way than plain words: possessives, hyphens, hashtags run together, and
 * disguises. Only forms that the dictionary has become edges, so a plain text costs next to nothing.
 */
export function secondLook(reading: Reading, known: Known): Places {
  const places = new Places(reading);
  new SecondLook(places, known).add();
  addDisguised(places, known);
  return places;
}

class SecondLook {
  readonly #places: Places;
  readonly #known: Known;

  constructor(places: Places, known: Known) {
    this.#places = places;
    this.#known = known;
  }

  add(): void {
    const { doubts, words } = this.#places.reading;
    if ((doubts & doubt.mention) !== 0) this.#mentions();
    if ((doubts & doubt.word) === 0) return;
    const noted = mark.possessive | mark.tag | mark.camel | mark.doubtful;
    for (let word = 0; word < words.count; word += 1) {
      const marks = words.marks[word] ?? 0;
      if ((marks & noted) === 0) continue;
      if ((marks & mark.possessive) !== 0) this.#possessive(word);
      if ((marks & mark.tag) !== 0) this.#tag(word);
      else if ((marks & mark.camel) !== 0) this.#camel(word);
      if (this.#isJoined(word)) this.#joined(word);
    }
  }

  #possessive(word: number): void {
    const form = this.#places.form(word).slice(0, -2);
    if (contracted.has(form)) return;
    const number = this.#known.find(form);
    if (number < 0) return;
    const { offsets } = foldedOffsets(this.#places.text, this.#places.start(word), this.#places.end(word));
    const end = offsets[form.length] ?? this.#places.end(word);
    this.#places.add(word, {
      number,
      start: this.#places.start(word),
      end,
      next: word + 1,
      disguised: false,
    });
  }

  /** What ends in a word joined to the one before it: `co-worker` as `coworker`, the parts of `#HappyHour` as one. */
  #joined(last: number): void {
    let form = this.#places.form(last);
    for (let word = last - 1; word >= 0 && word >= last - 3 && this.#isJoined(word + 1); word -= 1) {
      form = this.#places.form(word) + form;
      if (form.length > last - word + 1) this.#places.offer(word, last + 1, this.#known.find(form), false);
    }
  }

  #isJoined(word: number): boolean {
    const isBareTag = this.#places.gap(word) === gap.none && (this.#places.marks(word) & mark.tag) !== 0;
    return word < this.#places.count && (this.#places.gap(word) === gap.hyphen || isBareTag);
  }

  /** A hashtag written in small letters, without the number at its end. */
  #tag(word: number): void {
    const { form, offsets } = foldedOffsets(
      this.#places.text,
      this.#places.start(word),
      this.#places.end(word),
    );
    const letters = /^[a-z]+/.exec(form)?.[0] ?? '';
    if (letters.length < 4 || /^\d*$/.test(form.slice(letters.length)) === false) return;
    const isWhole = letters.length === form.length;
    if (isWhole && (this.#known.find(form) >= 0 || rarityOf(form) !== null)) return;
    this.#pieces(word, letters, offsets, false, isWhole ? word + 1 : -1);
  }

  /** Takes a run of letters apart and offers the words in it one after the other. */
  #pieces(word: number, run: string, offsets: readonly number[], disguised: boolean, after: number): void {
    const pieces = segment(run, this.#known.hasHash);
    const isClear = pieces.every(({ known }) => known);
    let place = word;
    pieces.forEach(({ from, to }, index) => {
      const form = run.slice(from, to);
      const isLast = index === pieces.length - 1;
      const next = isLast && after >= 0 ? after : this.#places.newPlace();
      const number = isClear || form.length >= 4 ? this.#known.find(form) : -1;
      if (number >= 0)
        this.#places.add(place, {
          number,
          start: offsets[from] ?? 0,
          end: offsets[to] ?? 0,
          next,
          disguised,
        });
      place = next;
    });
  }

  /** `BeerFest` outside a hashtag: its parts, where each has three letters or more. */
  #camel(word: number): void {
    const start = this.#places.start(word);
    const written = this.#places.text.slice(start, this.#places.end(word));
    const parts = [...written.matchAll(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g)];
    if (parts.join('').length !== written.length || parts.some(([part]) => part.length < 3)) return;
    let place = word;
    parts.forEach(([part], index) => {
      const from = start + (parts[index]?.index ?? 0);
      const next = index === parts.length - 1 ? word + 1 : this.#places.newPlace();
      const number = this.#known.find(part.toLowerCase());
      if (number >= 0)
        this.#places.add(place, { number, start: from, end: from + part.length, next, disguised: false });
      place = next;
    });
  }

  /** `@lcohol`: a mention that is a word of five letters and more once its sign is read as an a. */
  #mentions(): void {
    for (const { start, end } of this.#places.reading.mentions) {
      if (end - start < 5 || !this.#known.hasHash(hashOfHandle(this.#places.text, start + 1, end))) continue;
      const number = this.#known.find(`a${foldedForm(this.#places.text, start + 1, end)}`);
      if (number < 0) continue;
      const place = this.#places.newPlace();
      this.#places.add(place, { number, start, end, next: this.#places.newPlace(), disguised: true });
    }
  }
}

/** The hash of a handle with an a before it; handles are ASCII. */
function hashOfHandle(text: string, start: number, end: number): number {
  let hash = Math.imul(hashStart ^ 97, hashPrime);
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (text.charCodeAt(at) | 32), hashPrime);
  return hash;
}
