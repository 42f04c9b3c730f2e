import type { Span } from '../finding';
import { lazily } from '../lazily';

/** The longest stretch without a space that is looked at around a cue, and how far before it the words that give a name stand. */
const longestCode = 40;
const longestNaming = 24;
/** How far behind it stands who bears a name. */
const longestNamed = 48;

const naming =
  /\b(?:named|nicknamed|(?:is|was|cat|dog|puppy|kitten|horse|hamster|boy|girl|son|daughter|band|song|book|film|movie|album|novel|show) called|sang|sings|singing)\s+["“‘']?$/i;

const pets =
  'cat|kitten|tabby|dog|puppy|pup|spaniel|labrador|terrier|poodle|collie|lurcher|greyhound|whippet|beagle|corgi|dachshund|pug|husky|retriever|cockapoo|mastiff|bulldog|rabbit|bunny|hamster|gerbil|guinea pig|horse|pony|mare|foal|donkey|goat|llama|alpaca|hen|chicken|duck|goose|cow|parrot|budgie|tortoise|ferret|goldfish|hedgehog';
/** Behind a name: “Whiskey, our rescue tabby”, “Brandy the pony”, “Molly from next door”. */
const isPet = lazily(
  () => new RegExp(String.raw`^,? (?:the|my|our|his|her|their)(?: \p{Ll}+){0,2} (?:${pets})\b`, 'u'),
);
const isNeighbour =
  /^ from (?:next door|(?:our|my) (?:year|class|street)|accounts|payroll|reception|HR|IT|flat|room|number|\d\w?)\b/;

/** Behind a name: “Bacardi is my married name”, “Lager and Stout are the names of”, “Tito's birthday”. */
const isSaidToBe =
  /^(?:,? short for\b|(?:,? and)?(?: \p{Lu}\p{Ll}+)?(?: (?:is|are|was|were)(?: not)?|,) (?:the|an?|my|his|her|our|their|such)(?: [\p{Ll}'’]+){0,3} (?:(?:nick|sur)?names?|spelling)\b)/u;
const ofPerson =
  /^(?:['’]s)? (?:birthday|wedding|funeral|mum|mom|dad|sister|brother|husband|wife|album|vocals?|voice|songs?|single)\b/;

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
    isNeighbour.test(behind) ||
    isSaidToBe.test(behind) ||
    lies.test(behind) ||
    (twoWords.test(text.slice(start, end)) && doing.test(behind)) ||
    isOfPerson({ start, end }, text)
  );
}

/** “Captain Morgan led the side out”: a name of two words that does what no brand does. */
const twoWords = /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u;
const doing =
  /^ (?:retire[sd]|score[sd]|captain(?:s|ed)|led|leads|bat(?:s|ted)|bowl(?:s|ed)|kick(?:s|ed)|save[sd]|teaches|taught|coache[sd]|plays|played|lives|sings|sang|wrote|writes|directs|directed)\b/;

/** “Cognac, France”, “Corona, Queens”: a town is told from a drink by where it lies. */
const lies =
  /^, (?:France|Spain|Italy|Germany|Portugal|Ireland|Scotland|California|Texas|Illinois|Kentucky|Queens|Ohio|Japan|[A-Z]{2})\b/;

/** “Brandy's album”, whether the cue has the genitive or not; “My cousin's wedding” is of no name. */
function isOfPerson({ start, end }: Span, text: string): boolean {
  const word = text.slice(start, end);
  if (!/^\p{Lu}[\p{L}'’]*$/u.test(word)) return false;
  const hasGenitive = /['’]s$/.test(word) || /^['’]s/.test(text.slice(end, end + 2));
  return hasGenitive && ofPerson.test(text.slice(end, end + longestNamed));
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
  /^(?:'s|’s)? (?:Street|Avenue|Ave|Road|Rd|Lane|Boulevard|Blvd|Square|Terrace|Crescent|Field|Stadium|Creek|River|Hills?|Valley|Ridge|Canyon|Gulch|Falls)\b(?!['’-])/;

/** “Church Road”, “Whiskey Creek”: a street, a ground or a valley is called so, with capitals. */
export function isOfStreet({ start, end }: Span, text: string): boolean {
  return /^\p{Lu}/u.test(text.slice(start, end)) && street.test(text.slice(end, end + longestNaming));
}
