import type { Span } from '../../finding';
import { lazily } from '../../lazily';
import { newLiterals } from '../../match/literals';
import {
  type AddressForm,
  bareNumberFirst,
  bareNumberLast,
  behindName,
  mayBeginWithWord,
  numberFirstAt,
  postcode,
  sure,
  wordFirst,
  wordsOfStreets,
} from './address-forms';
import { wholes, wholesByWord } from './address-wholes';
import type { PrivateHit } from './kinds';

/** Words that say where somebody lives or something is sent, right before what they speak of. */
const placeWords =
  /\b(?:lives?|lived|living|resides?|staying|moved|stays) (?:at|on|in|to|near|into)\b[^.!?\n\d]{0,4}$|\b(?:(?:address(?:es)?|addy|addies|crib|gaff)(?: is| with| to|:|,| was| at)*|(?:located|based|situated|delivered|arrived|arrives|mailed|shipped|sent|send it|posted) (?:at|to)|deliver(?:y|ies)?(?: \p{L}+){0,2} (?:at|to|for)|drops? (?:you|us|me) off at|(?:house|home|place|office|restaurant|shop|flat|apartment) is (?:at|on)|meet (?:me|us) at|corner of|come (?:to|over to|round to) (?:ours?|mine|my place)(?: at)?,?|ship to|domicilio|direcci[óo]n|vivo en|adresse|j'habite(?: au)?|wohne(?: in der| in| am| im)?|anschrift|indirizzo|abito in|adres|ik woon (?:op|aan)(?: de)?)[ :,-]{0,3}(?:the |is )?$/iu;
const postal =
  /^[^\n]{0,40}\b(?:[A-Z]{2} \d{5}(?:-\d{4})?|\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|Apt|Suite)\b/u;

/** What stands before a number that is no house: a count, a label, an episode. */
const label =
  /(?:\b(?:days?|episodes?|ep|chapters?|seasons?|rounds?|weeks?|parts?|routes?|top|stages?|exits?|over|vol(?:ume)?|the|first|next|last|only|about|around|nearly|almost|than|just|page|step|tip|psalms?|luke|john|mark|matthew|flight|gate|room|bus|line|platform|level|score|at least|up to|class of|since|in|by|until|from|for|us|model|windows|iphone|reasons?)|[-–—(+~<%$]|(?<!(?:^|\n) ?)>)\s?$/iu;
/** Words that follow a count and are no name of a street. */
const counted =
  /^\d+[a-z]?\W+(?:\d+ )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|miles?|mi|km|kms|blocks?|lanes?|metres?|meters?|feet|ft|yards?|people|persons?|of|more|new|different|other|way|ways|reasons?|tips|steps?|easy|great|best|good|the|a|an|this|that|to|from|in|on|for|and|or|years?|percent|million|billion|thousand|hundred|am|pm|a\.m|p\.m|st|nd|rd|th|stars?|times?|points?|pts|goals?|wins?|men|women|kids|children|guys|cars?|houses?|homes|families|world|super|major|top|big|small|local|free|million|hour|minute|second|down|up|our|my|your|their|his|her|its|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|\p{L}+day|cups?|tbsp|tsp|oz|lbs?|kg|degrees?|locations?|stores?|countries|cities|states|offices|dollars?|euros?|pounds?)\b/iu;
const namedNumber =
  /^(?:booth|stand|hall|table|room|gate|level|floor|exit|stage|platform|terminal|pier|dock|building|track|section|seat|row|bay|lot|aisle|day|week|part|chapter|episode|season|round|step|grade|year|class|version|vol|page|route|highway|interstate|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|\p{L}+day|top|only|about|around|over|under|the|at|in|on|by|for|since|until|just|almost|nearly)\b/iu;
/** Streets that stand for an industry, a film or the public. */
const famous =
  /\b(?:wall|sesame|cloverfield|mulholland|main|high|fleet|bond|abbey|downing|pennsylvania|fifth|coronation|bourbon|baker|jump|memory|penny|electric|union|two way|one way|back|side|bike|bus|fast|slow|dirt|open|long|right|wrong|same)[ ](?:street|st|road|avenue|lane|drive|way)/iu;
const year = /(?:^|\D)(?:19|20)\d{2}$|^(?:19|20)\d{2}(?!\d)/;

/** A rough look that saves the exact ones: how the words of places begin, and the words that streets begin with. */
const glance = lazily(() =>
  newLiterals([
    (
      'liv resid stay moved address locat based situat deliver arriv mailed shipped sent send posted drops meet corner ' +
      'come addy addie crib gaff domicil direcc vivo adress habite wohne anschrift indirizzo abito adres woon'
    )
      .split(' ')
      .concat(
        'house home place office restaurant shop flat apartment'.split(' ').map((word) => `${word} is`),
        'ship to',
      ),
    wordsOfStreets.map((word) => `${word} `),
  ]),
);
const seen = { place: 0, street: 1 } as const;

/** How far before and after a number an address is looked for, in UTF-16 units. */
const reach = 70;

function scoreOf(text: string, start: number, end: number, base: number): number {
  const found = text.slice(start, end);
  const leading = text.slice(Math.max(0, start - 48), start);
  const known = placeWords.test(leading);
  if (
    counted.test(found) ||
    namedNumber.test(found) ||
    (!known && base < sure && /^\d/.test(found) && label.test(leading))
  )
    return 0;
  const vague = famous.test(found) || year.test(found);
  const coded = base >= sureAlone && postal.test(text.slice(end, end + 60));
  return Math.min(1, base + (known ? 0.4 : 0) + (coded ? 0.2 : 0) - (vague ? 0.3 : 0));
}

/** Forms below this need words, and a postal code beside them says nothing. */
const sureAlone = 0.3;

function hit(text: string, start: number, end: number, form: AddressForm): PrivateHit {
  return { kind: 'address', start, end, score: scoreOf(text, start, end, form.score) };
}

function startingAt(text: string, start: number, form: AddressForm): PrivateHit[] {
  form.pattern.lastIndex = start;
  const match = form.pattern.exec(text);
  return match === null ? [] : [hit(text, start, start + match[0].length, form)];
}

/** With the code of its place an address needs no words before it, and none speak against it. */
function wholeAt(text: string, start: number, { pattern, score }: AddressForm): PrivateHit[] {
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  return match === null ? [] : [{ kind: 'address', start, end: start + match[0].length, score }];
}

function round(text: string, run: Span, form: AddressForm): PrivateHit[] {
  const from = Math.max(0, run.start - reach);
  const to = Math.min(text.length, run.end + reach);
  const slice = text.slice(from, to);
  const hits: PrivateHit[] = [];
  form.pattern.lastIndex = 0;
  for (let match = form.pattern.exec(slice); match !== null; match = form.pattern.exec(slice)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const isCut = (start === from && from > 0) || (end === to && to < text.length);
    if (!isCut) hits.push(hit(text, start, end, form));
  }
  return hits;
}

/** What the code of a place may be, looked for once in a text: most have none. */
const coded = lazily(
  () =>
    /[A-Z]\d[A-Z\d]{0,2} ?\d[A-Z]{2}|[a-z]\d{1,2}[a-z]? \d[a-z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{2},? \d{4}|\d{4} ?[A-Z]{2}|\d{2}-\d{3}|[1-9]\d{2} ?\d{3}(?!\d)|\d{4} [A-Z]|No\.?:? ?\d+-|[A-Z]\d[\dW] ?[A-Z\d]{4}/u,
);

/** Street addresses: a house number with the name of a street, a post box, or a bare name and number after words like "lives at". */
export function findAddresses(text: string, runs: readonly Span[]): PrivateHit[] {
  const hits: PrivateHit[] = [];
  // The digits of a code are not those of a house.
  let isCoded = runs.length > 1 ? null : false;
  for (const run of runs) {
    if (run.end - run.start > 6) continue;
    isCoded ??= coded().test(text);
    for (const form of numberFirstAt(text, run)) hits.push(...startingAt(text, run.start, form));
    if (isCoded) hits.push(...wholes.flatMap((form) => wholeAt(text, run.start, form)));
    if (isCoded) for (const form of wholesByWord) hits.push(...round(text, run, form));
    const from = Math.max(0, run.start - reach);
    const before = glance().find(text, from, run.start);
    if (mayBeginWithWord(text, from, run.start, before.includes(seen.street)))
      hits.push(...wordFirst.flatMap((form) => round(text, run, form)));
    if (!before.includes(seen.place)) continue;
    for (const form of [bareNumberFirst, behindName]) hits.push(...startingAt(text, run.start, form));
    hits.push(...[bareNumberLast, postcode].flatMap((form) => round(text, run, form)));
  }
  return hits;
}
