import { useState } from 'react';
import { IdentitySelect } from '../../components/identity/identity-select';
import { blankRule, toRule } from '../../components/rules/rule-draft';
import { RuleList } from '../../components/rules/rule-list';
import { useText } from '../../components/ui/text';
import { deleteOwnRule, switchRule } from '../../lib/background/own-rules';
import type { Identity } from '../../lib/background/storage';
import type { RuleSummary } from '../../lib/messages';
import { EditedRule } from './edited-rule';
import { useAnswer } from './use-answer';

/** The rules in force for an identity, and its own rules to write, change and delete. */
export function RulesPlace({ identities, first }: { identities: readonly Identity[]; first: string }) {
  const text = useText();
  const [id, setId] = useState(first);
  const [edited, setEdited] = useState<{ isNew: boolean; rule: Identity['rules'][number] } | null>(null);
  const identity = identities.find((one) => one.id === id) ?? identities[0];
  const answer = useAnswer('read-code', identity ? { identity: identity.id } : null, identity);
  if (!identity) return null;
  const code = answer.state === 'answered' ? answer.value : null;

  if (edited && code) {
    return (
      <EditedRule
        identity={identity}
        topics={code.topics}
        start={edited.rule}
        isNew={edited.isNew}
        onDone={() => setEdited(null)}
      />
    );
  }

  function edit({ rule }: RuleSummary) {
    const own = identity?.rules.find((one) => one.id === rule);
    if (own) setEdited({ isNew: false, rule: own });
  }

  return (
    <div className="stack wide">
      <IdentitySelect
        label={text('rules_code_of')}
        identities={identities}
        value={identity.id}
        onChange={setId}
      />
      <button
        type="button"
        className="button main"
        onClick={() => setEdited({ isNew: true, rule: toRule(blankRule, 'new') })}
      >
        {text('rules_write')}
      </button>
      {answer.state === 'failed' && <p className="problem">{answer.problem}</p>}
      {code?.problem && (
        <p className="problem" role="alert">
          {code.problem}
        </p>
      )}
      {code && code.rules.length === 0 && (
        <p className="soft">{text('rules_none', { name: identity.name })}</p>
      )}
      <h2 className="unseen">{text('codes_rules')}</h2>
      {code && (
        <RuleList
          rules={code.rules}
          onSwitch={({ pack, rule }, on) => void switchRule(identity.id, { pack, rule }, on)}
          onEdit={edit}
          onDelete={({ rule }) => void deleteOwnRule(identity.id, rule)}
        />
      )}
    </div>
  );
}
