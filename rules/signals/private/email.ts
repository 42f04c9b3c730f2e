import { lazily } from '../../lazily';
import type { PrivateHit } from './kinds';

/** The longest local part and domain (RFC 5321, 4.5.3.1), which bound how far is looked. */
const longestLocal = 64;
const longestDomain = 255;

const localBefore = lazily(() => /[\p{L}\p{N}._%+'-]{1,64}$/u);
const domainAfter = lazily(
  () => /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}]|@)/u,
);
/** What ends like a domain and is a file, or a sentence that goes on without a space. */
const notDomain = /\.(?:png|jpe?g|gif|svg|webp|css|js|ts|json|mp[34]|pdf|zip|[A-Z][a-z]+)$/;
/** Mailboxes of a function that an organisation publishes; they are nobody's own. */
const publicMailbox = lazily(
  () =>
    /^(?:info|hello|contact(?:us)?|support|help|helpdesk|service|(?:customer|consumer)[._-]?(?:services?|care|support)|care|sales|office|admin|team|press|media|pr|news|newsletter|marketing|careers|jobs|hr|recruiting|billing|accounts|orders|bookings?|reservations|events|feedback|enquir(?:y|ies)|inquir(?:y|ies)|privacy|legal|security|abuse|webmaster|postmaster|no-?reply|donations?|donate|giving|volunteer|volunteers|partners|partnerships|investors?|ir|git|welcome|general|mail|reception|community|editor|tickets|shop|store)$/iu,
);

function hit(start: number, end: number, score: number): PrivateHit {
  return { kind: 'email', start, end, score };
}

function addressAt(text: string, at: number): PrivateHit | null {
  const local =
    localBefore()
      .exec(text.slice(Math.max(0, at - longestLocal), at))?.[0]
      .replace(/^[.'%+-]+/, '') ?? '';
  const domain = domainAfter().exec(text.slice(at + 1, at + 1 + longestDomain))?.[0];
  if (local === '' || domain === undefined || notDomain.test(domain)) return null;
  const start = at - local.length;
  if (text[at + 1 + domain.length] === '/') return null;
  const leading = text.slice(Math.max(0, start - longestLocal), start);
  const inLink = /(?:https?|ftp|ssh):\/\/\S*$|[@/:]$/iu.test(leading) && !/mailto:$/iu.test(leading);
  if (inLink && !/(?:^|\s)\p{L}+:$/iu.test(leading)) return null;
  return hit(start, at + 1 + domain.length, publicMailbox().test(local) ? 0.4 : 0.95);
}

const domainEnds =
  'com|org|net|edu|gov|io|co|me|info|biz|app|dev|email|xyz|us|uk|ca|au|de|fr|es|it|nl|be|ch|at|pt|br|in|ie|nz|se|no|dk|fi|pl|ru|jp|cn|eu|church|example|test';
const dot = ` ?(?:\\(dot\\)|\\[dot\\]|\\{dot\\}|<dot>|\\(\\.\\)|\\[\\.\\]|\\{\\.\\}|[-_*|~]dot[-_*|~]|,?dot,) ?| dot | ?\\. ?`;
const sign =
  ' ?(?:\\(at\\)|\\[at\\]|\\{at\\}|<at>|\\(@\\)|\\[@\\]|\\{@\\}|\\(a\\)|\\[a\\]|[-_*|~]at[-_*|~]|🐌|🌀) ?| at | @ |@ | @';
/** What is between the parts of a name, said or in brackets. */
const joint = '(?:\\.| dot |[ ([{]{1,2}(?:dot|underscore|dash|hyphen)[ )\\]}]{1,2})';
const localName = `[\\p{L}\\p{N}_+-]{1,40}(?:${joint}[\\p{L}\\p{N}_+-]{1,40}){0,3}`;
const notWithin = '(?<![\\p{L}\\p{N}._%+@/-])';
const spelled = lazily(
  () =>
    new RegExp(
      `${notWithin}(${localName})(${sign})((?:[\\p{L}\\p{N}-]{1,40}(?:${dot})){1,4}(?:${domainEnds}))(?![\\p{L}\\p{N}@])`,
      'giu',
    ),
);

/** Hosts at which people, not organisations, have their mailbox: next to a name no ending is needed. */
const hosts = [
  'gmail',
  'googlemail',
  'hotmail',
  'outlook',
  'yahoo',
  'ymail',
  'icloud',
  'protonmail',
  'proton',
  'aol',
  'gmx',
  'rediffmail',
  'btinternet',
  'ntlworld',
  'tutanota',
  'fastmail',
];
/** Words without which no mailbox is spelled out. */
export const mailboxWords = ['dot', ...hosts, '(at)', '[at]', '{at}', '<at>', '[@]', '(@)', '{@}'];
const hosted = lazily(
  () =>
    new RegExp(
      `${notWithin}(${localName})(${sign}|@)((?:${hosts.join('|')})(?:(?:${dot}| )(?:com|co(?:${dot}| )uk|co(?:${dot}| )in|net|org|me|de|fr|uk|ca|in))?)(?![\\p{L}\\p{N}@]|\\.[\\p{L}\\p{N}])`,
      'giu',
    ),
);
/** A name that is no word: with a digit, a dot or an underscore in it. */
const isHandle = /[\d._]/;
const saysMail =
  /\b(?:e-?mail(?:ed|s)?|mail|reach|contact|write|hmu|hit|message|msg|dm|send|cv)\b[^.!?\n]{0,30}$/iu;
/** The parts of a mailbox in capitals between small letters, or its letters one by one. */
const inCapitals = /(?<![\p{L}\p{N}])[a-z0-9._-]{2,40}AT[a-z0-9-]{2,40}DOT[a-z]{2,10}(?![\p{L}\p{N}])/gu;
const oneByOne =
  /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}_.] ){3,40}@(?: [\p{L}\p{N}]){2,30} \.(?: [\p{L}]){2,6}(?![\p{L}\p{N}])/gu;
/** What stands before "at" when a web address is spelled out and no mailbox. */
const plainWord = lazily(
  () =>
    /^(?:us|me|it|them|him|her|you|i|we|they|more|online|out|here|now|looks?|looking|find|found|available|see|shop|order|tickets?|details|site|website|live|up|register|visit|read|sign|apply|stream|book|buy|click|join|is|are|am|be|was|were|there|this|that|works?|working|worked|met|meet|over|check|learn|today|tomorrow|tonight|blog|page|store|story|everything|all|and|or|only|down|in|on|off|back|free|again|episode|info|again|home|place|start|started|stop|hosted|posted|published|people|team|everyone|someone|angry|mad|good|great|video|article|event|list|menu|donate|vote|watch|listen)$/iu,
);

function hostedHits(text: string): PrivateHit[] {
  const hits: PrivateHit[] = [];
  for (const match of text.matchAll(hosted())) {
    const [whole, local = '', at = '', host = ''] = match;
    const isWhole = /@|[([{<*_~|🐌🌀-]/u.test(at) || /[^\p{L}]/u.test(host);
    const isName =
      isHandle.test(local) || saysMail.test(text.slice(Math.max(0, match.index - 40), match.index));
    if (plainWord().test(local) || !(isName || (isWhole && at !== ' @' && local.length > 2))) continue;
    hits.push(hit(match.index, match.index + whole.length, publicMailbox().test(local) ? 0.4 : 0.7));
  }
  return hits;
}

const wholes = (text: string, pattern: RegExp): PrivateHit[] =>
  [...text.matchAll(pattern)].map(({ index, 0: whole }) => hit(index, index + whole.length, 0.75));

function spelledHits(text: string, from: number, to: number): PrivateHit[] {
  const hits: PrivateHit[] = [];
  for (const match of text.slice(from, to).matchAll(spelled())) {
    const [whole, local = '', at = '', domain = ''] = match;
    const marked = /[@([{<]/.test(at);
    const saysDot = /dot/iu.test(domain);
    const clear = marked ? saysDot || !/ \.|\. /.test(domain) || /@/.test(at) : saysDot;
    if (!clear || plainWord().test(local) || (at === ' @' && !saysDot)) continue;
    const start = from + match.index;
    hits.push(hit(start, start + whole.length, publicMailbox().test(local) ? 0.4 : 0.75));
  }
  return hits;
}

/**
 * E-mail addresses, also spelled out or spaced ("name at example dot com"); looks only round each `@` and the words of a mailbox.
 * @param said whether one of `mailboxWords` stands in the text
 */
export function findEmails(text: string, ats: readonly number[], said: boolean): PrivateHit[] {
  const hits: PrivateHit[] = [];
  for (const at of ats) {
    const found = addressAt(text, at);
    if (found !== null) hits.push(found);
    else if (/\s/.test(`${text[at - 1] ?? ''}${text[at + 1] ?? ''}`)) {
      hits.push(...spelledHits(text, Math.max(0, at - 90), Math.min(text.length, at + 120)));
    }
  }
  if (ats.some((at) => text[at - 1] === ' ' && text[at + 1] === ' ')) hits.push(...wholes(text, oneByOne));
  if (!said) return hits;
  for (const match of text.matchAll(/(?<!\p{L})dot(?!\p{L})|[([{<](?:at|@)[)\]}>]/giu))
    hits.push(...spelledHits(text, Math.max(0, match.index - 120), Math.min(text.length, match.index + 60)));
  hits.push(...hostedHits(text), ...wholes(text, inCapitals));
  return hits;
}
