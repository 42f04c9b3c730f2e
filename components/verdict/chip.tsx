import type { Voice } from '../../lib/messages';
import type { Text } from '../../lib/text';
import { accountInWords } from '../identity/account-name';
import { Emblem } from '../identity/emblem';
import { useText } from '../ui/text';
import { Sign } from './sign';
import type { Tone } from './words';

/** The small sign beside a composer: whose voice this is and what there is to say; a press opens the card. */
export function Chip(props: {
  voice: Voice | null;
  /** The verdict in a word or two, or what there is for an empty composer; null where there is nothing. */
  says: string | null;
  /** What it says in its place once the draft has gone on and until that is checked; null where there is nothing to take back. */
  meanwhile: string | null;
  tone: Tone;
  open: boolean;
  onPress: () => void;
}) {
  const { voice, says, meanwhile, tone, open, onPress } = props;
  const text = useText();
  return (
    <button
      type="button"
      className={`surface chip is-${tone}`}
      aria-expanded={open}
      aria-label={chipName(voice, says, text)}
      data-meanwhile={meanwhile === null ? undefined : chipName(voice, meanwhile, text)}
      title={voice?.account ? accountInWords(voice.account, text) : undefined}
      onClick={onPress}
    >
      {voice?.identity && <Emblem face={voice.identity} small />}
      <bdi className="name">{nameOf(voice, text)}</bdi>
      {says !== null && (
        <span className="says">
          <span className="now">
            {tone !== 'empty' && <Sign tone={tone} />} {says}
          </span>
          {meanwhile !== null && (
            <span className="meanwhile is-checking">
              <Sign tone="checking" /> {meanwhile}
            </span>
          )}
        </span>
      )}
    </button>
  );
}

/** The chip as a screen reader says it, with the account that a glance sees beside the composer. */
export function chipName(voice: Voice | null, says: string | null, text: Text): string {
  const name = nameOf(voice, text);
  const whole = says === null ? name : text('chip_says', { name, says });
  if (!voice?.account) return text('chip_name', { name: whole });
  return text('chip_name_account', { name: whole, account: accountInWords(voice.account, text) });
}

function nameOf(voice: Voice | null, text: Text): string {
  return voice ? (voice.identity?.name ?? text('chip_no_identity')) : text('extension_name');
}
