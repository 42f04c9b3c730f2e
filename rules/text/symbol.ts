import { hashOf } from './hash';
import { endOfMail, endOfMention, linkAfterScheme, linkAtHost } from './links';
import { addSpan, doubt, dropFrom, gap, mark, pushWord, scanned } from './scanned';
import { readTag } from './tag';
import { isLetterAt } from './word';

/** What a symbol can be between words or at the beginning of one. */
const role = {
  closing: 0,
  open: 1,
  hyphen: 2,
  glue: 3,
  leading: 4,
  at: 5,
  hash: 6,
  and: 7,
  colon: 8,
  stop: 9,
  star: 10,
} as const;

const roles = new Uint8Array(0x10000);
/** Symbols that a term of several words may have between its words. */
for (const symbol of '"“”„«»`´\'') roles[symbol.charCodeAt(0)] = role.open;
for (const symbol of '-‐‑') roles[symbol.charCodeAt(0)] = role.hyphen;
for (const symbol of '_/+=~^%\\·•●■▪◼█') roles[symbol.charCodeAt(0)] = role.glue;
/** Symbols that can stand for a letter at the beginning of a word. */
for (const symbol of '$€£¥!|¢©®¡∂§†°○◯∩∪∨×℘๏₳฿₵₣₲₭₥₦₱₴₮₩₫') roles[symbol.charCodeAt(0)] = role.leading;
for (const symbol of '@＠') roles[symbol.charCodeAt(0)] = role.at;
for (const symbol of '#＃') roles[symbol.charCodeAt(0)] = role.hash;
for (const symbol of '&＆') roles[symbol.charCodeAt(0)] = role.and;
roles[58] = role.colon;
roles[46] = role.stop;
roles[42] = role.star;

/** Abbreviations whose full stop does not end what is being said. */
const titles = new Set([
  'dr',
  'st',
  'mr',
  'mrs',
  'ms',
  'jr',
  'sr',
  'no',
  'vs',
  'mt',
  'ft',
  'prof',
  'rev',
  'gen',
]);
const andHash = hashOf('and');

/** The gap that the last symbol read leaves behind it. */
export const symbol = { gap: gap.closed as number };

/**
 * Reads a symbol with what it begins (a mention, a hashtag, a link, the word "and") and returns the offset behind it.
 * @param before the gap so far
 */
export function readSymbol(text: string, at: number, before: number, isTerm: boolean): number {
  const is = roles[text.charCodeAt(at)] ?? role.closing;
  symbol.gap = gap.closed;
  if (is === role.closing) return at + 1;
  if (is === role.leading || is === role.glue) noteStroke(text.charCodeAt(at));
  if (is === role.open) {
    symbol.gap = before === gap.none ? gap.open : before;
    return at + 1;
  }
  if (is === role.and) return readAnd(text, at, before);
  const last = scanned.next - 1;
  const follows = before === gap.none && last >= scanned.first && scanned.arena.ends[last] === at;
  if (!isTerm && is >= role.at) {
    const masked = readMasked(text, at, is, follows ? (scanned.arena.starts[last] ?? 0) : -1);
    if (masked > at) return masked;
  }
  if (mayMask(text, at, follows)) scanned.doubts |= doubt.drawn;
  const behind = is === role.star ? endOfStars(text, at) : at + 1;
  if (isLetterAt(text, behind)) {
    if (follows) symbol.gap = is === role.hyphen ? gap.hyphen : gap.glued;
    else if (is === role.leading) symbol.gap = gap.glued + leadingSymbol;
    else if (is >= role.glue) symbol.gap = Math.max(before, gap.open);
  } else if (follows && !isTerm && endsInSymbol(text, at)) noteSymbolAtEnd(last);
  else if (is === role.star || is === role.glue) symbol.gap = Math.max(before, gap.open);
  else if (is === role.stop && follows && isTitle(text, last)) symbol.gap = gap.open;
  return behind;
}

/** Added to a gap: the symbol may be the first letter of the word behind it. */
export const leadingSymbol = 16;

/** What a symbol can hide or stand for, as bits. */
const veil = {
  /** May be the last letter of the word before it: `vodk@`. */
  lastLetter: 1,
  /** Is put for letters that are not to be read: `f***`, `pu$$y`, `b_er`. */
  mask: 2,
  /** Stands for a letter, and a word rarely has two such side by side. */
  beside: 4,
} as const;

const veils = new Uint8Array(0x10000);
for (const [bit, symbols] of [
  [veil.lastLetter, '@$€£¥¢®|'],
  [veil.mask, '*#$@%&_•·●■▪◼█'],
  [veil.beside, '!+|€£¥¢©®§†∂∩∪∨×₳฿₵₣₲₭₥₦₱₴₮₩₫'],
] as const) {
  for (const symbol of symbols) veils[symbol.charCodeAt(0)] = (veils[symbol.charCodeAt(0)] ?? 0) | bit;
}

/** What the unit at an offset can hide or stand for, nothing beyond the ends. */
function veilsAt(text: string, at: number): number {
  return veils[text.charCodeAt(at)] ?? 0;
}

/** Whether the symbol at an offset may be a word's last letter: nothing more of a word follows. */
export function endsInSymbol(text: string, at: number): boolean {
  return (veilsAt(text, at) & veil.lastLetter) !== 0 && !isLetterAt(text, at + 1);
}

function noteSymbolAtEnd(last: number): void {
  const { marks } = scanned.arena;
  if (((marks[last] ?? 0) & mark.latin) === 0) return;
  marks[last] = (marks[last] ?? 0) | mark.doubtful;
  scanned.doubts |= doubt.word;
}

/** Whether the symbol at an offset may hide or stand for letters: behind a word, or beside another such symbol. */
function mayMask(text: string, at: number, follows: boolean): boolean {
  const symbol = veilsAt(text, at);
  if (follows && ((symbol & veil.mask) !== 0 || text.startsWith('--', at))) return true;
  if ((symbol & veil.beside) === 0 || (veilsAt(text, at + 1) & (veil.mask | veil.beside)) === 0) return false;
  return text.charCodeAt(at) !== text.charCodeAt(at + 1);
}

/** `|` and a backslash draw letters together with other symbols. */
function noteStroke(unit: number): void {
  if (unit === 0x7c || unit === 0x5c) scanned.doubts |= doubt.drawn;
}

function endOfStars(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 42) end += 1;
  return end;
}

function isTitle(text: string, word: number): boolean {
  const start = scanned.arena.starts[word] ?? 0;
  const end = scanned.arena.ends[word] ?? 0;
  return end - start <= 4 && titles.has(text.slice(start, end).toLowerCase());
}

/** `&` is the word "and", also as `&amp;`, which copied text often has. */
function readAnd(text: string, at: number, before: number): number {
  let end = at + 1;
  if (text.startsWith('amp', end) && !isLetterAt(text, end + 3)) end += text.charAt(end + 3) === ';' ? 4 : 3;
  pushWord(at, end, andHash, mark.latin, before === gap.closed ? gap.closed : gap.open);
  symbol.gap = gap.open;
  return end;
}

/**
 * Links, mentions, e-mail addresses and hashtags: the offset behind them, or -1.
 * @param wordStart where the word begins that ends at the symbol, or -1
 */
function readMasked(text: string, at: number, is: number, wordStart: number): number {
  if (is === role.hash) {
    const end = wordStart < 0 ? readTag(text, at) : -1;
    if (end > at) symbol.gap = gap.none;
    return end;
  }
  if (is === role.at) return wordStart < 0 ? readMention(text, at) : readMail(text, at);
  if (wordStart < 0) return -1;
  if (is === role.colon) return addLink(wordStart, linkAfterScheme(text, wordStart, at));
  if (is !== role.stop || !isLetterAt(text, at + 1)) return -1;
  const start = chunkStart(text, at);
  return addLink(start, linkAtHost(text, start));
}

function readMention(text: string, at: number): number {
  const end = endOfMention(text, at + 1);
  if (end < 0) return -1;
  addSpan('mentions', at, end);
  scanned.doubts |= doubt.mention;
  return end;
}

function readMail(text: string, at: number): number {
  const end = endOfMail(text, at + 1);
  if (end >= 0) dropFrom(chunkStart(text, at));
  return end;
}

function addLink(start: number, end: number): number {
  if (end < 0) return -1;
  dropFrom(start);
  addSpan('links', start, end);
  return end;
}

/** No e-mail address is longer (RFC 5321), nor a host name: what goes back farther is neither. */
const longestAddress = 320;

/** Where the host name or address begins that the offset lies in. */
function chunkStart(text: string, at: number): number {
  const first = Math.max(0, at - longestAddress);
  let start = at;
  while (start > first && isHostUnit(text.charCodeAt(start - 1))) start -= 1;
  while (start < at && !isAlphanumeric(text.charCodeAt(start))) start += 1;
  return start;
}

function isAlphanumeric(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
}

function isHostUnit(unit: number): boolean {
  return isAlphanumeric(unit) || unit === 46 || unit === 45 || unit === 95 || unit === 43;
}
