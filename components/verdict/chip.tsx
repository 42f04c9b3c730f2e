import type { Verdict, Voice } from '../../lib/messages';
import { Emblem } from '../identity/emblem';
import { Sign } from './sign';
import { briefly, toneOf } from './words';

/** The small sign beside a composer: whose voice this is and what the verdict says; a press opens the card. */
export function Chip(props: {
  voice: Voice | null;
  verdict: Verdict | null;
  open: boolean;
  onPress: () => void;
}) {
  const { voice, verdict, open, onPress } = props;
  const tone = toneOf(verdict);
  const name = voice ? (voice.identity?.name ?? 'No identity') : 'Demarc';
  const account = voice?.account;
  return (
    <button
      type="button"
      className={`surface chip is-${tone}`}
      aria-expanded={open}
      aria-label={`Demarc: ${name}${account ? `, @${account.handle} on ${account.host}` : ''}. ${briefly(verdict)}.`}
      title={account ? `@${account.handle} on ${account.host}` : undefined}
      onClick={onPress}
    >
      {voice?.identity && <Emblem face={voice.identity} small />}
      <span className="name">{name}</span>
      <span className="says">
        <Sign tone={tone} /> {briefly(verdict)}
      </span>
    </button>
  );
}
