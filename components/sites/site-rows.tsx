import type { SiteState } from '../../lib/site-state';
import { Switch } from '../ui/switch';
import { useText } from '../ui/text';
import type { SwitchedSite } from './site-switches';

/** The sites that Demarc knows by itself, each with a switch and how it is guarded now. */
export function SiteRows(props: {
  sites: readonly SwitchedSite[];
  /** By a site's id; one that is not known yet is left out. */
  states: Readonly<Record<string, SiteState>>;
  onSwitch: (id: string, on: boolean) => void;
  /** Asks the browser for leave to read a site that is on and was refused it. */
  onPermit: (id: string) => void;
}) {
  const { sites, states, onSwitch, onPermit } = props;
  const text = useText();
  return (
    <ul className="list grid">
      {sites.map(({ id, name, on, byShape, locked }) => {
        const state = states[id];
        const refused = on && state?.state === 'not-supported';
        return (
          <li className="stack tight" key={id}>
            <Switch on={on} disabled={locked ?? false} onChange={(next) => onSwitch(id, next)}>
              <bdi className="strong">{name}</bdi>
            </Switch>
            <div className="row under-switch">
              <span className={refused || state?.state === 'changed' ? 'problem' : 'hint'}>
                <StateWords on={on} state={state} />
                {byShape && (state || !on) && text('separator') + text('sites_by_shape')}
                {locked && ` ${text('policy_locked')}`}
              </span>
              {refused && (
                <button
                  type="button"
                  className="button"
                  aria-label={text('site_give_permission', { host: name })}
                  onClick={() => onPermit(id)}
                >
                  {text('site_give_permission_short')}
                </button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function StateWords({ on, state }: { on: boolean; state: SiteState | undefined }) {
  const text = useText();
  if (!on) return text(state?.state === 'paused' ? 'site_state_paused' : 'site_state_off');
  if (!state) return null;
  if (state.state === 'not-supported') return text('site_state_no_permission');
  if (state.state === 'changed') return text('site_state_changed', { why: state.why ?? '' });
  return text('site_state_watching');
}
