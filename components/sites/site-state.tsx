import type { SiteState } from '../../lib/messages';

/** How the site in this tab is guarded, in a sentence; nothing where that is simply so and all holds. */
export function SiteStateLine({ site }: { site: SiteState }) {
  const said = sentence(site);
  const problem = site.state === 'changed';
  return (
    <p className={problem ? 'problem' : 'hint'} role={problem ? 'alert' : undefined}>
      {said}
    </p>
  );
}

function sentence({ host, name, state, why }: SiteState): string {
  const site = name ?? host;
  if (!site) return 'This is no page that people post on.';
  switch (state) {
    case 'watching':
      return `Watching drafts on ${site}.`;
    case 'paused':
      return `Paused: you switched ${site} off. Nothing is read or held here.`;
    case 'not-supported':
      return `${site} is not watched: nothing is read or held here. You can add it under Sites.`;
    case 'changed':
      return `${site} has changed: ${why}. Look twice before you post.`;
  }
}
