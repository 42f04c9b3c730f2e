import { fingerprintOf, type KeySet } from '../../../../rules/trust/fingerprint';
import type { IndexInput } from '../../../../rules/trust/index-file';
import type { PrivateKey } from '../../../../rules/trust/key';
import { publicPartOf, signIndex } from '../../../../rules/trust/sign';
import { chainOf, day, indexOf, iso, madePack, newKey, teaPack, today } from '../../../rules/trust/channel';

/** A channel of an admin, published to a server as `demarc channel publish` would. */
export interface Channel {
  readonly fingerprint: string;
  /** Publishes these packs as the next version, and says what else the index has otherwise. */
  publish(packs: readonly ReturnType<typeof teaPack>[], more?: Partial<IndexInput>): Promise<void>;
}

export async function newChannel(
  server: { readonly files: Map<string, Uint8Array<ArrayBuffer> | string> },
  { channel = 'grace', name = 'Grace Church' } = {},
): Promise<Channel> {
  const key: PrivateKey = await newKey();
  const keys: KeySet = { keys: [publicPartOf(key)], threshold: 1 };
  const chain = await chainOf([key], { channel });
  let version = 0;
  return {
    fingerprint: await fingerprintOf(keys),
    async publish(packs, more = {}) {
      version++;
      const made = await Promise.all(packs.map((pack) => madePack(key, pack)));
      for (const { file, entry } of made) server.files.set(entry.file, new Uint8Array(file));
      const listed = made.map(({ entry }) => entry);
      const index = indexOf({ channel, name, version, packs: listed, ...more });
      server.files.set('index.jws', new Uint8Array(await signIndex(index, chain, [key])));
    },
  };
}

export { day, iso, teaPack, today };
