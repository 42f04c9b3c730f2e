import { picturedLetter } from '../text/characters';
import { hashOf, hashStart } from '../text/hash';
import { doubt, gap, mark } from '../text/scanned';
import { endsInSymbol } from '../text/symbol';
import { rarityOf, rarityOfHash } from '../text/vocabulary';
import { continuedHash, foldedForm } from '../text/word';
import { addDrawn } from './drawn';
import { decode, isStandIn, meant } from './leet';
import type { Places } from './places';

/** Adds the words that were written so that they should not be found, where the dictionary has them. */
export function addDisguised(places: Places): void {
  const { doubts } = places.reading;
  if ((doubts & doubt.word) !== 0) chunks(places);
  if ((doubts & doubt.spelled) !== 0) spelled(places);
  if ((doubts & doubt.pictured) !== 0) pictured(places);
  if ((doubts & doubt.drawn) !== 0) addDrawn(places);
}

const hashOfA = hashOf('a');
const hashOfI = hashOf('i');
/** So many capitals and digits that read as a word are no code by chance: `M4RG4R174`. */
const longestCode = 7;
/** The most UTF-16 units that stand between letters one by one. */
const longestBetween = 5;
/** The most UTF-16 units that a single letter takes, a mathematical one with an accent on it among them. */
const longestLetter = 4;

/** Every stretch without a space in it: its words alone, what symbols join, and the whole with separators left out. */
function chunks(places: Places): void {
  const { marks } = places.reading.words;
  for (let word = 0; word < marks.length; word += 1) {
    if (((marks[word] ?? 0) & mark.doubtful) === 0) continue;
    let from = word;
    while (from > 0 && isGlued(places, from)) from -= 1;
    let to = word + 1;
    while (to < marks.length && isGlued(places, to)) to += 1;
    chunk(places, from, to);
    word = to - 1;
  }
}

function isGlued(places: Places, word: number): boolean {
  const before = places.gap(word);
  return before === gap.glued || before === gap.hyphen;
}

function chunk(places: Places, from: number, to: number): void {
  for (let word = from; word < to; ) {
    let stop = word + 1;
    while (stop < to && isStandInGap(places, stop)) stop += 1;
    const isDoubtful = stop > word + 1 || (places.marks(word) & mark.doubtful) !== 0;
    if (isDoubtful && !isCode(places, word, stop)) group(places, word, stop);
    word = stop;
  }
  if (to - from > 1) parted(places, from, to);
}

function isStandInGap(places: Places, word: number): boolean {
  const between = places.text.slice(places.end(word - 1), places.start(word));
  return between !== '' && [...between].every(isStandIn);
}

/** `B33R-200`, `8ee2-77ab`: letters with digits that a hyphen joins to more of the kind, or capitals to capitals. */
function isCode(places: Places, from: number, to: number): boolean {
  if ((places.marks(from) & mark.digit) === 0) return false;
  const isUpper = isCapitals(places, from) && isCapitals(places, to - 1);
  return isCodePart(places, from - 1, from, isUpper) || isCodePart(places, to, to, isUpper);
}

/** Whether the word that a hyphen before word `joint` joins is a number, a stretch of hexadecimal, or capitals too. */
function isCodePart(places: Places, word: number, joint: number, isUpper: boolean): boolean {
  if (word < 0 || word >= places.count || places.gap(joint) !== gap.hyphen) return false;
  if (isUpper && isCapitals(places, word)) return true;
  return /^[0-9a-f]*\d[0-9a-f]*$/i.test(places.text.slice(places.start(word), places.end(word)));
}

function isCapitals(places: Places, word: number): boolean {
  return !/\p{Ll}/u.test(places.text.slice(places.start(word), places.end(word)));
}

/** Words joined by nothing but symbols that stand for letters, mostly one word. */
function group(places: Places, from: number, to: number): void {
  const start = leadingStart(places, from);
  const suspicious = mark.repeated | mark.look | mark.digit;
  const letters = mark.latin | mark.look;
  const isOne = to - from === 1;
  const marks = places.marks(from);
  const last = places.end(to - 1);
  const end = endsInSymbol(places.text, last) ? last + 1 : last;
  if (end - start < 3) return;
  if (isOne && start === places.start(from) && end === last) {
    const isNumber = (marks & letters) === 0;
    if (isNumber || (marks & suspicious) === 0) return;
    if ((marks & mark.digit) !== 0 && isCounted(places, from, start, end)) return;
  }
  if (isOne && (marks & mark.look) !== 0 && !isInLatin(places, from)) return;
  const decoded = decode(places.text, start, end);
  if (decoded === null || decoded.plain < 1 || decoded.letters.length < 3) return;
  if (decoded.letters.length === 3 && (decoded.standIns > 1 || isRoom(places, from, to))) return;
  const number = meant(decoded, places.known);
  if (number >= 0) places.add(from, { number, start, end, next: to, disguised: true });
}

/** `room A1E`, `W1N`: capitals with a digit between them in a text that is not all in capitals. */
function isRoom(places: Places, from: number, to: number): boolean {
  if (to - from > 1 || (places.marks(from) & mark.digit) === 0 || !isCapitals(places, from)) return false;
  return [from - 1, to].some((beside) => beside >= 0 && beside < places.count && !isCapitals(places, beside));
}

/** Before the word where a symbol there stands for its first letter: `$hots`. */
function leadingStart(places: Places, word: number): number {
  const start = places.start(word);
  const symbol = places.text.charAt(start - 1);
  const isLeading = symbol !== '*' && !/\d/.test(symbol) && isStandIn(symbol);
  return isLeading && !/[^\s"“‘'(]/.test(places.text.charAt(start - 2)) ? start - 1 : start;
}

/**
 * Numbers at an edge are numbers: `5am`, `mp3`, `Event2014`. The letters beside them are offered as the word that
 * they are. One digit may open a word of four letters, and close what without it is no word; several may where there
 * are no capitals (`8ee2`), since few such mixes read as a word that is asked for.
 */
function isCounted(places: Places, word: number, start: number, end: number): boolean {
  const { text } = places;
  let first = start;
  while (isDigit(text, first)) first += 1;
  let last = end;
  while (isDigit(text, last - 1)) last -= 1;
  const more = /[24][a-z]{1,4}$/i.exec(text.slice(first, last))?.[0].length ?? 0;
  for (const to of more === 0 ? [last] : [last, last - more]) {
    const number = to - first >= 4 ? knownNumber(places, first, to) : -1;
    if (number < 0 || (first === start && to === end)) continue;
    const next = to === end ? word + 1 : places.newPlace();
    places.add(word, { number, start: first, end: to, next, disguised: false });
    return rarityOfHash(continuedHash(hashStart, text, first, to)) >= 0;
  }
  if (first === start && last === end) return false;
  if (end - start < 4) return first > start || isShortCount(places, start, end, last);
  if (first - start + end - last > 1)
    return end - start < longestCode && /\p{Lu}/u.test(text.slice(first, last));
  return last < end && rarityOfHash(continuedHash(hashStart, text, first, last)) >= 0;
}

/** Two letters and a digit count something (`go2`, `mp3`, `L8`) but for small letters of no word: `pu8`, and not `es6`. */
function isShortCount(places: Places, start: number, end: number, last: number): boolean {
  const written = places.text.slice(start, last);
  if (last === end || written !== written.toLowerCase() || /[269]/.test(places.text.slice(last, end)))
    return true;
  return rarityOfHash(continuedHash(hashStart, places.text, start, last)) >= 0;
}

/** The number of the word that stands from `start` to `end`, or -1. */
function knownNumber(places: Places, start: number, end: number): number {
  const mayBe = places.known.hasHash(continuedHash(hashStart, places.text, start, end));
  return mayBe ? places.known.find(foldedForm(places.text, start, end)) : -1;
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

/** Whether a word is in Latin letters with some of another script among them, or poses as one in a Latin text. */
function isInLatin(places: Places, word: number): boolean {
  const marks = places.marks(word);
  if ((marks & mark.latin) !== 0) return true;
  if ((marks & mark.other) !== 0) return false;
  if (isOfTwoScripts(places.text.slice(places.start(word), places.end(word)))) return true;
  return !hasForeignWord(places);
}

/** `ωιηє`: no language writes a word in Greek and Cyrillic letters. */
function isOfTwoScripts(word: string): boolean {
  return /\p{Script=Greek}/u.test(word) && /\p{Script=Cyrillic}/u.test(word);
}

/** Whether the text has a word in another script that is no look-alike, or no word in Latin letters at all. */
function hasForeignWord(places: Places): boolean {
  let hasLatin = false;
  for (const marks of places.reading.words.marks) {
    if ((marks & mark.other) !== 0 && (marks & mark.unspaced) === 0) return true;
    if ((marks & mark.latin) !== 0) hasLatin = true;
  }
  return !hasLatin && places.count > 1;
}

/** `vod.ka`, `be_er`, `w-i.n-e`: never where all parts are words of their own. */
function parted(places: Places, from: number, to: number): void {
  let areWords = true;
  for (let word = from; word < to && areWords; word += 1) areWords = isWord(places, word);
  if (areWords || !mayBeKnown(places, from, to)) return;
  const decoded = decode(places.text, places.start(from), places.end(to - 1));
  if (decoded === null || decoded.separators === 0 || decoded.stars > 0) return;
  if (decoded.letters.length < 4 || decoded.plain < 3) return;
  places.offer(from, to, meant(decoded, places.known), true);
}

/** Whether the letters of the words put together can be a known word: for plain letters their hash says so. */
function mayBeKnown(places: Places, from: number, to: number): boolean {
  const { hashes } = places.reading.words;
  let hash = hashes[from] ?? 0;
  let marks = places.marks(from);
  for (let word = from + 1; word < to; word += 1) {
    hash = continuedHash(hash, places.text, places.start(word), places.end(word));
    marks |= places.marks(word);
  }
  const isPlain = (marks & (mark.digit | mark.look | mark.other | mark.repeated)) === 0;
  return !isPlain || places.known.hasHash(hash);
}

/** Whether a word is one that people write: common, asked for, "a" or "I", or a number. */
function isWord(places: Places, word: number): boolean {
  const { hashes } = places.reading.words;
  const hash = hashes[word] ?? 0;
  if (rarityOfHash(hash) >= 0 || hash === hashOfA || hash === hashOfI) return true;
  return (places.marks(word) & (mark.latin | mark.look)) === 0 || places.known.hasHash(hash);
}

/** Letters one by one, with the same thing between each two: `b e e r`, `w.i.n.e`, `b👏e👏e👏r`, one to a line. */
function spelled(places: Places): void {
  const { count } = places;
  for (let from = 0; from < count; ) {
    let to = from;
    let between = '';
    let size = 0;
    for (let next = from; next < count && isLetters(places, next); next = afterEmoji(places, to)) {
      const here = size === 0 ? '' : places.text.slice(places.end(to - 1), places.start(next));
      if (size > 1 && here !== between) break;
      if (size > 0 && (here === '' || here.length > longestBetween)) break;
      between = here;
      size += 1;
      to = next + 1;
    }
    if (size >= 3) letters(places, from, to, between);
    from = Math.max(to, from + 1);
  }
}

/** The next word that is no emoji directly behind a letter. */
function afterEmoji(places: Places, word: number): number {
  return (places.marks(word) & mark.emoji) !== 0 ? word + 1 : word;
}

function isLetters(places: Places, word: number): boolean {
  if (places.end(word) - places.start(word) > longestLetter) return false;
  if ((places.marks(word) & (mark.emoji | mark.unspaced)) !== 0) return false;
  const form = places.form(word);
  return form.length === 1 || (form.length === 2 && rarityOf(form) === null && !/\d/.test(form));
}

function letters(places: Places, from: number, to: number, between: string): void {
  const written = places.text.slice(places.start(from), places.end(to - 1)).replaceAll(between, '');
  const decoded = decode(written, 0, written.length);
  if (decoded === null || decoded.plain < 2 || decoded.standIns > decoded.plain) return;
  const { length } = decoded.letters;
  if (length === 3 && decoded.standIns > 0) return;
  if (length < 3 || (length === 3 && written !== written.toLowerCase())) return;
  const number = meant(decoded, places.known);
  if (number >= 0) places.offer(from, to, number, true);
  else if (length === to - from && length >= 5) run(places, from, decoded.letters);
}

/** Several words spelled out one after the other; each letter is a word of the reading. */
function run(places: Places, from: number, letters: readonly string[]): void {
  const run = letters.map((options) => options.charAt(0)).join('');
  const pieces = places.known.segment(run);
  if (!pieces.every(({ known }) => known)) return;
  for (const piece of pieces) {
    if (piece.to - piece.from >= 3)
      places.offer(
        from + piece.from,
        from + piece.to,
        places.known.find(run.slice(piece.from, piece.to)),
        true,
      );
  }
}

/** Words of four letters and more with letters that are pictures or signs by themselves: `🇧🇪🇪🇷`, `b⭕⭕ze`, `乃乇乇尺`. */
function pictured(places: Places): void {
  const { count } = places;
  for (let from = 0; from < count; from += 1) {
    let to = from;
    let meantBy = '';
    let isPictured = false;
    for (; to < count && (to === from || places.gap(to) <= gap.open); to += 1) {
      const written = places.text.slice(places.start(to), places.end(to)).replaceAll('\ufe0f', '');
      const letters = [...written].map(picturedLetter);
      if (!letters.includes(null)) {
        meantBy += letters.join('');
        isPictured = true;
      } else if (isGluedLetters(places, to, from)) meantBy += written;
      else break;
    }
    if (!isPictured || meantBy.length < 4) continue;
    const decoded = decode(meantBy, 0, meantBy.length);
    if (decoded !== null && decoded.standIns === 0)
      places.offer(from, to, meant(decoded, places.known), true);
    from = to - 1;
  }
}

/** Whether a word of letters stands directly beside another one, with nothing between them. */
function isGluedLetters(places: Places, word: number, first: number): boolean {
  if ((places.marks(word) & (mark.emoji | mark.unspaced | mark.tag)) !== 0) return false;
  return places.gap(word === first ? word + 1 : word) === gap.none;
}
