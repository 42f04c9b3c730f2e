import { Fragment } from 'react';
import type { LedgerDecision, LedgerEntry } from '../../lib/ledger';
import type { MessageId } from '../../lib/text';
import { reasonNames } from '../../rules/kinds/reasons';
import { type PostKind, postKinds } from '../../rules/past';
import type { SayOf } from '../rules/say-of';
import { useText } from '../ui/text';
import { kindNames } from './kind-names';

const decisionNames: Record<LedgerDecision, MessageId> = {
  clear: 'ledger_decision_clear',
  noted: 'ledger_decision_noted',
  fixed: 'ledger_decision_fixed',
  overridden: 'ledger_decision_overridden',
  unchecked: 'ledger_decision_unchecked',
};

/** Posts, newest first: when and where each went out, how, and what it was for, which its author may correct. */
export function LedgerList(props: {
  entries: readonly LedgerEntry[];
  /** The sentence of a rule; null for one that is no longer in the code. */
  sayOf: SayOf;
  onCorrect: (id: string, kind: PostKind) => void;
}) {
  const { entries, sayOf, onCorrect } = props;
  const text = useText();
  const moment = new Intl.DateTimeFormat(text.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <ul className="list">
      {entries.map(({ id, time, site, kind, because, corrected, decision, rules, links, operator }) => (
        <li className="row ends" key={id}>
          <div className="stack tight">
            <span>
              <time dateTime={new Date(time).toISOString()}>{moment.format(time)}</time>
              {text('separator')}
              <bdi>{site}</bdi>
            </span>
            <span className="soft">
              {text(decisionNames[decision])}
              {rules.map(({ pack, rule }) => (
                <Fragment key={`${pack} ${rule}`}>
                  {text('separator')}
                  <bdi>{sayOf(pack, rule) ?? text('audit_rule', { pack, rule })}</bdi>
                </Fragment>
              ))}
            </span>
            {operator !== null && <span className="soft">{text('identity_operated', { operator })}</span>}
            {links.length > 0 && (
              <span className="soft">
                {text('ledger_links', { hosts: [...new Set(links.map(({ host }) => host))].join(', ') })}
              </span>
            )}
          </div>
          <label className="field">
            <span className="label">{text(corrected ? 'ledger_kind_corrected' : 'ledger_kind')}</span>
            <select
              value={kind}
              aria-label={text('ledger_kind_of', { time: moment.format(time), site })}
              onChange={({ target }) => {
                const chosen = postKinds.find((one) => one === target.value);
                if (chosen) onCorrect(id, chosen);
              }}
            >
              {postKinds.map((one) => (
                <option key={one} value={one}>
                  {text(kindNames[one])}
                </option>
              ))}
            </select>
            {because && !corrected && <span className="hint">{text(reasonNames[because])}</span>}
          </label>
        </li>
      ))}
    </ul>
  );
}
