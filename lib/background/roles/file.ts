import { z } from 'zod';
import { lazily } from '../../../rules/lazily';
import { bounded, jsonOf } from '../../../rules/trust/bytes';
import { fingerprintOf, wordsOf } from '../../../rules/trust/fingerprint';
import type { PublicKey } from '../../../rules/trust/key';
import { limits } from '../../../rules/trust/limits';
import type { Refusal } from '../../../rules/trust/outcome';
import { signFile } from '../../../rules/trust/sign';
import { openSelfSigned } from '../../../rules/trust/signed-file';
import { circleSchema } from '../../circles';
import { mostPromises, mostTenures, promiseSchema, tenureSchema } from '../../roles';
import { codeOfRules } from '../code';
import { conductSchema, identitySchema } from '../storage';
import { wordsOf as problemOf, text } from '../words';
import { recentKept, recentPostSchema } from './recent';
import { browserSigner } from './signer';

/** The hand-over file: one role with all that whoever holds it next needs, signed by the browser that it was made in. */

/** Rises when a file can no longer be read by the Demarc before. */
const format = 1;
const type = 'demarc-hand-over';

const sourceSchema = z.strictObject({
  /** What its packs have before their own ids. */
  id: z.string().max(100),
  name: z.string().max(200),
  /** The folder of the channel; null for a pack from a file. */
  address: z.url().max(2_000).nullable(),
  fingerprint: z.string().max(200),
});
/** A channel, or a file, that packs of a role come from. */
export type Source = z.infer<typeof sourceSchema>;

export const contentSchema = lazily(() =>
  z.strictObject({
    demarc: z.literal('hand-over'),
    format: z.literal(format),
    /** When it was made, as ISO 8601 in UTC. */
    issued: z.iso.datetime(),
    /** Of an organisation's identity only what its people added: all else comes by that organisation's policy. */
    identity: identitySchema.strict(),
    organisation: z.string().max(200).nullable(),
    sources: z.array(sourceSchema).max(100),
    /** Added hosts that its accounts are on. */
    sites: z.array(z.hostname()).max(100),
    /** The written code that own rules came from. */
    conduct: conductSchema.strict().nullable(),
    circles: z.array(circleSchema.strict()).max(100),
    promises: z.array(promiseSchema).max(mostPromises),
    /** Who held it until now, the first of them first; the last is who hands it over. */
    tenures: z.array(tenureSchema).min(1).max(mostTenures),
    recent: z.array(recentPostSchema()).max(recentKept),
  }),
);
/** What a hand-over file says. */
export type HandOver = z.infer<ReturnType<typeof contentSchema>>;

/** A hand-over file whose signature holds, and the twelve words of the key that made it. */
export interface Opened {
  readonly content: HandOver;
  readonly signer: PublicKey;
  readonly words: string;
}

/**
 * The file, as text, and the words by which it is known.
 * @throws {Error} in words for the person where it would not be taken anywhere.
 */
export async function signedFile(
  content: Omit<HandOver, 'demarc' | 'format'>,
): Promise<Opened & { file: string }> {
  const bytes = new TextEncoder().encode(JSON.stringify({ demarc: 'hand-over', format, ...content }));
  const file = new TextDecoder().decode(await signFile(bytes, type, await browserSigner()));
  return { file, ...(await openFile(file)) };
}

/**
 * What a file says, once it was found whole: verify, parse, test.
 * @throws {Error} in words for the person where it is not to be taken.
 */
export async function openFile(file: string): Promise<Opened> {
  const opened = await openSelfSigned(new TextEncoder().encode(file), type, limits.packBytes);
  if (!opened.ok) throw new Error(saidOf(opened.refusal));
  const { key, signed } = opened.value;
  const content = readContent(signed);
  testRules(content);
  return { content, signer: key, words: wordsOf(await fingerprintOf({ keys: [key], threshold: 1 })) };
}

function readContent(signed: Uint8Array): HandOver {
  const data = jsonOf(signed)?.data;
  if (Number((data as { format?: unknown } | null | undefined)?.format) > format) {
    throw new Error(text()('hand_over_newer'));
  }
  const read = bounded(data).ok ? contentSchema().safeParse(data) : null;
  if (read?.success) return read.data;
  throw new Error(
    text()('hand_over_unread', { problem: read ? z.prettifyError(read.error).slice(0, 300) : '…' }),
  );
}

/** An own rule that cannot be read would keep every draft of the role from being checked. */
function testRules({ identity }: HandOver): void {
  if (identity.rules.length === 0) return;
  try {
    codeOfRules(identity.rules);
  } catch (error) {
    throw new Error(text()('hand_over_rules', { name: identity.name, problem: problemOf(error) }));
  }
}

function saidOf({ why }: Refusal): string {
  switch (why.id) {
    case 'trust_too_large':
      return text()('hand_over_large', { most: Number(why.values.most) });
    case 'trust_wrong_type':
      return text()('hand_over_wrong_kind');
    case 'trust_not_signed':
      return text()('hand_over_not');
    default:
      return text()('hand_over_changed');
  }
}
