import type { SiteState } from '../../lib/site-state';
import type { Text } from '../../lib/text';
import { useText } from '../ui/text';

/** How the site in this tab is guarded, in a sentence; nothing where that is simply so and all holds. */
export function SiteStateLine({ site }: { site: SiteState }) {
  const said = sentence(site, useText());
  const problem = site.state === 'changed';
  return (
    <p className={problem ? 'problem' : 'hint'} role={problem ? 'alert' : undefined}>
      {said}
    </p>
  );
}

function sentence({ host, name, state, why }: SiteState, text: Text): string {
  const site = name ?? host;
  if (!site) return text('site_none');
  switch (state) {
    case 'watching':
      return text('site_watching', { site });
    case 'paused':
      return text('site_paused', { site });
    case 'not-supported':
      return text('site_not_supported', { site });
    case 'changed':
      return text('site_changed', { site, why: why ?? '' });
  }
}
