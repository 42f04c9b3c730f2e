import type { Draft } from '../draft';
import type { PastPost, PostKind, Tone } from '../past';
import { readText } from '../text/reading';
import { addressOf } from './address';
import { digestOf } from './digest';
import { sketchOf } from './sketch';
import { namesOf } from './who';

/** What a draft does not say by itself. */
export interface Posted {
  /** This browser's secret, see `Past.key`. */
  readonly key: string;
  /** Epoch milliseconds at which it goes out. */
  readonly time: number;
  readonly kind: PostKind;
  readonly tone: Tone;
  /** Which topics it is about, by their ids. */
  readonly topics: readonly string[];
}

/** What a ledger keeps of a draft that goes out: the only way from a draft to an entry, and no word of it comes along. */
export function pastPostOf(draft: Draft, { key, time, kind, tone, topics }: Posted): PastPost {
  return {
    time,
    site: draft.site,
    shape: draft.kind,
    kind,
    tone,
    topics: [...topics],
    links: linksOf(draft, key),
    sketch: sketchOf(key, draft.parts.join('\n')),
    to: whomOf(draft).map((name) => digestOf(key, name)),
    waited: waitedOf(draft, time),
  };
}

/** Where the links in the text of all parts and the attached ones lead, each address once. */
export function linksOf({ parts, links }: Draft, key: string): PastPost['links'] {
  const written = parts.flatMap((text) =>
    readText(text).links.map(({ start, end }) => text.slice(start, end)),
  );
  const addresses = [...written, ...links].map(addressOf).filter((address) => address !== null);
  const once = new Map(addresses.map(({ host, address }) => [address, host]));
  return [...once].map(([address, host]) => ({ host, address: digestOf(key, address) }));
}

/** Whom it answers, as the page says, or where the page does not say, the one whom an answer begins with. */
function whomOf({ kind, context, parts: [text] }: Draft): readonly string[] {
  if (context !== null && context.handle !== null) return namesOf(context.handle);
  if (kind !== 'reply' && kind !== 'comment' && kind !== 'message') return [];
  const [first] = readText(text).mentions;
  return first?.start === 0 ? namesOf(text.slice(first.start, first.end)) : [];
}

/** A clock that was set back makes nobody answer before they were asked. */
function waitedOf({ context }: Draft, time: number): number | null {
  const asked = context?.time ?? null;
  return asked === null ? null : Math.max(0, time - asked);
}
