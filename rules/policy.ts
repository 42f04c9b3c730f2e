import { z } from 'zod';
import { accountSchema } from './draft-schema';
import { lazily } from './lazily';
import { type Pack, parsePack } from './pack';
import { PackError, problemsOf } from './pack-error';
import { contradictions } from './policy-contradictions';
import { overrideModes, uncheckedModes } from './policy-modes';
import { isTimeZone } from './time-zone';
import { isSafeAddress } from './trust/address';

/**
 * What an admin sets for everyone's browser: one JSON object, which browsers hand on as `storage.managed`. It says nothing of what
 * people post, and holds for the organisation's own accounts alone, but for which sites are watched.
 */

const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens')
  .max(80);

const ruleRefSchema = z.strictObject({ pack: idSchema, rule: idSchema });

const identityValuesSchema = z.strictObject({
  emblem: z.string().trim().min(1).max(8).optional().describe('One or two signs.'),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'a colour such as #6d28d9')
    .optional(),
  timeZone: z
    .string()
    .refine(isTimeZone, 'a time zone such as Europe/Berlin')
    .optional()
    .describe('For rules about hours; the computer’s own where there is none.'),
  asksWho: z
    .boolean()
    .optional()
    .describe('Drafts are held where the page does not say clearly which account it posts as.'),
  packs: z
    .array(idSchema)
    .max(50)
    .optional()
    .describe('Ids of packs: built in, from `packs`, or from one of the `channels`.'),
  off: z.array(ruleRefSchema).max(500).optional().describe('Rules of these packs that do not hold.'),
  ownNames: z
    .array(z.string().trim().min(1).max(120))
    .max(500)
    .optional()
    .describe('Names that are never flagged.'),
  sites: z
    .array(z.hostname().toLowerCase())
    .max(100)
    .optional()
    .describe('Hosts of its own sites, the one to be named in a profile first.'),
  contact: z.string().trim().min(1).max(200).optional().describe('How to reach it, as a profile says it.'),
  purpose: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .optional()
    .describe('What it is there for, in a sentence, as a profile says it.'),
});
export type IdentityValues = z.infer<typeof identityValuesSchema>;

const managedIdentitySchema = z.strictObject({
  id: idSchema.describe('Stays the same for as long as the identity is the same one.'),
  name: z.string().trim().min(1).max(60),
  kind: z
    .enum(['business', 'role'])
    .default('business')
    .describe('role: an account with changing operators.'),
  accounts: z
    .array(accountSchema.strict())
    .min(1)
    .max(1_000)
    .describe('The organisation’s accounts: the host of the site, and the handle without the @.'),
  default: identityValuesSchema.optional(),
  recommended: identityValuesSchema.optional(),
  locked: identityValuesSchema.optional(),
});
export type ManagedIdentity = z.infer<typeof managedIdentitySchema>;

const hostsSchema = z.array(z.hostname().toLowerCase()).max(1_000);

const siteValuesSchema = z.strictObject({
  on: hostsSchema.optional().describe('Hosts that Demarc knows by itself and that are watched.'),
  off: hostsSchema.optional().describe('Hosts that Demarc knows by itself and that are not watched.'),
  added: hostsSchema.optional().describe('Further hosts that are watched, such as a Mastodon instance.'),
});
export type SiteValues = z.infer<typeof siteValuesSchema>;

const httpsUrl = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .refine(isSafeAddress, 'must begin with https://');

const channelSchema = z.strictObject({
  address: httpsUrl.describe('The folder that the channel was published to.'),
  fingerprint: z
    .string()
    .trim()
    .min(40)
    .max(200)
    .describe('Of the channel’s keys, in 43 characters or in twelve words, as `demarc keys` shows it.'),
});

const overridesSchema = z.strictObject({
  warn: z.enum(overrideModes).default('freely'),
  hold: z.enum(overrideModes).default('reason'),
});
export type Overrides = z.infer<typeof overridesSchema>;

const auditSchema = z.strictObject({
  on: z.boolean().default(false),
  collector: httpsUrl
    .optional()
    .describe('Where events are sent to as OpenTelemetry logs; without it they stay here.'),
  headers: z
    .record(z.string().regex(/^[A-Za-z0-9-]+$/, 'the name of a header'), z.string().max(4_000))
    .optional()
    .describe('Sent along to the collector, such as a token.'),
  keepDays: z.int().min(1).max(3_650).default(365).describe('Days after which an event is deleted here.'),
});

const ledgerSchema = z.strictObject({
  record: z
    .boolean()
    .default(true)
    .describe(
      'Whether a browser keeps when and what for these accounts posted, without the text, for its author alone.',
    ),
  keepDays: z
    .int()
    .min(1)
    .max(3_650)
    .optional()
    .describe('Days after which that is deleted; the author’s own choice where there is none.'),
});

/** The schema of a policy. A pack stands in it as an object or as JSON text: Chrome and Edge hand on only the latter. */
export const policySchema = lazily(() =>
  z
    .strictObject({
      demarc: z.literal(1).default(1).describe('The version of this format.'),
      organisation: z.string().trim().min(1).max(120).describe('Its name, as people know it.'),
      contact: z
        .string()
        .trim()
        .max(300)
        .default('')
        .describe('Whom to ask about what is set here: shown wherever something is locked.'),
      identities: z.array(managedIdentitySchema).max(200).default([]),
      packs: z
        .array(z.union([z.string(), z.record(z.string(), z.unknown())]).transform(packOf))
        .max(50)
        .default([])
        .describe('Rule packs, each the text of its JSON file.'),
      channels: z.array(channelSchema).max(20).default([]),
      sites: z
        .strictObject({
          default: siteValuesSchema.optional(),
          recommended: siteValuesSchema.optional(),
          locked: siteValuesSchema.optional(),
        })
        .default({}),
      overrides: overridesSchema.default({ warn: 'freely', hold: 'reason' }),
      unchecked: z
        .enum(uncheckedModes)
        .default('ask')
        .describe('What becomes of a draft that could not be checked.'),
      audit: auditSchema.default({ on: false, keepDays: 365 }),
      ledger: ledgerSchema.default({ record: true }),
    })
    .superRefine((policy, context) => {
      for (const { path, message } of contradictions(policy)) {
        context.addIssue({ code: 'custom', path: [...path], message });
      }
    })
    .meta({ title: 'Demarc policy' }),
);
export type Policy = z.infer<ReturnType<typeof policySchema>>;

/** A policy that does not parse: one line a problem, each with its path. */
export class PolicyError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'PolicyError';
    this.problems = problems;
  }
}

/** A policy as it holds, and what stands in it that is not known here, by its path: that of a newer Demarc, or a slip. */
export interface ReadPolicy {
  readonly policy: Policy;
  readonly unknown: readonly string[];
}

/**
 * The policy that the data stands for, as a browser hands it on: the whole of it as JSON text under `policy`, or value by value,
 * each with more than text in it as itself or as its JSON text. Chrome and Edge withhold a value of which a part has the wrong
 * type, and drop what their schema does not name, both without a word: only as text everything arrives. What is not known here is
 * left out and named.
 * @throws {PolicyError} when it is not one.
 */
export function readPolicy(data: unknown): ReadPolicy {
  const known = structuredClone(unfolded(data));
  const unknown: string[] = [];
  for (;;) {
    const read = policySchema().safeParse(known);
    if (read.success) return { policy: read.data, unknown };
    const { issues } = read.error;
    const strange = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? [issue] : []));
    if (strange.length < issues.length) throw new PolicyError(problemsOf(issues, known));
    for (const { path, keys } of strange) {
      const holder = path.reduce<unknown>((value, key) => Reflect.get(Object(value), key), known);
      for (const key of keys) {
        Reflect.deleteProperty(Object(holder), key);
        unknown.push([...path, key].map(String).join('.'));
      }
    }
  }
}

/** What can come as JSON text, and is absent where that is empty, as an admin template leaves it. */
const folded: readonly string[] = [
  'identities',
  'packs',
  'channels',
  'sites',
  'overrides',
  'audit',
  'ledger',
];

function unfolded(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  if ('policy' in data && typeof data.policy === 'string' && data.policy !== '') {
    return parsed('policy', data.policy);
  }
  const filled = Object.entries(data).filter(([, value]) => value !== '');
  return Object.fromEntries(
    filled.map(([key, value]) => [
      key,
      folded.includes(key) && typeof value === 'string' ? parsed(key, value) : value,
    ]),
  );
}

function parsed(key: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new PolicyError([`${key}: is not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

function packOf(given: string | Record<string, unknown>, context: z.RefinementCtx): Pack {
  try {
    return parsePack(typeof given === 'string' ? JSON.parse(given) : given);
  } catch (error) {
    const problems = error instanceof PackError ? error.problems : [`is not JSON: ${String(error)}`];
    for (const message of problems) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
}
