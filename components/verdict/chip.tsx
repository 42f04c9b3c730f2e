import type { Verdict, Voice } from '../../lib/messages';
import { accountInWords } from '../identity/account-name';
import { Emblem } from '../identity/emblem';
import { useText } from '../ui/text';
import { Sign } from './sign';
import { briefly, toneOf } from './words';

/** The small sign beside a composer: whose voice this is and what the verdict says; a press opens the card. */
export function Chip(props: {
  voice: Voice | null;
  verdict: Verdict | null;
  /** How many drafts were put by for this voice, where its composer is empty. */
  kept: number;
  open: boolean;
  onPress: () => void;
}) {
  const { voice, verdict, kept, open, onPress } = props;
  const tone = toneOf(verdict);
  const text = useText();
  const name = voice ? (voice.identity?.name ?? text('chip_no_identity')) : text('extension_name');
  const account = voice?.account ? accountInWords(voice.account, text) : undefined;
  const said = kept > 0 ? text('chip_kept', { count: kept }) : briefly(verdict, text);
  return (
    <button
      type="button"
      className={`surface chip is-${tone}`}
      aria-expanded={open}
      aria-label={
        account
          ? text('chip_name_account', { name, account, verdict: said })
          : text('chip_name', { name, verdict: said })
      }
      title={account}
      onClick={onPress}
    >
      {voice?.identity && <Emblem face={voice.identity} small />}
      <bdi className="name">{name}</bdi>
      <span className="says">
        <Sign tone={tone} /> {said}
      </span>
    </button>
  );
}
