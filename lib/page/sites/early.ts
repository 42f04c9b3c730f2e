import type { ComposerShape, Site } from '../../sites/schema';
import { hostHere } from '../host';
import { type Adapter, adaptersOf } from './adapter';
import { byShape } from './by-shape';
import known from './early.json?raw';

/** As much of a site as tells what posts there. */
interface EarlySite extends Pick<Site, 'id' | 'hosts'> {
  /** Software that others run on hosts of their own. */
  readonly anywhere?: true;
  readonly composers: readonly (Pick<ComposerShape, 'id' | 'editables' | 'postControls'> &
    Partial<ComposerShape>)[];
}

/** What a shape has where the data says nothing. */
const otherwise: Pick<ComposerShape, 'kind' | 'roots' | 'chords' | 'settle' | 'shadow'> = {
  kind: 'post',
  roots: [],
  chords: [],
  settle: 0,
  shadow: [],
};

/**
 * Which compose boxes the sites have and what posts there: a button that is a picture, that lies in a shadow tree or speaks a
 * language of which the shape knows nothing, and an Enter, are told from others by nothing else. Every page carries what stands of it in
 * lib/sites/built-in; tests/lib/page/gate/early.test.ts writes it. It is a string until it is needed, which costs a page the least.
 */
function builtIn(): readonly EarlySite[] {
  return JSON.parse(known);
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
  const all = builtIn();
  const own = all.filter(({ id, hosts }) => hosts.includes(host) || host === `${id}.localhost`);
  const here = own.length > 0 ? own : all.filter((site) => site.anywhere);
  const sites = here.map(({ id, hosts, composers }) => ({
    ...byShape,
    id,
    hosts,
    composers: composers.map((one) => ({ ...otherwise, ...one })),
  }));
  return [...adaptersOf(sites), ...shapes()];
}
