import { IdentitySelect } from '../../components/identity/identity-select';
import { RuleList } from '../../components/rules/rule-list';
import { useFormFocus } from '../../components/ui/form-focus';
import { useText } from '../../components/ui/text';
import { deleteOwnRule, switchRule } from '../../lib/background/own-rules';
import type { Identity } from '../../lib/background/storage';
import { EditedRule } from './edited-rule';
import { useCode } from './use-code';

/** The rules in force for an identity, and its own rules to write, change and delete. */
export function RulesPlace({ identities, first }: { identities: readonly Identity[]; first: string }) {
  const text = useText();
  const { identity, code, problem, edited, choose, write, edit, leave } = useCode(identities, first);
  useFormFocus(edited !== null && code !== null);
  if (!identity) return null;

  if (edited && code) {
    return (
      <EditedRule
        identity={identity}
        topics={code.topics}
        start={edited.rule}
        isNew={edited.isNew}
        onDone={leave}
      />
    );
  }

  return (
    <div className="stack wide">
      <IdentitySelect
        label={text('rules_code_of')}
        identities={identities}
        value={identity.id}
        onChange={choose}
      />
      <button type="button" className="button main" onClick={write}>
        {text('rules_write')}
      </button>
      {problem && <p className="problem">{problem}</p>}
      {code?.problem && (
        <p className="problem" role="alert">
          {code.problem}
        </p>
      )}
      {code && code.rules.length === 0 && (
        <p className="empty">{text('rules_none', { name: identity.name })}</p>
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
