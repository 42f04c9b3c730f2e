import type { Span } from '../finding';
import { lazily } from '../lazily';

/** The longest stretch without a space that is looked at around a cue, and how far before it the words that give a name stand. */
const longestCode = 40;
const longestNaming = 24;
/** How far behind it stands who bears a name. */
const longestNamed = 48;

const naming =
  /\b(?:named|nicknamed|(?:is|was|cat|dog|puppy|kitten|horse|hamster|boy|girl|son|daughter|band|song|book|film|movie|album|novel|show) called)\s+["“‘']?$/i;

const pets =
  'cat|kitten|tabby|dog|puppy|pup|spaniel|labrador|terrier|poodle|collie|lurcher|rabbit|bunny|hamster|gerbil|guinea pig|horse|pony|donkey|goat|parrot|budgie|tortoise|ferret|goldfish';
/** Behind a name: “Whiskey, our rescue tabby”, “Brandy the pony”, “Molly from next door”. */
const isPet = lazily(
  () => new RegExp(String.raw`^,? (?:the|my|our|his|her|their)(?: \p{Ll}+){0,2} (?:${pets})\b`, 'u'),
);
const isNeighbour =
  /^ from (?:next door|(?:our|my) (?:year|class|street)|accounts|payroll|reception|HR|IT)\b/;

/** `RUM-2200`, `W1N3-44X`: capitals that a hyphen joins to a stretch of capitals with digits. */
export function isInCode({ start, end }: Span, text: string): boolean {
  if (text.charAt(end) !== '-' && text.charAt(start - 1) !== '-') return false;
  const before = /\S*$/.exec(text.slice(Math.max(0, start - longestCode), start))?.[0] ?? '';
  const behind = /^\S*/.exec(text.slice(end, end + longestCode))?.[0] ?? '';
  return /\d/.test(before + behind) && !/\p{Ll}/u.test(before + text.slice(start, end) + behind);
}

/** “a dog named Whiskey”, “Whiskey, our tabby”: with a capital, beside words that give a name or tell whose it is. */
export function isGivenName({ start, end }: Span, text: string): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(text.slice(start, end))) return false;
  const behind = text.slice(end, end + longestNamed);
  return (
    naming.test(text.slice(Math.max(0, start - longestNaming), start)) ||
    isPet().test(behind) ||
    isNeighbour.test(behind)
  );
}

/** The fewest characters of a masked word that is told from a code. */
const fewestMasked = 4;
const masked = /^\p{L}+[\d@$€£!*]+\p{L}+[\p{L}\d@$€£!*]*$/u;
const letters = /\p{L}/gu;

/** `x4nax`, `c0ke`: a digit or a sign where a letter belongs. Nobody hides a word whose innocent sense is meant. */
export function isMasked({ start, end }: Span, text: string): boolean {
  const written = text.slice(start, end);
  if (written.length < fewestMasked || !masked.test(written)) return false;
  return (written.match(letters)?.length ?? 0) * 2 > written.length && !isInCode({ start, end }, text);
}

const street =
  /^(?:'s|’s)? (?:Street|Avenue|Ave|Road|Rd|Lane|Boulevard|Blvd|Square|Terrace|Crescent|Field|Stadium)\b(?!['’-])/;

/** “Church Road”, “Senate Avenue”: a street, a square or a ground is called so, with capitals. */
export function isOfStreet({ start, end }: Span, text: string): boolean {
  return /^\p{Lu}/u.test(text.slice(start, end)) && street.test(text.slice(end, end + longestNaming));
}
