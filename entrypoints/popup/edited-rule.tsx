import { useCallback, useState } from 'react';
import { fromRule, linesOf, type RuleDraft, ruleId, toRule } from '../../components/rules/rule-draft';
import { RuleForm } from '../../components/rules/rule-form';
import { RuleText } from '../../components/rules/rule-text';
import { isFilled } from '../../components/rules/signal-schemas';
import { TryOut } from '../../components/rules/try-out';
import { useText } from '../../components/ui/text';
import { saveOwnRule } from '../../lib/background/own-rules';
import type { Identity } from '../../lib/background/storage';
import { useAnswer } from './use-answer';

type Json = Readonly<Record<string, unknown>>;

/** One own rule of an identity, as a form or as text, with what it finds in its examples and in anything that is typed. */
export function EditedRule(props: {
  identity: Pick<Identity, 'id' | 'name' | 'rules'>;
  topics: readonly string[];
  /** The rule as it is kept; a blank one is new. */
  start: Json;
  isNew: boolean;
  onDone: () => void;
}) {
  const { identity, topics, start, isNew, onDone } = props;
  const text = useText();
  const [rule, setRule] = useState(start);
  const [asText, setAsText] = useState(() => fromRule(start) === null);
  const [typed, setTyped] = useState('');
  const draft = fromRule(rule);
  const { flags, passes, ...bare } = rule;
  const examples = asText ? [] : [...textsIn(flags), ...textsIn(passes)];
  const request = {
    identity: identity.id,
    rule: { ...bare, say: bare.say || text('rules_untitled') },
    examples,
    typed: typed.trim() ? typed : null,
  };
  const answer = useAnswer('try-rule', draft && !isFilled(draft.options) ? null : request);
  const tried = answer.state === 'answered' ? answer.value : null;

  const onTry = useCallback((next: RuleDraft) => setRule(toRule(next, 'tried')), []);

  async function save(made: Json) {
    const taken = identity.rules.map((one) => String(one.id));
    const id = isNew ? ruleId(String(made.say), taken) : String(start.id);
    await saveOwnRule(identity.id, { ...made, id });
    onDone();
  }

  return (
    <div className="stack wide">
      <div className="row ends">
        <h2 className="label">
          {text(isNew ? 'rules_new_for' : 'rules_change_for', { name: identity.name })}
        </h2>
        {(!asText || draft) && (
          <button type="button" className="button plain" onClick={() => setAsText(!asText)}>
            {text(asText ? 'rule_as_form' : 'rule_as_text')}
          </button>
        )}
      </div>
      <div className="beside">
        {asText || !draft ? (
          <RuleText
            rule={{ ...rule, id: start.id ?? 'new' }}
            problem={tried?.state === 'refused' ? tried.problem : null}
            onTry={setRule}
            onSave={(made) => void save(made)}
            onCancel={onDone}
          />
        ) : (
          <RuleForm
            start={draft}
            topics={topics}
            tried={tried}
            onTry={onTry}
            onSave={(made) => void save(toRule(made, 'saved'))}
            onCancel={onDone}
          />
        )}
        <TryOut name={identity.name} typed={typed} tried={typed.trim() ? tried : null} onType={setTyped} />
      </div>
    </div>
  );
}

function textsIn(examples: unknown): string[] {
  return linesOf(
    (Array.isArray(examples) ? examples : []).filter((one) => typeof one === 'string').join('\n'),
  );
}
