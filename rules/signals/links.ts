import { signal, type Zod } from './signal';

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
const shorteners = [
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
];

/** Links by where they lead. */
export const links = signal({
  schema: linksSchema,
  compile({ to, except, shorteners: short, insecure, over }) {
    const reasonAgainst = (link: string, number: number): string | null => {
      const host = hostOf(link);
      if (to?.some((wanted) => isBelow(host, wanted))) return `This links to ${host}.`;
      if (except !== undefined && !except.some((fine) => isBelow(host, fine)))
        return `This links to ${host}.`;
      if (short && shorteners.some((service) => isBelow(host, service)))
        return `${host} hides where the link leads.`;
      if (insecure && /^http:/i.test(link)) return 'This link is not encrypted (http, not https).';
      if (over !== undefined && number >= over) return `This code allows ${over} links in a post.`;
      return null;
    };
    return {
      needs: null,
      find: (evidence) =>
        evidence.readings.flatMap(({ text, links: all }, part) =>
          all.flatMap(({ start, end }, number) => {
            const why = reasonAgainst(text.slice(start, end), number);
            return why === null ? [] : [{ part, start, end, why, changes: [] }];
          }),
        ),
    };
  },
});

/** The host of a link as it is written, with or without a scheme, a user or a port. */
function hostOf(link: string): string {
  const bare = link.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/[/?#].*$/s, '');
  return bare
    .replace(/^[^@]*@/, '')
    .replace(/:\d*$/, '')
    .replace(/\.$/, '')
    .toLowerCase();
}

function isBelow(host: string, wanted: string): boolean {
  return host === wanted || host.endsWith(`.${wanted}`);
}
