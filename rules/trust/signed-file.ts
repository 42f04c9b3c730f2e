import type { z } from 'zod';
import { lazily } from '../lazily';
import { jsonOf } from './bytes';
import { flatJwsSchema, type Jws, type SignedType, verify } from './jws';
import { type PublicKey, publicKeySchema } from './key';
import { fileBytesOf } from './limits';
import { accepted, type Outcome, refused } from './outcome';

/**
 * A file that one key has signed: a JWS in the flattened JSON serialisation, and beside it that key. The key counts for nothing
 * by itself: it has to be one that is trusted already, or one whose words a person has compared.
 */
const signedFileSchema = lazily(() => flatJwsSchema().extend({ key: publicKeySchema() }));
export type SignedFile = z.infer<ReturnType<typeof signedFileSchema>>;

/** A file of which nothing is verified yet; `contentBytes`: of its signed content, at most. */
export function readSignedFile(bytes: Uint8Array, contentBytes: number): Outcome<SignedFile> {
  const most = fileBytesOf(contentBytes);
  if (bytes.length > most) return refused('verify', 'trust_too_large', { most });
  const read = signedFileSchema().safeParse(jsonOf(bytes)?.data);
  return read.success ? accepted(read.data) : refused('verify', 'trust_not_signed');
}

/** What a file's own key has signed, byte by byte, and that key. */
export async function openSelfSigned(
  bytes: Uint8Array,
  type: SignedType,
  contentBytes: number,
): Promise<Outcome<{ readonly key: PublicKey; readonly signed: Uint8Array }>> {
  const file = readSignedFile(bytes, contentBytes);
  if (!file.ok) return file;
  const { key } = file.value;
  const signed = await verify(general(file.value), type, [key], 1);
  return signed.ok ? accepted({ key, signed: signed.value }) : signed;
}

/** The same signature in the general serialisation. */
export function general({ payload, protected: header, signature }: SignedFile): Jws {
  return { payload, signatures: [{ protected: header, signature }] };
}
