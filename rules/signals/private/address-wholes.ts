import { type AddressForm, capital, form, gap, house } from './address-forms';

/** Codes of places that stand at the end of a whole address: Britain's, Ireland's, Australia's, Canada's, of the United States and India. */
const code =
  '(?:[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2}|[AC-FHKNPRTV-Y]\\d[\\dW] ?[\\dAC-FHKNPRTV-Y]{4}|(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT),? \\d{4}|[ABCEGHJ-NPRSTVXY]\\d[A-Z] ?\\d[A-Z]\\d|[A-Z]{2},? \\d{5}(?:-\\d{4})?)';
/** Words between the number of a house and the code of its place; with these it is a distance or a sort of flat. */
const notOfPlace =
  '(?!(?:bed|beds|bedroom|bedrooms|from|near|to|in|for|of|and|or|is|at|the best|min|mins|minutes?|miles?|people|hours?|days?|years?|pm|am|new|more)(?!\\p{L}))';
const wordOfPlace = `(?:(?:apt|apartment|floor|fl|unit|suite|ste|flat|no)\\.? \\d{1,4}|${notOfPlace}(?=\\d{0,3}\\p{L})[\\p{L}\\d][\\p{L}\\d'’.-]{0,24})`;
/** A year is no house here: much is said of a place in one. */
const houseOfPlace = `(?!(?:19|20)\\d{2}(?!\\d))${house}`;
/** The number of a flat may stand in a line of its own. */
const flatOfPlace = '(?<=\\b(?:Studio|Flat|Unit) )\\d{1,4}[A-Za-z]?';
/** Codes of the Netherlands (not the likes of “2027 EU”), Poland, Portugal and Brazil, which no count looks like. */
const codeAbroad =
  '\\d{4} ?(?!AD|BC|CE|AM|PM|U[KSN]|EU|IT|TV|[AV][IR]|[HP]R|NY|CA|LA|DC|EV|FA|PC|FC|QA|RV)[A-Z]{2}|\\d{2}-\\d{3}|\\d{4}-\\d{3}|\\d{5}-\\d{3}';
const indianCode = '[1-9]\\d{2} ?\\d{3}';

/** From the number of a house to the code of its place, whatever stands between. */
export const wholes: readonly AddressForm[] = [
  form(`(?:${houseOfPlace},? |${flatOfPlace}${gap})(?:${wordOfPlace}${gap}){1,7}${code}`, 1, 'uy'),
  form(`${houseOfPlace},? (?:${wordOfPlace}${gap}){1,7}[a-z]{1,2}\\d[a-z\\d]? \\d[a-z]{2}`, 1, 'uy'),
  form(
    `\\d{1,5}(?:/\\d{1,4})?[A-Z]?(?:, |,?\\n)(?:${wordOfPlace},? ){0,8}(?:- ?|\\p{L}{2,24}-)?${indianCode}`,
    1,
    'uy',
  ),
];
/** The same from the word or letter before the number. */
export const wholesByWord: readonly AddressForm[] = [
  form(
    `(?:\\p{Lu}[\\p{L}-]{2,32}(?:[Ww]eg|ring|damm|hof|markt|graben|wall|lei|pad|dijk|steeg|stræde|lia|hagen|haugen|jordet|myra|engen)|(?:Am|An|Auf|Im|In|Zum|Zur|Unter|Vor|Hinter|(?:Lang|Alt|Neu|Groß|Klein|Ober|Unter|Hoh)e[rn]?) (?:de[rnm] )?${capital}) ${house}${gap}(?:\\d{5}|(?!19|20)\\d{4}) ${capital}`,
    1,
    'gu',
  ),
  form(
    `${capital}(?: ${capital}){0,3},? ${house}(?:[\\n ,]{1,3}${capital}){0,4}[\\n ,]{1,3}(?:${codeAbroad})[\\n ,]{1,2}${capital}`,
    1,
    'gu',
  ),
  form(
    `(?:Flat|Plot|House|Door|Shop|Villa|H\\.? ?No|D\\.? ?No|[A-Z])[ .-]{0,2}(?:[Nn]o\\.? ?)?[A-Z]?\\d{1,5}(?:[-/]\\d{1,4}){0,2}[A-Z]?, (?:${wordOfPlace},? ){1,8}-? ?${indianCode}`,
    1,
    'gu',
  ),
  form(`(?:H|D|Door|House)\\.? ?[Nn]o\\.?:? ?\\d{1,3}(?:-\\d{1,4}){1,3},? ${capital}`, 1, 'gu'),
];
