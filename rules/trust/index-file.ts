import { z } from 'zod';
import { lazily } from '../lazily';
import { jsonOf } from './bytes';
import { channelIdSchema, keyChainSchema } from './channel-keys';
import { jwsSchema } from './jws';
import { thumbprintSchema } from './key';
import { limits } from './limits';
import { accepted, type Outcome, refused } from './outcome';
import { checkTerm, momentSchema } from './time';

const versionSchema = lazily(() => z.int().min(1));
const nameSchema = lazily(() => z.string().trim().min(1).max(120));

const entrySchema = lazily(() =>
  z.strictObject({
    id: channelIdSchema(),
    name: nameSchema(),
    version: versionSchema(),
    sha256: thumbprintSchema().describe('Of the signed content, in base64url.'),
    bytes: z.int().min(1).max(limits.packBytes).describe('Of the signed content.'),
    file: z
      .string()
      .max(200)
      .regex(/^[a-z0-9][a-z0-9._-]*\.jws$/)
      .describe('In the folder of the index; it cannot lead anywhere else.'),
    trial: momentSchema().optional().describe('Until then its rules stop nothing and say what they would.'),
  }),
);
/** A pack as the index lists it. */
export type IndexEntry = z.infer<ReturnType<typeof entrySchema>>;

/** What a channel has to say: which packs, until when that is valid, and as its how manieth word. */
export const indexSchema = lazily(() =>
  z
    .strictObject({
      demarc: z.literal(1),
      channel: channelIdSchema(),
      name: nameSchema(),
      version: versionSchema(),
      keys: z.int().min(1).describe('The number of the set of keys that signs it.'),
      issued: momentSchema(),
      expires: momentSchema(),
      packs: z.array(entrySchema()).max(limits.packs),
    })
    .superRefine(checkTerm(limits.indexLife))
    .superRefine(({ packs }, context) => {
      const distinct = new Set(packs.map(({ id }) => id)).size === packs.length;
      if (!distinct) context.addIssue({ code: 'custom', path: ['packs'], message: 'lists a pack twice' });
    }),
);
export type Index = z.infer<ReturnType<typeof indexSchema>>;
/** The same as it is written to be signed, with moments as text. */
export type IndexInput = z.input<ReturnType<typeof indexSchema>>;

/**
 * The file `index.jws`: a JWS of an index in the general JSON serialisation, and beside it, as that allows, the channel's
 * sets of keys, each a JWS itself. Both in one file, so that a cache can't mix two states of a channel.
 */
const indexFileSchema = lazily(() => jwsSchema().extend({ keys: keyChainSchema() }));
export type IndexFile = z.infer<ReturnType<typeof indexFileSchema>>;

/** The parts of an index's file; nothing in it is verified yet. */
export function openIndexFile(bytes: Uint8Array): Outcome<IndexFile> {
  if (bytes.length > limits.indexBytes)
    return refused('verify', 'trust_too_large', { most: limits.indexBytes });
  const read = indexFileSchema().safeParse(jsonOf(bytes)?.data);
  return read.success ? accepted(read.data) : refused('verify', 'trust_not_signed');
}
