/**
 * Ends of host names that people write without `https://`: the generic ones, and the countries that posts link to
 * most, from IANA's root zone.
 */
const topLevels = new Set(
  (
    'com org net edu gov mil int info biz name pro app dev page blog shop store online site website tech cloud social ' +
    'news media live video photos events club church bank health school law tv fm ai io ly gg gl cc co uk us ca de fr ' +
    'nl eu au nz ie jp cn kr br mx ar cl es pt se fi dk pl cz ch ru ua gr tr il ae sa za ng ke gh ph sg hk tw th vn ' +
    'example test'
  ).split(' '),
);
/** Ends of host names that are also ordinary words: only with a path behind them. */
const wordyTopLevels = new Set('me in is it be to so at am no my as do id st vc'.split(' '));

const schemes = new Set(['http', 'https', 'ftp']);
const restOfLink = /[^\s<>"“”«»]*/y;
/** No name has longer parts, or more of them (RFC 1035): without an end, a text of nothing but `a.a.a.` would be read anew from each letter. */
const host = /[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,126}/iy;
const mention = /[A-Za-z0-9_]+((?:[.-][a-z0-9]+)*)(@[a-z0-9-]+(?:\.[a-z0-9-]+)+)?/y;
const mailHost = host;

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** What closes a sentence, or a part of one, behind a link. */
const closers: ReadonlySet<number> = new Set(Array.from(".,!?;:'’)]}…*_~", (sign) => sign.charCodeAt(0)));

/** Where a link that has begun before `at` ends: punctuation that closes the sentence is not part of it. */
function endOfLink(text: string, at: number): number {
  // Nearly all are ASCII, which is gone through sooner by hand.
  let end = at;
  while (isInAsciiLink(text.charCodeAt(end))) end += 1;
  if (text.charCodeAt(end) >= 0x80) end = endOf(restOfLink, text, end);
  while (end > at && closers.has(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** ASCII that is no space, quotation mark or angle bracket; NaN, behind the end, is none. */
function isInAsciiLink(unit: number): boolean {
  return unit > 32 && unit < 0x80 && unit !== 34 && unit !== 60 && unit !== 62;
}

/** The end of the link whose scheme is the word before the colon at `colon`, or -1. */
export function linkAfterScheme(text: string, wordStart: number, colon: number): number {
  if (text.charCodeAt(colon + 1) !== 47 || text.charCodeAt(colon + 2) !== 47) return -1;
  if (!schemes.has(text.slice(wordStart, colon).toLowerCase())) return -1;
  return endOfLink(text, colon + 3);
}

/** The end of the link whose host name begins at `start` and has its first full stop within, or -1 where it is none. */
export function linkAtHost(text: string, start: number): number {
  const end = endOf(host, text, start);
  if (end < 0) return -1;
  const name = text.slice(start, end).toLowerCase();
  const last = name.slice(name.lastIndexOf('.') + 1);
  const hasPath = text.charAt(end) === '/';
  const isHost = topLevels.has(last) || name.startsWith('www.') || (hasPath && wordyTopLevels.has(last));
  if (!isHost) return -1;
  return hasPath || /[:?#]/.test(text.charAt(end)) ? endOfLink(text, end) : end;
}

/** The end of the ASCII letters, digits and low lines that begin at an offset. */
function endOfName(text: string, start: number): number {
  let end = start;
  while (end < text.length && isOfName(text.charCodeAt(end))) end += 1;
  return end;
}

function isOfName(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95
  );
}

/** The end of the mention whose `@` stands before `start`, or -1. */
export function endOfMention(text: string, start: number): number {
  const name = endOfName(text, start);
  // Nearly all are a name alone, which is seen sooner by hand.
  if (name === start) return -1;
  if (!'.-@'.includes(text.charAt(name)) || name === text.length) return name;
  mention.lastIndex = start;
  const found = mention.exec(text);
  if (found === null) return -1;
  const [whole, hostPart = '', server] = found;
  if (server !== undefined || hostPart === '') return start + whole.length;
  const last = hostPart.slice(hostPart.lastIndexOf('.') + 1);
  const isHost = hostPart.includes('.') && topLevels.has(last);
  return start + whole.length - (isHost ? 0 : hostPart.length);
}

/** The end of the e-mail address whose `@` stands before `start`, or -1. */
export function endOfMail(text: string, start: number): number {
  return endOf(mailHost, text, start);
}
