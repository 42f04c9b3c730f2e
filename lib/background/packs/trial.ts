import type { Finding, Level } from '../../../rules/finding';
import type { MessageId } from '../../text';
import { text } from '../words';
import { subscribedPack, trialUntil } from './in-force';

const would: Record<Level, MessageId> = {
  note: 'trial_note',
  warn: 'trial_warn',
  hold: 'trial_hold',
  block: 'trial_block',
};

/** The findings as they count: those of packs on trial stop nothing, and say what they would have done, and until when. */
export function asOnTrial(findings: readonly Finding[], now: number): Finding[] {
  return findings.map((finding) => {
    const pack = subscribedPack(finding.pack);
    const until = pack ? trialUntil(pack, now) : null;
    if (until === null) return finding;
    const day = new Intl.DateTimeFormat(text().locale, { dateStyle: 'medium' }).format(until);
    const why = `${finding.why} ${text()(would[finding.level], { day })}`;
    return { ...finding, level: 'note', why };
  });
}
