import type { ComposerShape, Site } from '../../rules/site-schema';
import { hostsOf, knownSites, runsAnywhere } from './index';

/*
 * What a page knows of its site from the beginning: as much as tells what posts there. Until the background has said what the
 * page is a button that is a picture, that lies in a shadow tree or speaks a language of which the shape of a compose box knows
 * nothing, and an Enter, are told from others by nothing else. It comes with the gate, at the first event; every page's own script
 * carries only where Enter posts, because that may be the first. lib/page/sites/early.ts reads it.
 */

/** What the build puts into the code for pages, as JSON: a string until it is needed, which costs a page the least. */
export function earlyConstants(): {
  readonly DEMARC_EARLY_SITES: string;
  readonly DEMARC_ENTER_HOSTS: string;
} {
  return {
    DEMARC_EARLY_SITES: JSON.stringify(knownSites().map(earlySite)),
    DEMARC_ENTER_HOSTS: JSON.stringify(enterHosts()),
  };
}

/** The hosts on which Enter alone posts from some compose box. */
function enterHosts(): string[] {
  return knownSites()
    .filter(({ composers }) => composers.some((one) => isHeld(one) && one.chords.includes('Enter')))
    .flatMap(hostsOf);
}

function isHeld({ kind }: ComposerShape): boolean {
  return kind !== 'bio';
}

function earlySite(site: Site): object {
  return {
    id: site.id,
    hosts: hostsOf(site),
    ...(runsAnywhere(site) && { anywhere: true }),
    composers: told(site),
  };
}

/** The composers that are ever held, without what is said in words and what goes without saying. */
function told({ composers }: Site): object[] {
  const selectorOf = ({ selector }: { readonly selector: string }) => ({ selector });
  return composers
    .filter(isHeld)
    .map(({ id, kind, roots, editables, postControls, chords, settle, path, shadow }) => ({
      id,
      ...(kind !== 'post' && { kind }),
      ...(roots.length > 0 && { roots: roots.map(selectorOf) }),
      editables: editables.map(({ selector, beside }) => ({ selector, ...(beside && { beside }) })),
      postControls: postControls.map(({ seen, ...rung }) => rung),
      ...(chords.length > 0 && { chords }),
      ...(settle > 0 && { settle }),
      ...(path !== undefined && { path }),
      ...(shadow.length > 0 && { shadow }),
    }));
}
