/** The sites that Demarc knows by itself, each with a switch: where it is off, Demarc does nothing at all. */
export function SiteSwitches(props: {
  hosts: readonly string[];
  off: readonly string[];
  onSwitch: (host: string, on: boolean) => void;
}) {
  const { hosts, off, onSwitch } = props;
  return (
    <fieldset className="stack wide">
      <legend className="label">Watch drafts on</legend>
      {hosts.map((host) => (
        <label className="row" key={host}>
          <input
            type="checkbox"
            checked={!off.includes(host)}
            onChange={(event) => onSwitch(host, event.target.checked)}
          />
          <span>{host}</span>
        </label>
      ))}
    </fieldset>
  );
}
