import type { Face } from '../../lib/messages';
import { useText } from '../ui/text';
import { Emblem } from './emblem';

/** Chooses whose voice applies where a page shows no account that is bound to an identity. */
export function VoiceChoice(props: {
  identities: readonly Face[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const { identities, chosen, onChoose } = props;
  const text = useText();
  return (
    <fieldset className="stack">
      <legend className="label">{text('voice_choice')}</legend>
      <p className="hint">{text('voice_choice_hint')}</p>
      {identities.map((identity) => (
        <label className="choice voice-option" key={identity.id}>
          <input
            type="radio"
            name="voice"
            checked={identity.id === chosen}
            onChange={() => onChoose(identity.id)}
          />
          <Emblem face={identity} small />
          <bdi>{identity.name}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
