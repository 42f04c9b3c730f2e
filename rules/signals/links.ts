import type { Span } from '../finding';
import type { Reading } from '../text/reading';
import { type Saying, saying } from '../words/saying';
import {
  type Evidence,
  inEachPart,
  type LocalFinder,
  type Match,
  noMatches,
  signal,
  type Zod,
} from './signal';

function linksSchema(z: Zod) {
  const hosts = z.array(z.string().trim().toLowerCase().min(1).max(253)).min(1);
  return z
    .strictObject({
      to: hosts.optional().describe('Links to these hosts and what is below them.'),
      except: hosts.optional().describe('Links to any host but these and what is below them.'),
      shorteners: z.literal(true).optional().describe('Links that hide where they lead, such as bit.ly.'),
      insecure: z
        .literal(true)
        .optional()
        .describe('Links that begin with http: and can be read on the way.'),
      over: z.int().min(0).optional().describe('Links beyond so many.'),
    })
    .refine(
      (options) => Object.values(options).some((value) => value !== undefined),
      'names no kind of link',
    );
}

/** Public services that shorten links for anybody; a network's own wrapper (t.co, lnkd.in) is not the author's choice. */
const shorteners = new Set([
  'bit.ly',
  'tinyurl.com',
  'goo.gl',
  'ow.ly',
  'is.gd',
  'buff.ly',
  'rebrand.ly',
  'cutt.ly',
  'shorturl.at',
  't.ly',
  'rb.gy',
  'tiny.cc',
  'v.gd',
  'bl.ink',
  'adf.ly',
  'short.io',
  'soo.gd',
  'clck.ru',
  'qr.ae',
  's.id',
  'tiny.one',
]);

/** Links by where they lead. */
export const links = signal({
  schema: linksSchema,
  compile({ to, except, shorteners: short, insecure, over }) {
    const wanted = new Set(to);
    const fine = except === undefined ? null : new Set(except);
    const reasonAgainst = (link: string): Saying | null => {
      const host = hostOf(link);
      if (isBelow(host, wanted)) return saying('why_link_to', { host });
      if (fine !== null && !isBelow(host, fine)) return saying('why_link_to', { host });
      if (short && isBelow(host, shorteners)) return saying('why_link_hidden', { host });
      if (insecure && /^http:/i.test(link)) return saying('why_link_open');
      return null;
    };
    const wrong: LocalFinder<WrongLink> = {
      find: ({ text, reading }) =>
        reading.links
          .map(({ start, end }) => ({ start, end, why: reasonAgainst(text.slice(start, end)) }))
          .filter((link): link is WrongLink => link.why !== null),
    };
    return {
      needs: null,
      find: (evidence) => inEachPart(evidence, linksIn),
    };

    function linksIn({ links }: Reading, part: number, evidence: Evidence): readonly Match[] {
      const found = evidence.find(wrong, part);
      if (found.length === 0 && over === undefined) return noMatches;
      const beyond = over === undefined ? [] : links.slice(over);
      const others = beyond
        .filter((link) => !found.some(({ start }) => start === link.start))
        .map((link) => ({ ...link, why: saying('why_many_links', { count: over ?? 0 }) }));
      return [...found, ...others].map((link) => ({ part, ...link, changes: [] }));
    }
  },
});

interface WrongLink extends Span {
  readonly why: Saying;
}

/** The host of a link as it is written, with or without a scheme, a user or a port. */
function hostOf(link: string): string {
  const named = authorityOf(link);
  const host = named.slice(named.indexOf('@') + 1);
  return withoutEnd(withoutEnd(host, /:\d*$/, ':'), /\.$/, '.').toLowerCase();
}

const scheme = /^[a-z][a-z0-9+.-]*:$/i;

/** What stands before the path of a link, without its scheme. By hand, because every link of every draft is asked for it. */
function authorityOf(link: string): string {
  const end = endOfAuthority(link, 0);
  const hasScheme = link.startsWith('//', end) && scheme.test(link.slice(0, end));
  return hasScheme ? link.slice(end + 2, endOfAuthority(link, end + 2)) : link.slice(0, end);
}

/** The offset of the first sign that ends an authority, or the end. */
function endOfAuthority(link: string, from: number): number {
  let end = from;
  while (end < link.length && !endsAuthority(link.charCodeAt(end))) end += 1;
  return end;
}

/** One of `/?#`. */
function endsAuthority(unit: number): boolean {
  return unit === 0x2f || unit === 0x3f || unit === 0x23;
}

/** A text without the end that a pattern finds, which is looked for only where the sign stands that it has. */
function withoutEnd(text: string, end: RegExp, sign: string): string {
  return text.includes(sign) ? text.replace(end, '') : text;
}

/** Whether a host is one of these or below one. */
function isBelow(host: string, hosts: ReadonlySet<string>): boolean {
  if (hosts.size === 0) return false;
  for (let from = 0; ; from = host.indexOf('.', from) + 1) {
    if (hosts.has(from === 0 ? host : host.slice(from))) return true;
    if (host.indexOf('.', from) < 0) return false;
  }
}
