import { folds, isAmpersand, kind, kinds, wideAt } from '../text/characters';
import { hashOf, hashPrime, hashStart } from '../text/hash';
import type { Reading } from '../text/reading';

/** Folded words, each with a number. */
export interface Dictionary {
  readonly size: number;
  /**
   * Writes to `numbers` which word each word of a reading may be by its hash, -1 for none. Few of them go on to make a
   * hit, so `isWord` is asked about those alone.
   */
  findAll(reading: Reading, numbers: Int32Array): void;
  /** Whether a word of a reading is the known word of that number, letter by letter. */
  isWord(number: number, reading: Reading, word: number): boolean;
  /** The number of a folded form, or -1. */
  findForm(form: string): number;
  /** Whether a word has this hash. */
  hasHash(hash: number): boolean;
  /** The number of a folded form, which is new where it was not known. */
  add(form: string, hash: number): number;
  /** The same for a word of ASCII letters and digits from `start` to `end` of a text, in any case. */
  addPlain(text: string, start: number, end: number): number;
  /** The folded form of a word by its number. */
  formOf(word: number): string;
  /** Gives back the memory kept for growth. */
  trim(): void;
}

/**
 * A dictionary in typed arrays only, of these folded words, with a space behind each. It grows by doubling once `room` more
 * words do not suffice.
 */
export function newDictionary(words = '', room = 0): Dictionary {
  return new HashedWords(words, room);
}

class HashedWords implements Dictionary {
  size = 0;
  /**
   * One more than the word's number, in as many low bits as number the places, and above them what its hash has there; 0
   * for a free place. So one look at memory tells what most words are, where a hash to compare with would take another.
   */
  #slots = new Int32Array(256);
  #mask = 255;
  #hashes = new Int32Array(0);
  /** Where each word's letters begin in `#letters`; the next word's beginning is its end. */
  #begins = new Int32Array(1);
  #letters = new Uint16Array(0);
  /** Hashes that several words have, or words whose places look alike. */
  readonly #shared = new Set<number>();

  /** One short loop over all letters: none of this has run before when it is needed. */
  constructor(words: string, room: number) {
    this.#growWords(Math.max(128, (words.length >> 3) + room));
    const letters = new Uint16Array(words.length + room * 8);
    let hash = hashStart;
    let at = 0;
    for (let from = 0; from < words.length; from += 1) {
      const letter = words.charCodeAt(from);
      if (letter !== 32) {
        letters[at] = letter;
        at += 1;
        hash = Math.imul(hash ^ letter, hashPrime);
        continue;
      }
      if (this.size + 2 >= this.#hashes.length) this.#growWords(this.#hashes.length * 2);
      this.#hashes[this.size] = hash;
      this.size += 1;
      this.#begins[this.size] = at;
      hash = hashStart;
    }
    this.#letters = letters;
    let slots = this.#slots.length;
    while (slots < (this.size + room) * 2) slots *= 2;
    this.#rehash(slots);
  }

  findAll(reading: Reading, numbers: Int32Array): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const { count, hashes } = reading.words;
    for (let word = 0; word < count; word += 1) {
      const hash = hashes[word] ?? 0;
      let number = -1;
      let at = (hash ^ (hash >>> 15)) & mask;
      for (let slot = slots[at] ?? 0; slot !== 0; slot = slots[at] ?? 0) {
        const found = (slot & mask) - 1;
        if (((slot ^ hash) & ~mask) === 0 && (!this.#isShared(hash) || this.isWord(found, reading, word))) {
          number = found;
          break;
        }
        at = (at + 1) & mask;
      }
      numbers[word] = number;
    }
  }

  isWord(number: number, { text, words }: Reading, word: number): boolean {
    return this.#isSpan(number, text, words.starts[word] ?? 0, words.ends[word] ?? 0);
  }

  findForm(form: string): number {
    return this.#numberAt(this.#placeOf(form, hashOf(form)));
  }

  hasHash(hash: number): boolean {
    let at = spread(hash) & this.#mask;
    for (let number = this.#numberAt(at); number >= 0; number = this.#numberAt(at)) {
      if (this.#hashes[number] === hash) return true;
      at = (at + 1) & this.#mask;
    }
    return false;
  }

  add(form: string, hash: number): number {
    const place = this.#placeOf(form, hash);
    const known = this.#numberAt(place);
    if (known >= 0) return known;
    this.#makeRoom(form.length);
    const begin = this.#begins[this.size] ?? 0;
    for (let at = 0; at < form.length; at += 1) this.#letters[begin + at] = form.charCodeAt(at);
    return this.#put(place, hash, form.length);
  }

  addPlain(text: string, start: number, end: number): number {
    // The letters are written where those of the next new word belong, and count only if it is one.
    this.#makeRoom(end - start);
    const begin = this.#begins[this.size] ?? 0;
    let hash = hashStart;
    for (let at = start; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      const letter = unit >= 65 && unit <= 90 ? unit + 32 : unit;
      this.#letters[begin + at - start] = letter;
      hash = Math.imul(hash ^ letter, hashPrime);
    }
    const mask = this.#mask;
    let at = spread(hash) & mask;
    for (let slot = this.#slots[at] ?? 0; slot !== 0; slot = this.#slots[at] ?? 0) {
      if (((slot ^ hash) & ~mask) === 0) {
        const number = (slot & mask) - 1;
        if (this.#hashes[number] === hash && this.#isAt(number, begin, end - start)) return number;
        this.#shared.add(hash);
      }
      at = (at + 1) & mask;
    }
    return this.#put(at, hash, end - start);
  }

  /** Counts the letters behind the last word as a word. */
  #put(place: number, hash: number, length: number): number {
    const word = this.size;
    this.#begins[word + 1] = (this.#begins[word] ?? 0) + length;
    this.#hashes[word] = hash;
    this.#slots[place] = (hash & ~this.#mask) | (word + 1);
    this.size = word + 1;
    if (this.size * 2 > this.#slots.length) this.#rehash(this.#slots.length * 2);
    return word;
  }

  /** Whether the letters of a word are those that stand at `from`. */
  #isAt(word: number, from: number, length: number): boolean {
    const begin = this.#begins[word] ?? 0;
    if ((this.#begins[word + 1] ?? 0) - begin !== length) return false;
    for (let at = 0; at < length; at += 1)
      if (this.#letters[begin + at] !== this.#letters[from + at]) return false;
    return true;
  }

  formOf(word: number): string {
    return String.fromCharCode(
      ...this.#letters.subarray(this.#begins[word] ?? 0, this.#begins[word + 1] ?? 0),
    );
  }

  trim(): void {
    this.#hashes = this.#hashes.slice(0, this.size);
    this.#letters = this.#letters.slice(0, this.#begins[this.size] ?? 0);
    this.#begins = this.#begins.slice(0, this.size + 1);
  }

  #placeOf(form: string, hash: number): number {
    const mask = this.#mask;
    let at = spread(hash) & mask;
    for (let slot = this.#slots[at] ?? 0; slot !== 0; slot = this.#slots[at] ?? 0) {
      if (((slot ^ hash) & ~mask) === 0) {
        const number = (slot & mask) - 1;
        if (this.#hashes[number] === hash && this.#isForm(number, form)) return at;
        this.#shared.add(hash);
      }
      at = (at + 1) & mask;
    }
    return at;
  }

  /** The number of the word at a place, -1 for none. */
  #numberAt(place: number): number {
    return ((this.#slots[place] ?? 0) & this.#mask) - 1;
  }

  #isShared(hash: number): boolean {
    return this.#shared.size > 0 && this.#shared.has(hash);
  }

  #isForm(word: number, form: string): boolean {
    const begin = this.#begins[word] ?? 0;
    if ((this.#begins[word + 1] ?? 0) - begin !== form.length) return false;
    for (let at = 0; at < form.length; at += 1)
      if (this.#letters[begin + at] !== form.charCodeAt(at)) return false;
    return true;
  }

  #isSpan(word: number, text: string, start: number, end: number): boolean {
    let letter = this.#begins[word] ?? 0;
    const stop = this.#begins[word + 1] ?? 0;
    if (isAmpersand(text.charCodeAt(start))) return this.#isForm(word, 'and');
    for (let at = start; at < end; ) {
      const unit = text.charCodeAt(at);
      const is = kinds[unit] ?? 0;
      if (is === kind.wide) {
        const wide = wideAt(text, at);
        for (let part = 0; part < wide.fold.length; part += 1, letter += 1)
          if (letter >= stop || this.#letters[letter] !== wide.fold.charCodeAt(part)) return false;
        at += wide.length;
        continue;
      }
      at += 1;
      if (is >= kind.space && is !== kind.apostrophe) continue;
      const fold = is === kind.apostrophe ? 39 : folds[unit];
      if (letter >= stop || this.#letters[letter] !== fold) return false;
      letter += 1;
    }
    return letter === stop;
  }

  #makeRoom(letters: number): void {
    if (this.size + 1 >= this.#hashes.length) this.#growWords(this.#hashes.length * 2);
    const needed = (this.#begins[this.size] ?? 0) + letters;
    if (needed > this.#letters.length) {
      const made = new Uint16Array(Math.max(needed, this.#letters.length * 2));
      made.set(this.#letters);
      this.#letters = made;
    }
  }

  #growWords(size: number): void {
    this.#hashes = enlarged(this.#hashes, size);
    this.#begins = enlarged(this.#begins, size + 1);
  }

  #rehash(size: number): void {
    this.#slots = new Int32Array(size);
    this.#mask = size - 1;
    for (let word = 0; word < this.size; word += 1) {
      const hash = this.#hashes[word] ?? 0;
      let at = spread(hash) & this.#mask;
      for (let slot = this.#slots[at] ?? 0; slot !== 0; slot = this.#slots[at] ?? 0) {
        if (((slot ^ hash) & ~this.#mask) === 0) this.#shared.add(hash);
        at = (at + 1) & this.#mask;
      }
      this.#slots[at] = (hash & ~this.#mask) | (word + 1);
    }
  }
}

/** FNV's low bits depend on the last letters most: the high ones are folded in. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** A copy of a typed array, at least so long. */
export function enlarged(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const made = new Int32Array(Math.max(length, from.length));
  made.set(from);
  return made;
}
