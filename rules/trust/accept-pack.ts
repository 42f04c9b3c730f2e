import { z } from 'zod';
import { lazily } from '../lazily';
import { type Pack, parsePack } from '../pack';
import { PackError } from '../pack-error';
import { proofsOf, textOf } from '../proof';
import { digestOf } from './bytes';
import { firstOf, readContent } from './content';
import { fingerprintOf, isPinned, wordsOf } from './fingerprint';
import { type Following, timeOf } from './follow';
import type { IndexEntry } from './index-file';
import { verify } from './jws';
import { limits } from './limits';
import { accepted, type Outcome, refused } from './outcome';
import { general, openSelfSigned, readSignedFile } from './signed-file';
import { checkNow, checkTerm, checkVersion, momentSchema, type Term } from './time';

/** What is signed of a pack: the pack, and from when until when it is valid. */
export const packContentSchema = lazily(() =>
  z
    .strictObject({
      demarc: z.literal(1),
      issued: momentSchema(),
      expires: momentSchema(),
      pack: z.record(z.string(), z.unknown()),
    })
    .superRefine(checkTerm(limits.packLife)),
);

/** A pack that may be put in force, with what to keep of it. */
export interface SignedPack extends Term {
  readonly pack: Pack;
  /** Of its signed content; a pack is the same where this is. */
  readonly sha256: string;
}

/** Lets a browser breathe while a pack's rules are held to their examples; called after each rule. */
export type Pause = () => Promise<void>;

/**
 * The pack that a channel lists under this id, once its file was fetched: verify, parse, test, compare. The caller puts it
 * in force; a refusal leaves in force what was. Fetch no more than `fileBytesOf(entry.bytes)`.
 */
export async function acceptPack(
  follow: Following,
  id: string,
  bytes: Uint8Array,
  now: number,
  pause?: Pause,
): Promise<Outcome<SignedPack>> {
  const entry = follow.index.packs.find((each) => each.id === id);
  if (entry === undefined) return refused('compare', 'trust_not_listed', { pack: id });
  const file = readSignedFile(bytes, entry.bytes);
  if (!file.ok) return file;
  const signed = await verify(general(file.value), 'demarc-pack', follow.keys.keys, 1);
  if (!signed.ok) return signed;
  const sha256 = await digestOf(signed.value);
  if (sha256 !== entry.sha256 || signed.value.length !== entry.bytes)
    return refused('verify', 'trust_not_as_listed', { pack: entry.name });
  const pack = await tested(signed.value, sha256, pause);
  if (!pack.ok) return pack;
  const fits = compareToEntry(entry, pack.value, timeOf(follow, now));
  return fits.ok ? pack : fits;
}

/** What is known of a pack that was taken from a file of its own, not from a channel. */
export interface KnownPack {
  readonly id: string;
  readonly version: number;
  readonly sha256: string;
}

/**
 * A pack from a file alone, signed by the key that is pinned, after the one of the same file that is in force (null for
 * none): verify, parse, test, compare. Its own term says until when it is valid.
 */
export async function acceptPackFile(
  pin: string,
  known: KnownPack | null,
  bytes: Uint8Array,
  now: number,
  pause?: Pause,
): Promise<Outcome<SignedPack>> {
  const file = await openSelfSigned(bytes, 'demarc-pack', limits.packBytes);
  if (!file.ok) return file;
  const fingerprint = await fingerprintOf({ keys: [file.value.key], threshold: 1 });
  if (!isPinned(pin, fingerprint))
    return refused('verify', 'trust_other_key', { words: wordsOf(fingerprint) });
  const sha256 = await digestOf(file.value.signed);
  const pack = await tested(file.value.signed, sha256, pause);
  if (!pack.ok) return pack;
  const fits = compareToKnown(known, pack.value, now);
  return fits.ok ? pack : fits;
}

/** A pack's file as it introduces itself: whole, but nothing of it counts before its fingerprint is confirmed. */
export interface PackIntroduction extends Term {
  readonly fingerprint: string;
  readonly pack: Pack;
  /** What is signed, byte by byte. */
  readonly content: Uint8Array;
}

/** Who signed a pack's file and what it is, for a person to confirm. */
export async function introducePack(bytes: Uint8Array): Promise<Outcome<PackIntroduction>> {
  const file = await openSelfSigned(bytes, 'demarc-pack', limits.packBytes);
  if (!file.ok) return file;
  const read = parsed(file.value.signed);
  if (!read.ok) return read;
  const fingerprint = await fingerprintOf({ keys: [file.value.key], threshold: 1 });
  return accepted({ fingerprint, content: file.value.signed, ...read.value });
}

async function tested(signed: Uint8Array, sha256: string, pause?: Pause): Promise<Outcome<SignedPack>> {
  const read = parsed(signed);
  if (!read.ok) return read;
  const failure = await firstFailure(read.value.pack, pause);
  return failure ?? accepted({ ...read.value, sha256 });
}

function parsed(signed: Uint8Array): Outcome<Term & { readonly pack: Pack }> {
  const content = readContent(signed, packContentSchema());
  if (!content.ok) return content;
  const { issued, expires, pack: data } = content.value;
  if (Array.isArray(data.rules) && data.rules.length > limits.rules)
    return refused('parse', 'trust_many_rules', { most: limits.rules });
  try {
    return accepted({ issued, expires, pack: parsePack(data) });
  } catch (error) {
    return brokenBy(error, 'parse');
  }
}

async function firstFailure(pack: Pack, pause?: Pause) {
  try {
    for (const { rule, failures } of proofsOf(pack)) {
      const [failure] = failures;
      if (failure !== undefined) {
        const words = textOf(failure.example).slice(0, 100);
        return refused('test', 'trust_example', { rule: rule.id, words });
      }
      await pause?.();
    }
    return null;
  } catch (error) {
    return brokenBy(error, 'test');
  }
}

function brokenBy(error: unknown, step: 'parse' | 'test') {
  if (!(error instanceof PackError)) throw error;
  return refused(step, 'trust_pack_broken', { problem: firstOf(error.problems) });
}

function compareToEntry(entry: IndexEntry, { pack, ...term }: SignedPack, time: number): Outcome<null> {
  const wanted = `${entry.id} ${entry.version}`;
  const found = `${pack.id} ${pack.version}`;
  if (wanted !== found) return refused('compare', 'trust_other_pack', { wanted, found });
  return checkNow(term, time);
}

function compareToKnown(known: KnownPack | null, signed: SignedPack, now: number): Outcome<null> {
  const { pack, sha256 } = signed;
  const valid = checkNow(signed, now);
  if (!valid.ok || known === null) return valid;
  if (known.id !== pack.id)
    return refused('compare', 'trust_other_pack', { wanted: known.id, found: pack.id });
  if (known.version === pack.version && known.sha256 !== sha256)
    return refused('compare', 'trust_same_version', { name: pack.name, version: pack.version });
  return checkVersion(pack.name, known.version, pack.version);
}
