import { useEffect, useRef } from 'react';
import type { RuleSummary } from '../../lib/messages';
import type { MessageId } from '../../lib/text';
import { DeletionDialog, useDeletion } from '../ui/deletion';
import { useText } from '../ui/text';
import { Sign } from '../verdict/sign';
import { levelNames } from '../verdict/words';
import { type Origin, originOf } from './origin';

interface RuleListProps {
  rules: readonly RuleSummary[];
  /** A rule to go to as soon as the list is there. */
  shown?: Pick<RuleSummary, 'pack' | 'rule'> | null;
  onSwitch: (rule: RuleSummary, on: boolean) => void;
  onEdit: (rule: RuleSummary) => void;
  onDelete: (rule: RuleSummary) => void;
}

const origins = {
  'built-in': 'rules_from_built_in',
  pack: 'rules_from_pack',
  'admin-default': 'rules_from_admin_default',
  'admin-recommended': 'rules_from_admin_recommended',
  own: 'rules_own',
  'admin-lock': 'rules_from_admin_lock',
} as const satisfies Record<Origin, MessageId>;

/** The rules of a code, what to do and what not to, each with where it comes from and a switch; what is locked has none to move. */
export function RuleList({ rules, ...actions }: RuleListProps) {
  return (
    <div className="stack wide">
      <Group title="rules_do" rules={rules.filter(({ part }) => part === 'do')} {...actions} />
      <Group title="rules_dont" rules={rules.filter(({ part }) => part === 'dont')} {...actions} />
    </div>
  );
}

function Group({ title, rules, shown, onSwitch, onEdit, onDelete }: RuleListProps & { title: MessageId }) {
  const text = useText();
  const place = useRef<HTMLInputElement>(null);
  const rows = rules.map((rule) => ({ id: keyOf(rule), rule }));
  const deletion = useDeletion(rows, (id) => {
    const gone = rows.find((row) => row.id === id);
    if (gone) onDelete(gone.rule);
  });
  const { list, doomed, ask } = deletion;
  const isShown = ({ pack, rule }: RuleSummary) => pack === shown?.pack && rule === shown.rule;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another rule to go to is another element.
  useEffect(() => {
    place.current?.focus();
    place.current?.scrollIntoView({ block: 'center' });
  }, [shown?.pack, shown?.rule]);

  if (rules.length === 0) return null;
  return (
    <section className="stack" aria-label={text(title)}>
      <h3 className="label">{text(title)}</h3>
      <ul className="list" ref={list}>
        {rules.map((rule) => (
          <li className={classOf(rule)} key={keyOf(rule)}>
            <label className="choice">
              <input
                ref={isShown(rule) ? place : undefined}
                type="checkbox"
                checked={rule.on}
                disabled={rule.layer === 'admin-lock'}
                onChange={(event) => onSwitch(rule, event.target.checked)}
              />
              <bdi>{rule.say}</bdi>
            </label>
            <div className="row under">
              <span className={`level is-${rule.level}`}>
                <Sign tone={rule.level} /> {text(levelNames[rule.level])}
              </span>
              <span className="soft">
                {text(origins[originOf(rule)], { pack: rule.packName })}
                {!rule.on && text('separator') + text('rules_off')}
              </span>
              {rule.layer === 'own' && (
                <>
                  <button
                    type="button"
                    className="button plain"
                    aria-label={text('rules_edit_this', { rule: rule.say })}
                    onClick={() => onEdit(rule)}
                  >
                    {text('edit')}
                  </button>
                  <button
                    type="button"
                    className="button plain"
                    aria-label={text('rules_delete_this', { rule: rule.say })}
                    onClick={() => ask(keyOf(rule))}
                  >
                    {text('delete')}
                  </button>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      <DeletionDialog deletion={deletion} title={text('rules_delete_ask')}>
        <p className="strong" dir="auto">
          {doomed?.rule.say}
        </p>
        <p>{text('rules_delete_warning')}</p>
      </DeletionDialog>
    </section>
  );

  function classOf(rule: RuleSummary): string {
    return ['rule', !rule.on && 'off', isShown(rule) && 'shown'].filter(Boolean).join(' ');
  }
}

function keyOf({ pack, rule }: RuleSummary): string {
  return `${pack} ${rule}`;
}
