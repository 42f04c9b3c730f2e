import type { RuleSummary } from '../../lib/messages';
import { Sign } from '../verdict/sign';
import { levelNames } from '../verdict/words';

interface RuleListProps {
  rules: readonly RuleSummary[];
  onSwitch: (rule: RuleSummary, on: boolean) => void;
  onEdit: (rule: RuleSummary) => void;
  onDelete: (rule: RuleSummary) => void;
}

/** The rules of a code, what to do and what not to, each with the pack it comes from and a switch. */
export function RuleList({ rules, ...actions }: RuleListProps) {
  return (
    <div className="stack wide">
      <Group title="Do" rules={rules.filter(({ part }) => part === 'do')} {...actions} />
      <Group title="Don’t" rules={rules.filter(({ part }) => part === 'dont')} {...actions} />
    </div>
  );
}

function Group({ title, rules, onSwitch, onEdit, onDelete }: RuleListProps & { title: string }) {
  if (rules.length === 0) return null;
  return (
    <section className="stack" aria-label={title}>
      <h3 className="label">{title}</h3>
      <ul className="list">
        {rules.map((rule) => (
          <li className={rule.on ? 'rule' : 'rule off'} key={`${rule.pack} ${rule.rule}`}>
            <label className="choice">
              <input
                type="checkbox"
                checked={rule.on}
                onChange={(event) => onSwitch(rule, event.target.checked)}
              />
              <span>{rule.say}</span>
            </label>
            <div className="row under">
              <span className={`level is-${rule.level}`}>
                <Sign tone={rule.level} /> {levelNames[rule.level]}
              </span>
              <span className="soft">
                {rule.layer === 'own' ? 'Your own rule' : rule.packName}
                {!rule.on && ' · switched off'}
              </span>
              {rule.layer === 'own' && (
                <>
                  <button
                    type="button"
                    className="button plain"
                    aria-label={`Edit the rule: ${rule.say}`}
                    onClick={() => onEdit(rule)}
                  >
                    Edit
                  </button>
                  <button
                    type="button"
                    className="button plain"
                    aria-label={`Delete the rule: ${rule.say}`}
                    onClick={() => onDelete(rule)}
                  >
                    Delete
                  </button>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
