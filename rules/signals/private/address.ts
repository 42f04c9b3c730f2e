import type { Span } from '../../finding';
import type { PrivateHit } from './kinds';

const house = '\\d{1,5}(?:[ -]?[a-zA-Z](?![\\p{L}]))?(?:[-/]\\d{1,4})?';
const capital = "\\p{Lu}[\\p{L}'’.-]{0,24}";
const notBefore = '(?<![\\p{L}\\d#$€£:/@_.,-])';
const notAfter = '(?![\\p{L}\\d_])';

/** Ends of English street names that mean nothing else, and those that are also ordinary words. */
const plainStreet =
  'street|st\\.|st|avenue|ave\\.?|road|rd\\.?|lane|ln\\.?|boulevard|blvd\\.?|crescent|cres\\.?|highway|hwy\\.?|parkway|pkwy\\.?|turnpike|terrace|cul-de-sac';
const wordyStreet =
  'Drive|Dr\\.?|Close|Court|Ct\\.?|Place|Pl\\.?|Square|Sq\\.?|Way|Circle|Cir\\.?|Trail|Trl|Grove|Gardens|Gdns|Mews|Row|Hill|Walk|Alley|Quay|Loop|Rise|View|Park|Green|Wharf|Parade|Heights|Esplanade';

interface AddressForm {
  readonly pattern: RegExp;
  readonly score: number;
  /** Whether the form is surer where words speak of living, sending or finding a place. */
  readonly context?: boolean;
}

function form(body: string, score: number, flags = 'gu'): AddressForm {
  return { pattern: new RegExp(`${notBefore}(?:${body})${notAfter}`, flags), score };
}

const glued =
  'stra(?:ß|ss)e|str\\.|gasse|platz|allee|ufer|steig|chaussee|straat|plein|gracht|singel|gat[ae]n?|v[äe]gen|veien|vej|vegur|gade|katu';
const romance =
  '(?:Calle|C/|Avenida|Avda\\.?|Av\\.|Plaza|Paseo|Carrer|Via|Viale|Piazza|Corso|Vicolo|Rua|Travessa|Praça|Largo|ul\\.|Ul\\.|ulica|Ulica|ulice)';
const french =
  '(?:rue|avenue|av\\.|boulevard|bd|place|chemin|all[ée]e|impasse|quai|route|square|cours|passage|faubourg)';

/** Street addresses as they are written in English, Spanish, Portuguese, French, German, Dutch, Italian and the Nordic languages. */
const forms: readonly AddressForm[] = [
  form(
    `${house},? (?:[NSEW]\\.? )?(?:(?:${capital}|\\d{1,3}(?:st|nd|rd|th)?) ){1,3}(?:${plainStreet})`,
    0.65,
    'gu',
  ),
  form(
    `${house},? (?:[NSEW]\\.? )?(?:(?:${capital}|\\d{1,3}(?:st|nd|rd|th)?) ){1,3}(?:${plainStreet.replace(/(^|\|)(\p{L})/gu, (_, bar: string, letter: string) => bar + letter.toUpperCase())})`,
    0.65,
  ),
  form(`${house},? (?:\\p{Ll}{3,14} ){1,2}(?:\\d{1,5} )?(?:${plainStreet})`, 0.5),
  form(`${house},? (?:${capital} ){1,2}(?:${wordyStreet})`, 0.55),
  form(
    `${house}(?: bis| ter)?,? ${french} (?:(?:de|du|des|la|le|les|l'|d'|saint|sainte) ?){0,3}\\p{L}[\\p{L}'-]{2,24}`,
    0.6,
  ),
  form(
    `${romance} (?:(?:de|del|dei|della|delle|degli|do|da|dos|das|la|las|los|el|san|santa) ){0,3}${capital}(?: (?:de |da |do )?${capital}){0,2},? (?:n[º°.o]{0,2} ?)?${house}`,
    0.55,
  ),
  form(`\\p{Lu}[\\p{L}-]{2,24}(?:${glued}) ${house}`, 0.6),
  form(
    `(?:${capital} ){1,2}(?:Stra(?:ß|ss)e|Str\\.|Weg|Platz|Allee|utca|u\\.|tér|út|útja|körút) ${house}`,
    0.6,
  ),
  form('(?:P\\.? ?O\\.? ?|Post Office )Box ?\\d{1,6}', 0.7, 'giu'),
  form(
    '(?:Postfach|Apartado(?: de correos)?|Bo[îi]te postale|Casella postale|Postbus) ?\\d{1,6}',
    0.7,
    'giu',
  ),
  form('(?:(?:PSC|CMR|Unit) \\d{1,5},? box \\d{1,5}|[ADF]PO,? a[aep] \\d{5})', 0.8, 'giu'),
  form(
    `${house},?(?: [\\p{L}\\d'’.-]{1,20}){1,5},? (?:Apt|Apartment|Suite|Ste|Unit|Flat)\\.? ?#?\\d{1,5}[A-Za-z]?`,
    0.6,
    'giu',
  ),
  form(`(?:Flat|Apartment|Apt\\.?|Unit|Suite) \\d{1,5}[A-Za-z]?, ${house},? ${capital}`, 0.6),
  form('[A-Z]{1,2}\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2}', 0.3),
];

/** Numbers before or after a name, which only words can turn into an address. */
const weakForms: readonly AddressForm[] = [
  form(`${house} (?:\\d{1,5} )?${capital}(?: ${capital}){0,2}(?: ${house})?`, 0.2),
  form(`${capital}(?: ${capital}){0,2} ${house}`, 0.2),
];

/** Words that say where somebody lives or something is sent, right before what they speak of. */
const place =
  /\b(?:lives?|lived|living|resides?|staying|moved|stays) (?:at|on|in|to|near|into)\b[^.!?\n\d]{0,4}$|\b(?:address(?:es)?(?: is| with| to|:|,| was| at)*|(?:located|based|situated|delivered|arrived|arrives|mailed|shipped|sent|send it|posted) (?:at|to)|deliver(?:y|ies)?(?: \p{L}+){0,2} (?:at|to|for)|drops? (?:you|us|me) off at|(?:house|home|place|office|restaurant|shop|flat|apartment) is (?:at|on)|meet (?:me|us) at|corner of|come (?:to|over to|round to) (?:ours?|mine|my place)(?: at)?,?|ship to|domicilio|direcci[óo]n|vivo en|adresse|j'habite(?: au)?|wohne (?:in der|in)|anschrift|indirizzo|abito in|adres|ik woon (?:op|aan)(?: de)?)[ :,-]{0,3}(?:the |is )?$/iu;
const postal =
  /^[^\n]{0,40}\b(?:[A-Z]{2} \d{5}(?:-\d{4})?|\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|Apt|Suite)\b/u;

/** What stands before a number that is no house: a count, a label, an episode. */
const label =
  /(?:\b(?:days?|episodes?|ep|chapters?|seasons?|rounds?|weeks?|parts?|routes?|top|stages?|exits?|over|vol(?:ume)?|the|first|next|last|only|about|around|nearly|almost|than|just|page|step|tip|psalms?|luke|john|mark|matthew|flight|gate|room|bus|line|platform|level|score|at least|up to|class of|since|in|by|until|from|for|us|model|windows|iphone|reasons?)|[-–—(+~<>%$])\s?$/iu;
/** Words that follow a count and are no name of a street. */
const counted =
  /^\d+[a-z]?\W+(?:\d+ )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|miles?|mi|km|kms|blocks?|lanes?|metres?|meters?|feet|ft|yards?|people|persons?|of|more|new|different|other|way|ways|reasons?|tips|steps?|easy|great|best|good|the|a|an|this|that|to|from|in|on|for|and|or|years?|percent|million|billion|thousand|hundred|am|pm|a\.m|p\.m|st|nd|rd|th|stars?|times?|points?|pts|goals?|wins?|men|women|kids|children|guys|cars?|houses?|homes|families|world|super|major|top|big|small|local|free|million|hour|minute|second|down|up|our|my|your|their|his|her|its|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun\p{L}*|\p{L}+day|cups?|tbsp|tsp|oz|lbs?|kg|degrees?|locations?|stores?|countries|cities|states|offices|dollars?|euros?|pounds?)\b/iu;
const namedNumber =
  /^(?:booth|stand|hall|table|room|gate|level|floor|exit|stage|platform|terminal|pier|dock|building|track|section|seat|row|bay|lot|aisle|day|week|part|chapter|episode|season|round|step|grade|year|class|version|vol|page|route|highway|interstate|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun\p{L}*|\p{L}+day|top|only|about|around|over|under|the|at|in|on|by|for|since|until|just|almost|nearly)\b/iu;
/** Streets that stand for an industry, a film or the public. */
const famous =
  /\b(?:wall|sesame|main|high|fleet|bond|abbey|downing|pennsylvania|fifth|coronation|bourbon|baker|jump|memory|penny|electric|union|two way|one way|back|side|bike|bus|fast|slow|dirt|open|long|right|wrong|same)[ ](?:street|st|road|avenue|lane|drive|way)/iu;
const year = /(?:^|\D)(?:19|20)\d{2}$|^(?:19|20)\d{2}(?!\d)/;

/** What is looked at round a number, in UTF-16 units. */
const reach = 90;

function scoreOf(text: string, start: number, end: number, base: number, weak: boolean): number {
  const found = text.slice(start, end);
  const leading = text.slice(Math.max(0, start - 48), start);
  const known = place.test(leading);
  const doubt = counted.test(found) || namedNumber.test(found) || (!known && label.test(leading));
  if (doubt) return 0;
  const vague = famous.test(found) || year.test(found);
  const coded = postal.test(text.slice(end, end + 60));
  const raised = base + (known ? 0.4 : 0) + (coded && !weak ? 0.2 : 0) - (vague ? 0.3 : 0);
  return Math.min(1, raised);
}

function findIn(text: string, from: number, to: number, form: AddressForm, weak: boolean): PrivateHit[] {
  const slice = text.slice(from, to);
  const hits: PrivateHit[] = [];
  for (const match of slice.matchAll(form.pattern)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const cut = (match.index === 0 && from > 0) || (end === to && to < text.length);
    if (!cut) hits.push({ kind: 'address', start, end, score: scoreOf(text, start, end, form.score, weak) });
  }
  return hits;
}

/** Street addresses: a house number with the name of a street, a post box, or a bare name and number after words like "lives at". */
export function findAddresses(text: string, runs: readonly Span[]): PrivateHit[] {
  const hits: PrivateHit[] = [];
  let done = 0;
  for (const run of runs) {
    if (run.end <= done || run.end - run.start > 6) continue;
    const from = Math.max(0, run.start - reach);
    const to = Math.min(text.length, run.end + reach);
    done = run.end + reach / 2;
    if (!/\p{L}{2}/u.test(text.slice(from, to))) continue;
    for (const each of forms) hits.push(...findIn(text, from, to, each, false));
    for (const each of weakForms) hits.push(...findIn(text, from, to, each, true));
  }
  return hits;
}
