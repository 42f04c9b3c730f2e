import { useCallback, useState } from 'react';
import { IdentitySelect } from '../../components/identity/identity-select';
import {
  blankRule,
  fromRule,
  linesOf,
  type RuleDraft,
  ruleId,
  toRule,
} from '../../components/rules/rule-draft';
import { RuleForm } from '../../components/rules/rule-form';
import { RuleList } from '../../components/rules/rule-list';
import { useText } from '../../components/ui/text';
import { deleteOwnRule, saveOwnRule, switchRule } from '../../lib/background/own-rules';
import type { Identity } from '../../lib/background/storage';
import type { CodeSummary, RuleSummary } from '../../lib/messages';
import { useAnswer } from './use-answer';

/** The rules in force for an identity, and its own rules to write, change and delete. */
export function RulesPlace({ identities, first }: { identities: readonly Identity[]; first: string }) {
  const text = useText();
  const [id, setId] = useState(first);
  const [edited, setEdited] = useState<{ id: string | null; draft: RuleDraft } | null>(null);
  const identity = identities.find((one) => one.id === id) ?? identities[0];
  const answer = useAnswer('read-code', identity ? { identity: identity.id } : null, identity);
  if (!identity) return null;
  const code = answer.state === 'answered' ? answer.value : null;

  if (edited && code) {
    return <EditedRule identity={identity} code={code} edited={edited} onDone={() => setEdited(null)} />;
  }

  function edit({ rule }: RuleSummary) {
    const own = identity?.rules.find((one) => one.id === rule);
    const draft = own && fromRule(own);
    if (draft) setEdited({ id: rule, draft });
  }

  return (
    <div className="stack wide">
      <IdentitySelect
        label={text('rules_code_of')}
        identities={identities}
        value={identity.id}
        onChange={setId}
      />
      {answer.state === 'failed' && <p className="problem">{answer.problem}</p>}
      {code?.problem && (
        <p className="problem" role="alert">
          {code.problem}
        </p>
      )}
      {code && code.rules.length === 0 && (
        <p className="soft">{text('rules_none', { name: identity.name })}</p>
      )}
      {code && (
        <RuleList
          rules={code.rules}
          onSwitch={({ pack, rule }, on) => void switchRule(identity.id, { pack, rule }, on)}
          onEdit={edit}
          onDelete={({ rule }) => void deleteOwnRule(identity.id, rule)}
        />
      )}
      <button type="button" className="button main" onClick={() => setEdited({ id: null, draft: blankRule })}>
        {text('rules_write')}
      </button>
    </div>
  );
}

function EditedRule(props: {
  identity: Identity;
  code: CodeSummary;
  edited: { id: string | null; draft: RuleDraft };
  onDone: () => void;
}) {
  const { identity, code, edited, onDone } = props;
  const text = useText();
  const [tried, setTried] = useState(edited.draft);
  const onTry = useCallback((draft: RuleDraft) => setTried(draft), []);
  const { flags, passes, ...rule } = toRule({ ...tried, say: tried.say || text('rules_untitled') }, 'tried');
  const texts = [...linesOf(tried.flags), ...linesOf(tried.passes)];
  const request = linesOf(tried.value).length > 0 ? { rule, texts } : null;
  const answer = useAnswer('try-rule', request);

  async function save(draft: RuleDraft) {
    const id =
      edited.id ??
      ruleId(
        draft.say,
        identity.rules.map((one) => String(one.id)),
      );
    await saveOwnRule(identity.id, toRule(draft, id));
    onDone();
  }

  return (
    <div className="stack wide">
      <h2 className="label">
        {text(edited.id ? 'rules_change_for' : 'rules_new_for', { name: identity.name })}
      </h2>
      <RuleForm
        start={edited.draft}
        topics={code.topics}
        tried={answer.state === 'answered' ? answer.value : null}
        onTry={onTry}
        onSave={(draft) => void save(draft)}
        onCancel={onDone}
      />
    </div>
  );
}
