import type { Face } from '../../lib/messages';
import { Emblem } from './emblem';

/** Chooses whose voice applies where a page shows no account that is bound to an identity. */
export function VoiceChoice(props: {
  identities: readonly Face[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { identities, chosen, onChoose } = props;
  return (
    <fieldset className="stack">
      <legend className="label">Your choice</legend>
      <p className="hint">It applies where a page does not show an account of one of your identities.</p>
      {identities.map((identity) => (
        <label className="choice voice-option" key={identity.id}>
          <input
            type="radio"
            name="voice"
            checked={identity.id === chosen}
            onChange={() => onChoose(identity.id)}
          />
          <Emblem face={identity} small />
          <span>{identity.name}</span>
        </label>
      ))}
    </fieldset>
  );
}
