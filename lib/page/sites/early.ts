import type { ComposerShape, Site } from '../../../rules/site-schema';
import { hostHere } from '../host';
import { type Adapter, adaptersOf } from './adapter';
import { byShape } from './by-shape';
import { carriedSites } from './carried';

/** As much of a site as tells what posts there, as lib/sites/early.ts writes it. */
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

let anywhere: readonly Adapter[] | null = null;

/** Tried last everywhere: also on a site that is known, where its own rungs may have stopped holding. */
export function shapes(): readonly Adapter[] {
  anywhere ??= adaptersOf([byShape], true);
  return anywhere;
}

/** What is looked for on this page before the background has said what it is, and where it cannot be asked. */
export function early(): Adapter[] {
  const host = hostHere();
  const all: readonly EarlySite[] = JSON.parse(carriedSites);
  const own = all.filter(({ hosts }) => hosts.includes(host));
  const here = own.length > 0 ? own : all.filter((site) => site.anywhere);
  const sites = here.map(({ id, hosts, composers }) => ({
    ...byShape,
    id,
    hosts,
    composers: composers.map((one) => ({ ...otherwise, ...one })),
  }));
  return [...adaptersOf(sites), ...shapes()];
}
