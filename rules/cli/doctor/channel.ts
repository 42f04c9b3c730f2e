import { acceptIndex, introduce } from '../../trust/accept-index';
import { acceptPack } from '../../trust/accept-pack';
import { readPin, wordsOf } from '../../trust/fingerprint';
import { type Following, newFollow } from '../../trust/follow';
import type { IndexEntry } from '../../trust/index-file';
import { fileBytesOf, limits } from '../../trust/limits';
import type { Refusal } from '../../trust/outcome';
import { inWords } from '../../words/saying';
import { english } from '../english';
import { type Check, fine, look, wrong } from './check';
import { anOrigin, corsChecks, packCorsChecks } from './cors';
import { type Served, serve } from './served';

const day = 24 * 60 * 60 * 1000;

/** How near its end an index is when somebody should look at it, and a pack, in ms. */
const soon = { index: 7 * day, pack: 60 * day };

/** How long an index may lie in caches before that is said, in seconds. */
const longCached = 3600;

/** A channel as somebody names it. */
export interface NamedChannel {
  /** The folder’s address, with or without its index. */
  readonly address: string;
  /** Fingerprints of which one has to be the channel’s; none where it is only to be introduced. */
  readonly pins: readonly string[];
}

/** Looks at a channel as a browser does that begins to follow it at this moment: its server, its word, its packs. */
export async function lookAtChannel({ address, pins }: NamedChannel, now: number): Promise<Check[]> {
  const folder = address.replace(/\/?(index\.jws)?$/, '/');
  const url = new URL('index.jws', folder).href;
  const index = await serve(url, { most: limits.indexBytes, origin: anOrigin });
  if ('check' in index) return [index.check];
  const checks = [...(await lookAtServer(url, index, now))];
  const following = await followed(index.body, pins, now);
  if ('step' in following) return [...checks, refused(url, following)];
  checks.push(...introduced(url, following.follow, following.words, now));
  for (const entry of following.follow.index.packs) {
    checks.push(...(await lookAtPack(folder, following.follow, entry, now)));
  }
  return checks;
}

async function lookAtServer(url: string, served: Served, now: number): Promise<Check[]> {
  const { headers } = served;
  return [
    ...(await etagChecks(url, headers.get('etag'))),
    ...cacheChecks(url, headers),
    ...(await corsChecks(url, served)),
    ...clockChecks(url, headers, now),
  ];
}

async function etagChecks(url: string, etag: string | null): Promise<Check[]> {
  const whole = 'every browser fetches the whole index each time';
  if (etag === null) return [look(url, `has no ETag, so ${whole}`, 'Switch ETags on in the web server.')];
  const again = await serve(url, { most: limits.indexBytes, etag });
  if ('check' in again) return [again.check];
  if (again.status === 304) return [fine(url, 'answers who has the newest index with 304')];
  return [
    look(
      url,
      `answers a known ETag with ${again.status}, so ${whole}`,
      'Let the server or CDN heed If-None-Match.',
    ),
  ];
}

function cacheChecks(url: string, headers: Headers): Check[] {
  const control = headers.get('cache-control');
  if (control === null) {
    return [
      look(url, 'says nothing about caching, so caches guess', 'Send Cache-Control: public, max-age=300.'),
    ];
  }
  const age = Number(/(?:^|[\s,])(?:s-maxage|max-age)=(\d+)/.exec(control)?.[1] ?? 0);
  if (age <= longCached) return [];
  return [
    look(
      url,
      `may lie in caches for ${age} s: so long does a new pack take`,
      'Send Cache-Control: public, max-age=300.',
    ),
  ];
}

function clockChecks(url: string, headers: Headers, now: number): Check[] {
  const date = Date.parse(headers.get('date') ?? '');
  const apart = Math.abs(now - date);
  if (Number.isNaN(date) || apart < 5 * 60_000) return [];
  const says = `this clock and the server’s are ${Math.round(apart / 60_000)} minutes apart`;
  const next = 'Set both by a time server: packs and indexes are valid by the clock.';
  return [apart > limits.clockSkew ? wrong(url, says, next) : look(url, says, next)];
}

/** What a browser knows once it follows, and the words of the channel where nothing was pinned. */
async function followed(
  bytes: Uint8Array,
  pins: readonly string[],
  now: number,
): Promise<{ readonly follow: Following; readonly words: string | null } | Refusal> {
  if (pins.length === 0) {
    const read = await introduce(bytes, now);
    if (!read.ok) return read.refusal;
    return { follow: read.value.following, words: wordsOf(read.value.fingerprint) };
  }
  let last: Refusal | undefined;
  for (const pin of pins) {
    const read = await acceptIndex(newFollow(readPin(pin) ?? pin), bytes, now);
    if (read.ok) return { follow: read.value, words: null };
    last = read.refusal;
  }
  if (last === undefined) throw new Error('there is a pin');
  return last;
}

function introduced(url: string, { index }: Following, words: string | null, now: number): Check[] {
  const until = new Date(index.expires).toISOString().slice(0, 16).replace('T', ' ');
  const signed = `${index.name}, version ${index.version}, signed and valid until ${until} UTC`;
  return [
    words === null
      ? fine(url, `${signed}, by the key that is pinned`)
      : look(
          url,
          `${signed}, by the key: ${words}`,
          'Compare these words with those of the admin who made the key.',
        ),
    ...(index.expires - now < soon.index
      ? [look(url, `ends on ${until} UTC`, 'Publish it again before: demarc channel publish FOLDER --key …')]
      : []),
  ];
}

async function lookAtPack(
  folder: string,
  follow: Following,
  entry: IndexEntry,
  now: number,
): Promise<Check[]> {
  const url = new URL(entry.file, folder).href;
  const served = await serve(url, { most: fileBytesOf(entry.bytes), origin: anOrigin });
  if ('check' in served) return [served.check];
  const pack = await acceptPack(follow, entry.id, served.body, now);
  if (!pack.ok) return [refused(url, pack.refusal)];
  const { expires } = pack.value;
  const until = new Date(expires).toISOString().slice(0, 10);
  return [
    fine(url, `${entry.name}, version ${entry.version}: signed, and its examples hold`),
    ...packCorsChecks(url, served),
    ...(expires - now < soon.pack
      ? [look(url, `ends on ${until}`, 'Publish it under a new version before.')]
      : []),
  ];
}

function refused(url: string, { step, why }: Refusal): Check {
  return wrong(
    url,
    `a browser refuses it at ${step}: ${inWords(why, english())}`,
    'Publish it again from the folder that demarc channel made, or find out who changed it.',
  );
}
