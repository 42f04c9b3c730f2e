import { regionalLetter } from '../text/characters';
import { doubt, gap, mark } from '../text/scanned';
import { segment } from '../text/segment';
import { rarityOf } from '../text/vocabulary';
import { foldedOffsets } from '../text/word';
import { decode, isStandIn, meant } from './leet';
import type { Known, Places } from './places';

/** Adds the words that were written so that they should not be found, where the dictionary has them. */
export function addDisguised(places: Places, known: Known): void {
  const { doubts } = places.reading;
  const disguises = new Disguises(places, known);
  if ((doubts & doubt.word) !== 0) disguises.chunks();
  if ((doubts & doubt.spelled) !== 0) disguises.spelled();
  if ((doubts & doubt.regional) !== 0) disguises.regional();
}

class Disguises {
  readonly #places: Places;
  readonly #known: Known;
  #isForeign: boolean | null = null;

  constructor(places: Places, known: Known) {
    this.#places = places;
    this.#known = known;
  }

  /** Every stretch without a space in it: its words alone, what symbols join, and the whole with separators left out. */
  chunks(): void {
    const { marks } = this.#places.reading.words;
    for (let word = 0; word < marks.length; word += 1) {
      if (((marks[word] ?? 0) & mark.doubtful) === 0) continue;
      let from = word;
      while (from > 0 && this.#isGlued(from)) from -= 1;
      let to = word + 1;
      while (to < marks.length && this.#isGlued(to)) to += 1;
      this.#chunk(from, to);
      word = to - 1;
    }
  }

  #isGlued(word: number): boolean {
    const before = this.#places.gap(word);
    return before === gap.glued || before === gap.hyphen;
  }

  #chunk(from: number, to: number): void {
    for (let word = from; word < to; ) {
      let stop = word + 1;
      while (stop < to && this.#isStandInGap(stop)) stop += 1;
      if (stop > word + 1 || (this.#places.marks(word) & mark.doubtful) !== 0) this.#group(word, stop);
      word = stop;
    }
    if (to - from > 1) this.#parted(from, to);
  }

  #isStandInGap(word: number): boolean {
    const between = this.#places.text.slice(this.#places.end(word - 1), this.#places.start(word));
    return between !== '' && [...between].every(isStandIn);
  }

  /** Words joined by nothing but symbols that stand for letters, mostly one word. */
  #group(from: number, to: number): void {
    const start = this.#leadingStart(from);
    const suspicious = mark.repeated | mark.look | mark.digit;
    const isOne = to - from === 1;
    const marks = this.#places.marks(from);
    if (isOne && start === this.#places.start(from) && (marks & suspicious) === 0) return;
    if (isOne && (marks & mark.look) !== 0 && !this.#isInLatin(from)) return;
    const end = this.#places.end(to - 1);
    const decoded = decode(this.#places.text, start, end);
    if (decoded === null || decoded.plain < 2) return;
    if (decoded.standIns > 0 && this.#isCounted(from, to, start, end)) return;
    if (decoded.letters.length < 3 || decoded.standIns > decoded.plain + 1) return;
    this.#places.offer(from, to, meant(decoded, this.#known.find), true, start);
  }

  /** Before the word where a symbol there stands for its first letter: `$hots`. */
  #leadingStart(word: number): number {
    const start = this.#places.start(word);
    const symbol = this.#places.text.charAt(start - 1);
    const isLeading = symbol !== '*' && !/\d/.test(symbol) && isStandIn(symbol);
    return isLeading && !/[^\s"“‘'(]/.test(this.#places.text.charAt(start - 2)) ? start - 1 : start;
  }

  /**
   * Numbers at an edge are numbers: `5am`, `mp3`, `Event2014`. The letters beside them are offered as the word that
   * they are. One digit may open a word of four letters, and close what without it is no word.
   */
  #isCounted(from: number, to: number, start: number, end: number): boolean {
    if (to - from > 1) return false;
    const { form, offsets } = foldedOffsets(this.#places.text, start, end);
    const [whole, before = '', letters = '', after = '', more = ''] =
      /^(\d*)([a-z]+)(?:(\d+)|([24][a-z]{1,4}))?$/.exec(form) ?? [];
    if (whole === undefined || whole === letters) return false;
    const number = letters.length >= 4 ? this.#known.find(letters) : -1;
    if (number >= 0) {
      const first = offsets[before.length] ?? start;
      const last = offsets[before.length + letters.length] ?? end;
      const next = after + more === '' ? to : this.#places.newPlace();
      this.#places.add(from, { number, start: first, end: last, next, disguised: false });
      return true;
    }
    if (before.length + after.length > 1 || form.length < 4) return before + after !== '';
    return after !== '' && rarityOf(letters) !== null;
  }

  /** Whether a word is in Latin letters with some of another script among them, or poses as one in a Latin text. */
  #isInLatin(word: number): boolean {
    const marks = this.#places.marks(word);
    if ((marks & mark.latin) !== 0) return true;
    if ((marks & mark.other) !== 0) return false;
    this.#isForeign ??= this.#hasForeignWord();
    return !this.#isForeign;
  }

  /** Whether the text has a word in another script that is no look-alike, or no word in Latin letters at all. */
  #hasForeignWord(): boolean {
    let hasLatin = false;
    for (const marks of this.#places.reading.words.marks) {
      if ((marks & mark.other) !== 0 && (marks & mark.unspaced) === 0) return true;
      if ((marks & mark.latin) !== 0) hasLatin = true;
    }
    return !hasLatin && this.#places.count > 1;
  }

  /** `vod.ka`, `be_er`, `w-i.n-e`: never where all parts are words of their own. */
  #parted(from: number, to: number): void {
    let areWords = true;
    for (let word = from; word < to && areWords; word += 1) {
      const form = this.#places.form(word);
      areWords = rarityOf(form) !== null || form === 'a' || form === 'i' || this.#known.find(form) >= 0;
    }
    if (areWords) return;
    const decoded = decode(this.#places.text, this.#places.start(from), this.#places.end(to - 1));
    if (decoded === null || decoded.separators === 0 || decoded.stars > 0) return;
    if (decoded.letters.length < 4 || decoded.plain < 3) return;
    this.#places.offer(from, to, meant(decoded, this.#known.find), true);
  }

  /** Letters one by one, with the same thing between each two: `b e e r`, `w.i.n.e`, one to a line. */
  spelled(): void {
    const { count } = this.#places;
    for (let from = 0; from < count; ) {
      let to = from;
      let between = '';
      while (to < count && this.#isLetters(to)) {
        const here =
          to === from ? '' : this.#places.text.slice(this.#places.end(to - 1), this.#places.start(to));
        if (to > from + 1 && here !== between) break;
        if (to > from && (here === '' || here.length > 3)) break;
        between = here;
        to += 1;
      }
      if (to - from >= 3) this.#letters(from, to);
      from = Math.max(to, from + 1);
    }
  }

  #isLetters(word: number): boolean {
    if ((this.#places.marks(word) & (mark.emoji | mark.unspaced)) !== 0) return false;
    const form = this.#places.form(word);
    return form.length === 1 || (form.length === 2 && rarityOf(form) === null && !/\d/.test(form));
  }

  #letters(from: number, to: number): void {
    const decoded = decode(this.#places.text, this.#places.start(from), this.#places.end(to - 1));
    if (decoded === null || decoded.plain < 2 || decoded.standIns > decoded.plain) return;
    const { length } = decoded.letters;
    if (length === 3 && decoded.standIns > 0) return;
    const written = this.#places.text.slice(this.#places.start(from), this.#places.end(to - 1));
    if (length < 3 || (length === 3 && written !== written.toLowerCase())) return;
    const number = meant(decoded, this.#known.find);
    if (number >= 0) this.#places.offer(from, to, number, true);
    else if (length === to - from && length >= 5) this.#run(from, decoded.letters);
  }

  /** Several words spelled out one after the other; each letter is a word of the reading. */
  #run(from: number, letters: readonly string[]): void {
    const run = letters.map((options) => options.charAt(0)).join('');
    const pieces = segment(run, this.#known.hasHash);
    if (!pieces.every(({ known }) => known)) return;
    for (const piece of pieces) {
      if (piece.to - piece.from >= 3)
        this.#places.offer(
          from + piece.from,
          from + piece.to,
          this.#known.find(run.slice(piece.from, piece.to)),
          true,
        );
    }
  }

  /** Words of four letters and more written with the letters that flags are made of. */
  regional(): void {
    const { count } = this.#places;
    for (let from = 0; from < count; from += 1) {
      let to = from;
      let form = '';
      for (; to < count && (to === from || this.#places.gap(to) <= gap.open); to += 1) {
        const written = this.#places.text.slice(this.#places.start(to), this.#places.end(to));
        const letters = [...written].map(regionalLetter);
        if (letters.includes(null)) break;
        form += letters.join('');
      }
      if (form.length < 4) continue;
      this.#places.offer(from, to, this.#known.find(form), true);
      from = to - 1;
    }
  }
}
