import type { Span } from '../../finding';
import { lazily } from '../../lazily';

/** One way to write an address. Linear: every repetition is bounded. */
export interface AddressForm {
  readonly pattern: RegExp;
  readonly score: number;
}

/** The number of a house, with its letter or the flat in it. */
export const house = '\\d{1,5}(?:[ -]?[a-zA-Z](?![\\p{L}]))?(?:[-/]\\d{1,4})?';
/** A word that begins with a capital. */
export const capital = "\\p{Lu}[\\p{L}'’.-]{0,24}";
/** Between two parts of an address: it may go on in the next line, and be quoted as in a letter. */
export const gap = '(?:,? |,? ?\\n[>? ]{0,4})';
const notBefore = '(?<![\\p{L}\\d#$€£:/@_.,-])';
const notAfter = '(?![\\p{L}\\d_])';

/** Ends of English street names that mean nothing else, and those that are also ordinary words. */
const plainStreet =
  'street|st\\.|st|avenue|ave\\.?|road|rd\\.?|lane|ln\\.?|boulevard|blvd\\.?|crescent|cres\\.?|highway|hwy\\.?|parkway|pkwy\\.?|turnpike|terrace|cul-de-sac';
const wordyStreet =
  'Drive|Dr\\.?|Close|Cl\\.?|Court|Ct\\.?|Place|Pl\\.?|Square|Sq\\.?|Way|Circle|Cir\\.?|Trail|Trl|Grove|Gr\\.?|Gardens|Gdns|Mews|Row|Hill|Walk|Alley|Quay|Loop|Rise|View|Park|Green|Wharf|Parade|Heights|Esplanade';

const glued =
  'stra(?:ß|ss)e|str\\.|gasse|platz|allee|ufer|steig|chaussee|straat|plein|gracht|singel|dreef|laan|gat[ae]n?|v[äe]gen|gränd|stigen|torget|veien|svingen|bakken|vej|vegur|vænget|gade|katu|kuja|polku|ntie|-(?:Stra(?:ß|ss)e|Str\\.|Weg|Platz|Allee|Ring|Gasse|Ufer|Damm)';
/** Those that stand as a word of their own at the end of a name. */
const ownWord = 'Stra(?:ß|ss)e|Str\\.|Weg|Platz|Allee|All[ée]|Plads|Torv|utca|u\\.|tér|út|útja|körút';
/** What the number of a flat stands behind. */
const flat = 'Apt|Apartment|Suite|Ste|Unit|Flat';
/** Words that the names of streets begin with in romance and Slavic languages. */
export const wordsOfStreets = (
  'Calle C/ Avenida Avda Avda. Av. Plaza Paseo Pasaje Callejón Calzada Privada Carrer Rambla Ronda Camino Glorieta Via Viale Piazza Corso Vicolo Contrada Strada Rotonda Stretto Borgo Rua ' +
  'Travessa Praça Largo Alameda Estrada Rodovia Ladeira Viela ul. Ul. ulica Ulica ulice al. Al. aleja Aleja pl. Pl. plac Plac os. Os.'
).split(' ');
/** “et al.” cites, and is no avenue; a hotel, a railway and a county may be called like a street. */
const romance = `(?<!\\bet )(?:${wordsOfStreets.join('|').replaceAll('.', '\\.')})(?! (?:Hotel|Rail|County))`;
const french =
  '(?:rue|avenue|av\\.|boulevard|bd|place|chemin|all[ée]e|impasse|quai|route|square|cours|passage|faubourg)';

const capitalStreet = plainStreet.replace(
  /(^|\|)([a-z])/g,
  (_, bar: string, letter: string) => bar + letter.toUpperCase(),
);
const named = `(?:[NSEW]\\.? )?(?:(?:${capital}|\\d{1,3}(?:st|nd|rd|th)?) ){1,3}(?:${plainStreet}|${capitalStreet})`;
const article = "(?:de|du|des|la|le|les|l'|d'|saint|sainte)";
const preposition = '(?:de|del|dei|della|delle|degli|do|da|dos|das|la|las|los|el|san|santa)';

/** A form of this body, which no letter, digit or sign of another number touches. */
export function form(body: string, score: number, flags: string): AddressForm {
  const pattern = lazily(() => new RegExp(`${notBefore}(?:${body})${notAfter}`, flags));
  return {
    get pattern() {
      return pattern();
    },
    score,
  };
}

/** The score from which a form needs no words, and none speak against it. */
export const sure = 0.9;

const inCapitals = [
  form(`${house},? ${named}`, 0.65, 'uy'),
  form(`${house},? (?:${capital} ){1,2}(?:${wordyStreet})`, 0.55, 'uy'),
  form(`${house},? \\p{Lu}[\\p{L}-]{2,24}(?:${glued})`, 0.55, 'uy'),
  form(`${house},? ${romance} (?:${preposition} ){0,3}${capital}`, 0.4, 'uy'),
  form(
    `${house}(?: bis| ter)?,? (?:Rue|Boulevard|Chemin|All[ée]e|Impasse|Quai|Faubourg) (?:${article} ?){0,3}\\p{L}[\\p{L}'-]{2,24}`,
    0.6,
    'uy',
  ),
];
const inSmallLetters = [
  form(`${house},? (?:\\p{Ll}{3,14} ){1,2}(?:\\d{1,5} )?(?:${plainStreet})`, 0.5, 'uy'),
  form(`${house}(?: bis| ter)?,? ${french} (?:${article} ?){0,3}\\p{L}[\\p{L}'-]{2,24}`, 0.6, 'uy'),
];
/** Also on a line of its own, be it quoted as in a letter; so sure that no word before it speaks against it. */
const withFlat = form(
  `${house},?(?: [\\p{L}\\d'’.-]{1,20}){1,5}${gap}(?:${flat})\\.? ?#?\\d{1,5}[A-Za-z]?`,
  sure,
  'iuy',
);
const none: readonly AddressForm[] = [];
const any = [...inCapitals, ...inSmallLetters, withFlat];
const withCapital = [...inCapitals, withFlat];
const withSmallLetter = [...inSmallLetters, withFlat];

/** What no number of a house stands directly behind. */
const neverBefore = /[\dA-Za-z#$€£:/@_.,-]/;
/** What follows the number: the name of the street, or a letter or a second number of the house. */
const name = /,? (?:([A-Z\d])|([a-z])|[^\s])|[-/][A-Za-z\d]|[A-Za-z](?![A-Za-z])/y;
/** Whether one of the words that the forms end with follows within as many words as they have. */
const streetAhead = new RegExp(
  `(?:[^ >]*[ >]){1,8}?(?:${plainStreet}|${wordyStreet}|${french}|${flat}|${romance}|[^ ]{3,24}(?:${glued}))(?![A-Za-z\\d_])`,
  'iy',
);

/** Those forms beginning with the number of a house that can begin with these digits, as the next words tell. */
export function numberFirstAt(text: string, { start, end }: Span): readonly AddressForm[] {
  if (neverBefore.test(text.charAt(start - 1))) return none;
  name.lastIndex = end;
  const follows = name.exec(text);
  if (follows === null) return none;
  streetAhead.lastIndex = end;
  if (!streetAhead.test(text)) return none;
  const [, isCapital, isSmall] = follows;
  const isLetterOfHouse = !/[A-Za-z]/.test(text.charAt(name.lastIndex));
  if (isLetterOfHouse || (isCapital === undefined && isSmall === undefined)) return any;
  return isSmall === undefined ? withCapital : withSmallLetter;
}

/** A number and a name, which only words before it can turn into an address. */
export const bareNumberFirst = form(
  `${house} (?:\\d{1,5} )?${capital}(?: ${capital}){0,2}(?: ${house})?`,
  0.2,
  'uy',
);

/** The same behind the name of a house or a firm: “at Acme, 12 Mill Corner, Leeds”. */
export const behindName = form(
  `(?<=\\bat [^.!?\\n\\d]{2,40}, )${house} ${capital}(?: ${capital}){1,2}, ${capital}`,
  0.55,
  'uy',
);

/** Forms that begin with a word. */
export const wordFirst: readonly AddressForm[] = [
  form(
    `${romance} (?:${preposition} ){0,3}${capital}(?: (?:de |da |do )?${capital}){0,2},? (?:n[º°.o]{0,2} ?)?${house}`,
    0.55,
    'gu',
  ),
  form(`\\p{Lu}[\\p{L}-]{2,24}(?:${glued}) ${house}`, 0.6, 'gu'),
  form(`(?:${capital} ){1,2}(?:${ownWord}) ${house}`, 0.6, 'gu'),
  form('(?:P\\.? ?O\\.? ?|Post Office )Box ?\\d{1,6}', 0.7, 'giu'),
  form(
    '(?:Postfach|Apartado(?: de correos)?|Bo[îi]te postale|Casella postale|Postbus) ?\\d{1,6}',
    0.7,
    'giu',
  ),
  form('(?:(?:PSC|CMR|Unit) \\d{1,5},? box \\d{1,5}|[ADF]PO,? a[aep] \\d{5})', 0.8, 'giu'),
  form(`(?:Flat|Apartment|Apt\\.?|Unit|Suite) \\d{1,5}[A-Za-z]?, ${house},? ${capital}`, 0.6, 'gu'),
  form(`(?:Apartment|Apt\\.?|Suite) \\d{1,5}[A-Za-z]? ${house} ${capital}`, 0.5, 'gu'),
];
const beforeNumber = new RegExp(
  `(?<=(?:${glued}|${ownWord}|[Bb][Oo][Xx]|Postfach|Apartado|correos|postale|Postbus|PSC|CMR|[Uu]nit|Flat|Apartment|Apt\\.?|Suite|[ADFadf][Pp][Oo],? [Aa][AaEePp]) ?)`,
  'uy',
);
const romanceBefore = lazily(() => new RegExp(`(?<!\\p{L})${romance} `, 'u'));

/**
 * Whether what stands from `from` up to the number at `start` can begin one of the forms that begin with a word.
 * @param hasWord whether one of `wordsOfStreets` may stand there, in some mix of cases
 */
export function mayBeginWithWord(text: string, from: number, start: number, hasWord: boolean): boolean {
  beforeNumber.lastIndex = start;
  return beforeNumber.test(text) || (hasWord && romanceBefore().test(text.slice(from, start)));
}

/** A full British postcode: a few houses, private only where somebody is said to be there. */
export const postcode = form('[A-Z]{1,2}\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2}', 0.3, 'gu');

/** A name and a number, which only words before them can turn into an address. */
export const bareNumberLast = form(`${capital}(?: ${capital}){0,2} ${house}`, 0.2, 'gu');
