import type { Verdict, Voice } from '../../lib/messages';
import type { Text } from '../../lib/text';
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
  /** How many templates it has, likewise. */
  templates: number;
  open: boolean;
  onPress: () => void;
}) {
  const { voice, verdict, open, onPress } = props;
  const tone = toneOf(verdict);
  const text = useText();
  const name = voice ? (voice.identity?.name ?? text('chip_no_identity')) : text('extension_name');
  const account = voice?.account ? accountInWords(voice.account, text) : undefined;
  const said = offered(props, text) ?? briefly(verdict, text);
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

/** What there is for an empty composer; a draft that was put by is waited for, a template is not. */
function offered({ kept, templates }: { kept: number; templates: number }, text: Text): string | null {
  if (kept > 0) return text('chip_kept', { count: kept });
  return templates > 0 ? text('chip_templates', { count: templates }) : null;
}
