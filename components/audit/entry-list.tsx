import type { MessageId } from '../../lib/text';
import type { Decided } from '../../rules/audit/decided';
import { useText } from '../ui/text';

/** An entry as it is shown to whoever it is about. */
export interface EntryShown {
  readonly seq: number;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly identity: { readonly name: string };
  readonly site: string | null;
  readonly rules: readonly {
    readonly pack: string;
    readonly version: number | null;
    readonly rule: string;
  }[];
  readonly decided: Decided;
  readonly reason: string;
}

const words: Record<Decided, MessageId> = {
  posted: 'audit_decided_posted',
  fixed: 'audit_decided_fixed',
  overridden: 'audit_decided_overridden',
  held: 'audit_decided_held',
  blocked: 'audit_decided_blocked',
  moved: 'audit_decided_moved',
  dismissed: 'audit_decided_dismissed',
  unchecked: 'audit_decided_unchecked',
};

/** What was recorded, newest first: all of it, for there is nothing in an entry that its author may not see. */
export function EntryList({ entries }: { entries: readonly EntryShown[] }) {
  const text = useText();
  const moment = new Intl.DateTimeFormat(text.locale, { dateStyle: 'medium', timeStyle: 'medium' });
  if (entries.length === 0) return <p className="soft">{text('audit_none')}</p>;
  return (
    <ul className="list">
      {entries.map(({ seq, time, identity, site, rules, decided, reason }) => (
        <li className="stack tight" key={seq}>
          <span>
            {text(words[decided])}
            {text('separator')}
            <bdi>{identity.name}</bdi>
            {site !== null && text('separator')}
            {site !== null && <bdi>{site}</bdi>}
          </span>
          {rules.map(({ pack, version, rule }) => (
            <span className="soft" key={`${pack}/${rule}`}>
              {version === null
                ? text('audit_rule', { pack, rule })
                : text('audit_rule_version', { pack, rule, version })}
            </span>
          ))}
          {reason !== '' && (
            <span>
              {text('audit_reason')} <q dir="auto">{reason}</q>
            </span>
          )}
          <span className="soft">
            {text('audit_number', { seq })}
            {text('separator')}
            <time dateTime={new Date(time).toISOString()}>{moment.format(time)}</time>
          </span>
        </li>
      ))}
    </ul>
  );
}
