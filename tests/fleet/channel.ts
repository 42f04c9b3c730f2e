import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInPack } from '../../rules/built-in';
import { digestOf } from '../../rules/trust/bytes';
import { fingerprintOf } from '../../rules/trust/fingerprint';
import { packContent, publicPartOf, signIndex, signPack } from '../../rules/trust/sign';
import { chainOf, day, indexOf, iso, newKey, today } from '../rules/trust/channel';

/** A channel as a folder, whose pack gets new versions. */
export interface FleetChannel {
  readonly folder: string;
  /** The fingerprint that every browser has pinned. */
  readonly pin: string;
  /** The moment at which the simulated day begins, in ms since 1970. */
  readonly midnight: number;
  /** Publishes a version as at this many seconds of the day; returns the name of the pack's file. */
  publish(version: number, at: number): Promise<string>;
  remove(): void;
}

/** The built-in pack for ministries as a channel would carry it: a pack of a usual size. */
export async function newFleetChannel(): Promise<FleetChannel> {
  const folder = mkdtempSync(join(tmpdir(), 'demarc-fleet-'));
  const midnight = today - (today % day);
  const key = await newKey();
  const chain = await chainOf([key]);
  const pack = builtInPack('ministry');
  if (pack === undefined) throw new Error('there is no pack for ministries');
  return {
    folder,
    pin: await fingerprintOf({ keys: [publicPartOf(key)], threshold: 1 }),
    midnight,
    async publish(version, at) {
      const term = { issued: iso(midnight - day), expires: iso(midnight + 60 * day) };
      const time = midnight + at * 1000;
      const content = packContent({ ...pack, version }, term);
      const file = `${pack.id}-${version}.jws`;
      const { id, name } = pack;
      const entry = { id, name, version, sha256: await digestOf(content), bytes: content.length, file };
      const index = indexOf({ version, issued: iso(time), packs: [entry] });
      write(folder, file, await signPack(content, key), time);
      write(folder, 'index.jws', await signIndex(index, chain, [key]), time);
      return file;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** With the time of the simulated day, which the web server makes its ETags of. */
function write(folder: string, name: string, content: Uint8Array, time: number): void {
  const file = join(folder, name);
  writeFileSync(file, content);
  utimesSync(file, time / 1000, time / 1000);
}
