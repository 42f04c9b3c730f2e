import { lazily } from '../lazily';

/** Words that people mask, the likelier first: they are what a mask is tried for, and nothing else is. */
const maskable = (
  'fuck fucking fucked fucker fuckers fucks fuckin motherfucker motherfuckers motherfucking shit shitty shits shitting ' +
  'shitshow shithole bullshit horseshit dipshit bitch bitches bitching bitchy ass asses asshole assholes dumbass ' +
  'badass jackass smartass dick dicks dickhead cunt cunts cock cocksucker pussy pussies bastard bastards whore whores ' +
  'slut sluts damn damned goddamn goddamnit dammit hell crap crappy piss pissed pissing wank wanker wankers twat twats ' +
  'bollocks prick pricks arse arsehole nigger niggers nigga niggas faggot faggots fag fags retard retarded'
).split(' ');

/** A letter, then a mask of two signs and more or of one with letters behind it. */
const maskedShape = lazily(() => /^\p{L}+(?:[*#$@%&!?^~]{2,}\p{L}*|-{3,}|-{2,}\p{L}+|[*#$@%]\p{L}+)$/u);
const signs = /[*#$@%&!?^~-]+/g;

/** How many letters a mask may stand for beyond the signs that it has. */
const longestMore = 3;

/** What stands in a stretch without spaces that may be a word with some of its letters masked. */
export const maskInside = lazily(
  () =>
    /[\p{L}©®§†∂∩∪∨×₳฿₵₣₲₭₥₦₱₴₮₩₫€£¥¢][*#$@%&+!|_•·●■▪◼█€£¥¢©®§†∂∩∪∨×₳฿₵₣₲₭₥₦₱₴₮₩₫][*#$@%&!?^~+|_•·●■▪◼█€£¥¢©®§†∂∩∪∨×₳฿₵₣₲₭₥₦₱₴₮₩₫\p{L}]|\p{L}--/u,
);

const blank = lazily(() => /^(\p{L}+)[#_•·●■▪◼█](\p{L}+)$/u);

/** A word with one letter blotted out (`b_er`, `w■ne`), with a star in its place; null where it is no such word. */
export function blotted(written: string): string | null {
  const [, before = '', behind = ''] = blank().exec(written) ?? [];
  return before.length + behind.length >= 3 ? `${before}*${behind}` : null;
}

/**
 * The word that a stretch like `f***`, `sh*t`, `bulls#!t` or `pu$$y` is meant for, in lower case, or null. A row of
 * signs is as many letters as it has signs; stars behind a first letter may be more of them (`f**ing`), unless a single
 * letter follows (`f**d`).
 */
export function maskedWord(written: string): string | null {
  if (!maskedShape().test(written)) return null;
  const plain = written.normalize('NFKC').toLowerCase();
  const isInitial = /^.(?:\*+|-+)$/.test(plain);
  const exact = new RegExp(`^${plain.replace(signs, (run) => `[a-z]{${run.length}}`)}$`);
  const same = isInitial ? undefined : maskable.find((word) => exact.test(word));
  if (same !== undefined || !(isInitial || /^.\*/.test(plain))) return same ?? null;
  if (/^[^*]*\*+[^*]$/.test(plain)) return null;
  const loose = new RegExp(`^${plain.replace(signs, '[a-z]+')}$`);
  const longest = plain.length + (isInitial ? 1 : longestMore);
  return maskable.find((word) => loose.test(word) && word.length <= longest) ?? null;
}
