import type { Site } from '../../sites/schema';
import { hostHere } from '../host';
import { type Adapter, adaptersOf } from './adapter';
import { byShape } from './by-shape';
import enterPosts from './enter-posts.json?raw';

/**
 * The compose boxes in which Enter alone posts. Nothing on a page tells them from those in which it is a new line, so that every
 * page carries what stands of them in lib/sites/built-in; a test holds the two together. It is a string until it is needed,
 * which costs a page the least.
 */
function enterPosting(): readonly Pick<Site, 'id' | 'hosts' | 'composers'>[] {
  return JSON.parse(enterPosts);
}

let anywhere: readonly Adapter[] | null = null;

/** Tried last everywhere: also on a site that is known, where its own rungs may have stopped holding. */
export function shapes(): readonly Adapter[] {
  anywhere ??= adaptersOf([byShape], true);
  return anywhere;
}

/** What is looked for on this page before the background has said what it is, and where it cannot be asked. */
export function early(): Adapter[] {
  const host = hostHere();
  const here = enterPosting().filter(({ id, hosts }) => hosts.includes(host) || host === `${id}.localhost`);
  return [...adaptersOf(here.map((site) => ({ ...byShape, ...site }))), ...shapes()];
}
