import type { Span } from '../../finding';
import { lazily } from '../../lazily';
import { newLiterals } from '../../match/literals';
import { withoutOverlaps } from '../overlaps';
import { findAddresses } from './address';
import { findBirthDates } from './birth';
import { cards } from './card';
import { documents } from './documents';
import { elsewhere } from './elsewhere';
import { findEmails, mailboxWords } from './email';
import { ibans } from './iban';
import type { PrivateHit, PrivateKind } from './kinds';
import { nationals } from './national';
import { phones } from './phone';
import { alreadyPlain, type Plain, plainAsItIs, plainText } from './plain';
import { enough, type Form, findForm } from './recognise';
import { type Island, islands, type Sight, sight } from './scan';
import { findSpoken, mayHide, spokenWords } from './spoken';
import { findWallets } from './wallet';

/** A number of fewer digits is nobody's: only a number plate has as few. */
const fewestDigits = 2;

/** Made when the first number is met that may be somebody's: reading so many patterns is felt in the first check. */
const numberForms = lazily((): Form[] => [
  ...cards(),
  ...ibans(),
  ...nationals(),
  ...elsewhere(),
  ...documents(),
  ...phones(),
]);

/** Below this many digits only letters in the number or words before it can make it private. */
const tellingDigits = 7;
const lettered = /[A-Z]{2}[A-Z0-9]? ?\d{2}|[A-Z]{3}\d/;
/** How far before a number its letters are looked for. */
const lettersBefore = 7;
/** How the words begin that give short numbers away: a rough look that saves the exact one. */
const announced = lazily(() =>
  newLiterals([
    (
      'passp pasap reisep paspo licen hrers permis carn conduc patente rijbew mrn medical patient hospital chart health ' +
      'member plate reg matr kennz immat targa kentek dob d.o birth born naci nací naiss nee née gebur nasc nato nata ' +
      'account acct a/c s/c sort routing ifsc aba bsb cuenta konto compte conto reken logged bday b-day geb. reg'
    )
      .split(' ')
      .concat('ich bin'),
  ]),
);
const internetAddress = /\d\.\d+\.\d+\.\d/;
const fewestInInternetAddress = 4;

function isTelling(text: string, island: Island): boolean {
  if (island.digits >= tellingDigits) return true;
  const { start, end } = island;
  if (announced().find(text, Math.max(0, start - 45), end).length > 0) return true;
  return (
    (island.digits >= fewestInInternetAddress && internetAddress.test(text.slice(start, end))) ||
    isLettered(text, Math.max(0, start - lettersBefore), end)
  );
}

/** Whether capitals and digits stand side by side in a stretch; most have no capital, which is seen sooner by hand. */
function isLettered(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 65 && unit <= 90) return lettered.test(text.slice(at, to));
  }
  return false;
}

function numbersIn(text: string, runs: readonly Span[]): PrivateHit[] {
  const hits: PrivateHit[] = [];
  for (const island of islands(text, runs, fewestDigits)) {
    if (!isTelling(text, island)) continue;
    for (const form of numberForms())
      if (island.digits >= form.digits) for (const hit of findForm(text, island, form)) hits.push(hit);
  }
  return hits;
}

/** The surest first; of equals the longer one. */
function byWorth(a: PrivateHit, b: PrivateHit): number {
  return b.score - a.score || b.end - b.start - (a.end - a.start);
}

/** Whether a hit lies in a web address, where digits are the number of a page; `wa.me` and `tel:` carry phone numbers. */
function inLink(text: string, hit: PrivateHit): boolean {
  if (hit.kind === 'email') return false;
  const word = /\S{1,300}$/u.exec(text.slice(Math.max(0, hit.start - 300), hit.start))?.[0] ?? '';
  const link = /:\/\/|^www\.|[\p{L}\d]\.\p{L}{2,}\/|^[@#]/iu.test(word);
  return link && !/wa\.me\/|tel:|phone=/iu.test(word);
}

/** What is said in words that may be private: a mailbox, or digits. */
export interface Said {
  readonly mailbox: boolean;
  readonly digits: boolean;
}

const said = lazily(() => newLiterals([mailboxWords, spokenWords]));

function saidIn(text: string): Said {
  const found = said().find(text);
  return { mailbox: found.includes(0), digits: found.includes(1) };
}

/** Making a text plain takes as long as much else that is done with it, and most have nothing that is not. */
function plainOf(text: string, { isAscii, isPlain }: Sight): Plain {
  if (isAscii) return alreadyPlain(text);
  return isPlain ? plainAsItIs(text) : plainText(text);
}

/**
 * What is private in a text, each place once, in order, with offsets in the text as it was given.
 * Numbers need their check digits, their format or words nearby; what only might be one is left alone.
 * @param given which words of a mailbox or a number stand in the text, where that is known already
 */
export function findPrivate(text: string, kinds: ReadonlySet<PrivateKind>, given?: Said): PrivateHit[] {
  const first = sight(text);
  const before = given ?? saidIn(text);
  if (
    first.runs.length === 0 &&
    first.ats.length === 0 &&
    !before.mailbox &&
    !before.digits &&
    !first.disguised
  )
    return [];
  const plain = plainOf(text, first);
  const isSame = plain.text === text;
  const seen = isSame ? first : sight(plain.text);
  const said = isSame ? before : saidIn(plain.text);
  const hits = numbersIn(plain.text, seen.runs);
  hits.push(...findAddresses(plain.text, seen.runs), ...findEmails(plain.text, seen.ats, said.mailbox));
  if (said.digits || first.disguised || mayHide(plain.text, seen.runs))
    hits.push(...findSpoken(plain.text, first.disguised));
  hits.push(...findWallets(plain.text, seen.runs));
  hits.push(...findBirthDates(plain.text, seen.runs));
  if (hits.length === 0) return [];
  const sure = hits.filter((hit) => hit.score >= enough && kinds.has(hit.kind) && !inLink(plain.text, hit));
  return withoutOverlaps(sure.sort(byWorth)).map((hit) => ({
    ...hit,
    start: plain.start(hit.start),
    end: plain.end(hit.end),
  }));
}
