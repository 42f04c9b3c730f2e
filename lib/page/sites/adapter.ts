import type { ComposerShape, PostControlRung, Site } from '../../../rules/site-schema';
import { labelOf } from './label';
import { hostOf, hostsNear } from './tree';

/** One generation of a site's compose boxes, made ready to be looked for. */
export interface Adapter {
  readonly site: Site;
  readonly shape: ComposerShape;
  /** Any of the editables, as one selector. */
  readonly editables: string;
  /** Any of the post controls, as one selector; empty where keys alone post. */
  readonly postControls: string;
  /** Any of the hosts of shadow trees that hold parts of the composer, as one selector; empty where there are none. */
  readonly shadow: string;
  /** It knows nothing but the shape of a compose box. */
  readonly byShape: boolean;
  /** Takes note of the shadow trees that an author was met in, where nothing else tells which ones matter. */
  readonly meets?: (element: Element) => void;
  /** Takes note of those near this element, where it has not yet or is to do so `again`. */
  readonly looksAround?: (element: Element, again: boolean) => void;
}

/** How a report names an adapter: `linkedin/modal`. */
export function nameOf({ site, shape }: Adapter): string {
  return `${site.id}/${shape.id}`;
}

/** The generations of these sites in the order in which they are tried. */
export function adaptersOf(sites: readonly Site[], byShape = false): Adapter[] {
  return sites.flatMap((site) =>
    site.composers.map((shape) => {
      const adapter = {
        site,
        shape,
        editables: anyOf(shape.editables),
        postControls: anyOf(shape.postControls),
        shadow: shape.shadow.join(','),
        byShape,
      };
      return byShape ? learning(adapter) : adapter;
    }),
  );
}

/** No selector finds every element with a shadow tree, and to look into each would cost more than a press may. */
function learning(adapter: Omit<Adapter, 'meets' | 'looksAround'>): Adapter {
  const hosts = new Set<string>();
  const known = new WeakSet<Element>();
  return Object.defineProperty(
    {
      ...adapter,
      meets(element: Element): void {
        for (let host = hostOf(element); host; host = hostOf(host)) hosts.add(selectorOf(host));
      },
      looksAround(element: Element, again: boolean): void {
        if (known.has(element) && !again) return;
        known.add(element);
        for (const host of hostsNear(element)) hosts.add(selectorOf(host));
      },
    },
    'shadow',
    { get: () => [...hosts].join(',') },
  );
}

/** Finds this host and those like it. A page has any number of elements whose name is one of HTML’s own. */
function selectorOf({ localName, id, classList }: Element): string {
  if (localName.includes('-')) return CSS.escape(localName);
  if (id !== '') return `#${CSS.escape(id)}`;
  return [localName, ...classList].map((one) => CSS.escape(one)).join('.');
}

function anyOf(rungs: readonly { readonly selector: string }[]): string {
  return rungs.map(({ selector }) => selector).join(',');
}

const patterns = new Map<string, RegExp>();

/** A pattern of a site's data as a regular expression, made once. */
export function patternOf(source: string): RegExp {
  let pattern = patterns.get(source);
  if (!pattern) {
    pattern = new RegExp(source, 'iu');
    patterns.set(source, pattern);
  }
  return pattern;
}

/** Whether the element's label is one that posts, where the rung asks for one. */
export function saysPost(element: Element, { label }: PostControlRung): boolean {
  if (label === undefined) return true;
  return patternOf(label).test(labelOf(element));
}
