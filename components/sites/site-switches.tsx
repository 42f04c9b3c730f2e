import { useText } from '../ui/text';

/** A site with a switch, under the name that people know it by. */
export interface SwitchedSite {
  readonly id: string;
  readonly name: string;
  readonly on: boolean;
  /** Its compose boxes are only known by their shape. */
  readonly byShape: boolean;
  /** An admin has set it. */
  readonly locked?: boolean;
}

/** The sites that Demarc knows by itself, each with a switch: where it is off, Demarc does nothing at all. */
export function SiteSwitches(props: {
  sites: readonly SwitchedSite[];
  onSwitch: (id: string, on: boolean) => void;
}) {
  const { sites, onSwitch } = props;
  const text = useText();
  return (
    <fieldset className="stack wide">
      <legend className="label">{text('sites_switches')}</legend>
      {sites.map(({ id, name, on, byShape, locked }) => (
        <label className="choice" key={id}>
          <input
            type="checkbox"
            checked={on}
            disabled={locked ?? false}
            onChange={(event) => onSwitch(id, event.target.checked)}
          />
          <span>
            {name}
            {byShape && <span className="soft"> {text('sites_by_shape')}</span>}
            {locked && <span className="soft"> {text('policy_locked')}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
