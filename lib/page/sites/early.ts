import type { Site } from '../../sites/schema';
import { hostHere } from '../host';
import { type Adapter, adaptersOf } from './adapter';
import { byShape } from './by-shape';
import enterPosts from './enter-posts.json';

/**
 * The compose boxes in which Enter alone posts. Nothing on a page tells them from those in which it is a new line, so that every
 * page carries what stands of them in lib/sites/built-in; a test holds the two together.
 */
const known = enterPosts as unknown as readonly Pick<Site, 'id' | 'hosts' | 'composers'>[];

/** Tried last everywhere: also on a site that is known, where its own rungs may have stopped holding. */
export const shapes: readonly Adapter[] = adaptersOf([byShape], true);

/** What is looked for on this page before the background has said what it is, and where it cannot be asked. */
export function early(): Adapter[] {
  const host = hostHere();
  const here = known.filter(({ id, hosts }) => hosts.includes(host) || host === `${id}.localhost`);
  return [...adaptersOf(here.map((site) => ({ ...byShape, ...site }))), ...shapes];
}
