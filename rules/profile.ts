import type { Draft, ProfileAsk, ProfileField } from './draft';
import type { Self } from './self';
import { readText } from './text/reading';
import { fits, type Limit } from './text/site-length';

/** What a profile says: its fields as they stand in the form. */
export interface Profile {
  readonly name: string;
  readonly about: string;
  readonly site: string;
  /** Where somebody is, and whatever fields they have made themselves. */
  readonly other: string;
}

/** Sentences that say for whom somebody speaks; the first of them is what is proposed. */
export type Disclaimers = readonly string[];

/** The profile in a draft of kind `bio`; where the page does not say what its parts are, all of it is about the voice. */
export function profileIn({ parts, profile }: Draft): Profile {
  const of = (field: ProfileField, joint: string) =>
    parts
      .filter((_, part) => (profile?.fields[part]?.is ?? 'about') === field)
      .join(joint)
      .trim();
  return { name: of('name', ' '), about: of('about', '\n'), site: of('site', ' '), other: of('other', '\n') };
}

/** Of what is asked, what the profile lacks, in the order in which it is asked. */
export function missingIn(
  profile: Profile,
  asks: readonly ProfileAsk[],
  self: Self,
  disclaimers: Disclaimers,
): ProfileAsk[] {
  return asks.filter((ask) => !says[ask](profile, self, disclaimers));
}

const says: Readonly<
  Record<ProfileAsk, (profile: Profile, self: Self, disclaimers: Disclaimers) => boolean>
> = {
  name: ({ name }, { names }) =>
    name !== '' && (names.length === 0 || names.some((one) => isNamed(one, name))),
  site: ({ about, site, other }, { sites }) => {
    const hosts = hostsIn(`${about}\n${site}\n${other}`);
    return sites.length === 0 ? hosts.length > 0 : hosts.some((host) => isOneOf(host, sites));
  },
  contact: ({ about, site, other }, { contact }) => {
    const all = `${about}\n${site}\n${other}`;
    return has(all, contact) || mail.test(all) || phone.test(all) || /(?<![\w.])@\w{2,}/u.test(about);
  },
  purpose: ({ name, about }, { purpose, names, contact }, disclaimers) => {
    if (has(about, purpose)) return true;
    const rest = without(about, [name, ...names, contact, ...disclaimers]).replace(disclaimer, ' ');
    const plainly = rest.split(' ').filter((piece) => !/[@#/]|\.\w/u.test(piece));
    const words = plainly.join(' ').match(/\p{L}{3,}/gu) ?? [];
    return words.filter((word) => !ofContact.has(word)).length >= leastWords;
  },
  disclaimer: ({ about }, _, disclaimers) =>
    disclaimers.length > 0 ? disclaimers.some((one) => has(about, one)) : disclaimer.test(plain(about)),
};

/** So many words beside names, addresses and a disclaimer say what somebody is there for: “Bakery in Riverton”. */
const leastWords = 2;
/** What stands around an address, and says nothing by itself. */
const ofContact = new Set(
  (
    'write mail email call phone contact reach see more info visit our the and for website web site page link schreiben anrufen telefon ' +
    'kontakt mehr siehe infos und unter seite escríbenos correo llama teléfono contacto más información web página écrivez appelez ' +
    'téléphone plus voir site lien'
  ).split(' '),
);
const mail = /(?<![\w.+-])[\w.+-]+@[\w-]+\.\w/u;
const phone = /(?:\+|\b0)\d(?:[\s()/.-]?\d){6,14}/u;
/** “Views are my own” as people write it, in English, German, Spanish and French. */
const disclaimer =
  /\b(?:(?:views|opinions|tweets|posts|thoughts|takes)\b.{0,25}\b(?:my own|mine|our own|are own)|own (?:views|opinions)|not (?:the )?(?:views|opinions) of|(?:rts?|retweets|reposts|likes)\b.{0,12}(?:endorsement|endorse)|(?:eigene|private|persönliche) meinung(?:en)?|privater account|privat hier|meine (?:eigene )?meinung|opiniones? (?:son )?(?:propias?|personal(?:es)?|mías?)|opinión personal|cuenta personal|(?:propos|opinions?|avis)\b.{0,25}(?:n.engagent que moi|personnel(?:le)?s?|propres?)|compte personnel)/iu;

function isNamed(wanted: string, name: string): boolean {
  return has(name, wanted) || (plain(name).length >= 3 && has(wanted, name));
}

/** Whether the words stand there, however they are spaced and capitalised; no words stand nowhere. */
function has(text: string, words: string): boolean {
  return plain(words) !== '' && plain(text).includes(plain(words));
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[’']/gu, '’').replace(/\s+/gu, ' ').trim();
}

function without(text: string, known: readonly string[]): string {
  return known
    .map(plain)
    .filter(Boolean)
    .reduce((rest, words) => rest.replaceAll(words, ' '), plain(text));
}

function hostsIn(text: string): string[] {
  return readText(text).links.flatMap(({ start, end }) => {
    const host = text
      .slice(start, end)
      .replace(/^[a-z]+:\/\//iu, '')
      .split(/[/?#:]/u)[0];
    return host ? [host.toLowerCase().replace(/^www\./u, '')] : [];
  });
}

function isOneOf(host: string, sites: readonly string[]): boolean {
  return sites.some((site) => host === site || host.endsWith(`.${site}`));
}

/** What the identity can say for itself of each that is missing: nothing where it does not know. */
export function wordsFor(ask: ProfileAsk, self: Self, disclaimers: Disclaimers): string {
  const known: Readonly<Record<ProfileAsk, string | undefined>> = {
    name: self.names[0],
    site: self.sites[0],
    purpose: self.purpose,
    contact: self.contact,
    disclaimer: disclaimers[0],
  };
  return known[ask]?.trim() ?? '';
}

/** In which order the parts of a suggestion are read. */
const readingOrder: readonly ProfileAsk[] = ['name', 'purpose', 'site', 'contact', 'disclaimer'];

/** What to put behind what stands there, and what of it does not fit any more. */
export interface Suggestion {
  /** Empty where nothing that is missing is known, or nothing of it fits. */
  readonly text: string;
  readonly left: readonly ProfileAsk[];
}

/**
 * What the identity knows of what is missing, as words to put behind what stands there, so that all of it fits: what is asked
 * first is kept where not everything has room. Nothing that stands there is changed.
 */
export function suggestion(
  about: string,
  missing: readonly ProfileAsk[],
  self: Self,
  disclaimers: Disclaimers,
  limit: Limit | undefined,
): Suggestion {
  const standing = about.trimEnd();
  const put = (asks: readonly ProfileAsk[]) =>
    readingOrder.filter((ask) => asks.includes(ask)).map((ask) => wordsFor(ask, self, disclaimers));
  let taken: readonly ProfileAsk[] = [];
  for (const ask of missing) {
    if (wordsFor(ask, self, disclaimers) === '') continue;
    const more = [...taken, ask];
    if (fits(standing + joined(standing, put(more)), limit)) taken = more;
  }
  return { text: joined(standing, put(taken)), left: missing.filter((ask) => !taken.includes(ask)) };
}

/** Behind a finished sentence, a line or nothing goes a space at most; behind words that stand alone a dot between. */
function joined(standing: string, words: readonly string[]): string {
  const [first, ...rest] = words;
  if (first === undefined) return '';
  const joint = standing === '' ? '' : /[.!?…:|·]$/u.test(standing) ? ' ' : ' · ';
  return rest.reduce((text, one) => text + (/[.!?…]$/u.test(text) ? ' ' : ' · ') + one, joint + first);
}
