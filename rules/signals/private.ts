import type { z } from 'zod';
import type { Self } from '../self';
import type { Reading } from '../text/reading';
import { type SayingId, saying } from '../words/saying';
import { mailboxWords } from './private/email';
import { findPrivate } from './private/find';
import { type PrivateHit, type PrivateKind, privateKindNames } from './private/kinds';
import { isOwn } from './private/own';
import { spokenWords } from './private/spoken';
import {
  type Evidence,
  inEachPart,
  type LocalFinder,
  type Match,
  noMatches,
  signal,
  type Workbench,
  type Zod,
} from './signal';

function optionsSchema(z: Zod) {
  const kinds = z.array(z.enum(privateKindNames)).min(1);
  const own = z
    .array(z.string().trim().min(3).max(200))
    .describe(
      "The organisation's own e-mail addresses, domains, phone numbers and street addresses: never a finding.",
    );
  return z.union([
    z.literal('all'),
    kinds,
    z.strictObject({
      kinds: kinds.optional().describe('Every kind where left out.'),
      own: own.optional(),
    }),
  ]);
}

const everyKind: ReadonlySet<PrivateKind> = new Set(privateKindNames);

function wantedOf(options: z.output<ReturnType<typeof optionsSchema>>): {
  wanted: ReadonlySet<PrivateKind>;
  own: string[];
} {
  if (options === 'all') return { wanted: everyKind, own: [] };
  if (Array.isArray(options)) return { wanted: new Set(options), own: [] };
  return { wanted: new Set(options.kinds ?? privateKindNames), own: options.own ?? [] };
}

/** The private things of a passage, looked for once however many rules ask. */
function privateFinder(bench: Workbench): LocalFinder<PrivateHit> {
  const mailbox = bench.literals(mailboxWords);
  const digits = bench.literals(spokenWords);
  return {
    find: (stretch) =>
      findPrivate(stretch.text, everyKind, {
        mailbox: stretch.occurs(mailbox),
        digits: stretch.occurs(digits),
      }),
  };
}

/**
 * Private data: e-mail addresses, numbers of phones, cards, accounts, persons and documents, street addresses.
 * `private: all`, a list of kinds, or kinds together with the organisation's own public contact data; what an identity gives as
 * its contact is its own without being listed.
 */
export const privateSignal = signal({
  schema: optionsSchema,
  compile(options, bench) {
    const { wanted, own } = wantedOf(options);
    const anyPrivate = bench.shared(privateFinder);
    return {
      needs: null,
      find: (evidence) => inEachPart(evidence, privateIn),
    };

    function privateIn({ text }: Reading, part: number, evidence: Evidence): readonly Match[] {
      const found = evidence.find(anyPrivate, part);
      return found.length === 0
        ? noMatches
        : othersIn(found, text, part, [...own, ...contactsOf(evidence.self)]);
    }

    /** What is wanted and not the organisation's own. */
    function othersIn(
      found: readonly PrivateHit[],
      text: string,
      part: number,
      ours: readonly string[],
    ): readonly Match[] {
      return found
        .filter(({ kind, start, end }) => wanted.has(kind) && !isOwn(kind, text.slice(start, end), ours))
        .map(({ kind, start, end }): Match => ({ part, start, end, why: saying(whyOf(kind)), changes: [] }));
    }
  },
});

/** How an identity says that it is reached is public. A page is none of these: it is no leave to name every mailbox of its host. */
function contactsOf({ contact }: Self): readonly string[] {
  const mailboxes = contact.split(/[\s,;]+/u).filter((word) => word.includes('@'));
  return mailboxes.length > 0 || !/\d/u.test(contact) ? mailboxes : [contact];
}

/** The message that says what a kind looks like: of `bank-account`, `why_private_bank_account`. */
function whyOf(kind: PrivateKind): WhyPrivate {
  return `why_private_${kind.replaceAll('-', '_')}` as WhyPrivate;
}

type WhyPrivate = Extract<SayingId, `why_private_${string}`>;
