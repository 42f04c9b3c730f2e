import { useState } from 'react';
import { Field } from '../ui/field';
import { useText } from '../ui/text';

/** A rule as text, for what the form cannot show: the same JSON that packs are made of. */
export function RuleText(props: {
  rule: Readonly<Record<string, unknown>>;
  /** What keeps it from being a rule, as the engine says it; null while that is not known or where nothing does. */
  problem: string | null;
  onTry: (rule: Record<string, unknown>) => void;
  onSave: (rule: Record<string, unknown>) => void;
  onCancel: () => void;
}) {
  const { rule, problem, onTry, onSave, onCancel } = props;
  const text = useText();
  const [typed, setTyped] = useState(() => JSON.stringify(rule, null, 2));
  const read = readRule(typed);
  const unread = 'problem' in read ? text('rule_text_unread', { problem: read.problem }) : problem;

  function change(next: string) {
    setTyped(next);
    const now = readRule(next);
    if ('rule' in now) onTry(now.rule);
  }

  return (
    <div className="stack wide">
      <Field label={text('rule_text')} hint={text('rule_text_hint')} problem={unread}>
        {(id, described) => (
          <textarea
            id={id}
            aria-describedby={described}
            className="code"
            rows={16}
            spellCheck={false}
            value={typed}
            onChange={(event) => change(event.target.value)}
          />
        )}
      </Field>
      <div className="row ends">
        <button
          type="button"
          className="button main"
          disabled={unread !== null}
          onClick={() => 'rule' in read && onSave(read.rule)}
        >
          {text('rule_save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text('identity_cancel')}
        </button>
      </div>
    </div>
  );
}

function readRule(typed: string): { rule: Record<string, unknown> } | { problem: string } {
  try {
    const rule: unknown = JSON.parse(typed);
    if (typeof rule === 'object' && rule !== null && !Array.isArray(rule)) return { rule: { ...rule } };
    return { problem: '{ … }' };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
