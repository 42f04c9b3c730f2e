import { useState } from 'react';
import { IdentitySelect } from '../../components/identity/identity-select';
import { SetAs } from '../../components/identity/set-as';
import { Layers } from '../../components/rules/layers';
import { RuleList } from '../../components/rules/rule-list';
import { useFormFocus } from '../../components/ui/form-focus';
import { Switch } from '../../components/ui/switch';
import { useText } from '../../components/ui/text';
import { changeIdentity } from '../../lib/background/identities';
import { deleteOwnRule, switchRule } from '../../lib/background/own-rules';
import { conducts, type Identity } from '../../lib/background/storage';
import { EditedRule } from '../popup/edited-rule';
import { useCode } from '../popup/use-code';
import type { RuleRef } from './address';
import { ConductPlace } from './conduct-place';

/** An identity's code of conduct: its packs, its own rules, what comes from where and what wins. */
export function CodesPlace(props: {
  identities: readonly Identity[];
  /** Whose code is shown at first. */
  first: string;
  /** A rule of it to go to. */
  shown: RuleRef | null;
}) {
  const { identities, first, shown } = props;
  const text = useText();
  const { identity, code, problem, edited, choose, write, edit, leave } = useCode(identities, first);
  const [fromText, setFromText] = useState<string | null>(null);
  useFormFocus((edited !== null && code !== null) || fromText !== null);
  if (!identity) return <p>{text('identity_first_hint')}</p>;

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

  if (fromText !== null) {
    return (
      <ConductPlace
        key={identity.id}
        identity={identity}
        written={fromText}
        onDone={() => setFromText(null)}
      />
    );
  }

  async function openWritten(owner: string) {
    setFromText((await conducts.get())[owner]?.text ?? '');
  }

  async function take(pack: string, on: boolean) {
    if (!identity) return;
    const others = identity.packs.filter((one) => one !== pack);
    await changeIdentity(identity.id, { packs: on ? [...others, pack] : others });
  }

  return (
    <>
      <IdentitySelect
        label={text('rules_code_of')}
        identities={identities}
        value={identity.id}
        onChange={choose}
      />
      {problem && <p className="problem">{problem}</p>}
      {code?.problem && (
        <p className="problem" role="alert">
          {code.problem}
        </p>
      )}
      {code && (
        <section className="stack" aria-labelledby="packs">
          <h2 className="title" id="packs">
            {text('codes_packs')}
          </h2>
          <p className="hint">{text('codes_packs_hint', { name: identity.name })}</p>
          <div className="choices">
            {code.packs.map((pack) => (
              <Switch
                key={pack.id}
                on={pack.inForce}
                disabled={pack.mode === 'locked'}
                onChange={(on) => void take(pack.id, on)}
              >
                {pack.name}
                <SetAs mode={pack.mode} />
              </Switch>
            ))}
          </div>
        </section>
      )}
      {code && (
        <section className="stack wide" aria-labelledby="rules">
          <div className="row ends">
            <h2 className="title" id="rules">
              {text('codes_rules')}
            </h2>
            <div className="row">
              <button type="button" className="button" onClick={() => void openWritten(identity.id)}>
                {text('conduct_open')}
              </button>
              <button type="button" className="button main" onClick={write}>
                {text('rules_write')}
              </button>
            </div>
          </div>
          {code.rules.length === 0 && <p className="empty">{text('rules_none', { name: identity.name })}</p>}
          <Layers rules={code.rules} />
          <RuleList
            rules={code.rules}
            shown={shown}
            onSwitch={({ pack, rule }, on) => void switchRule(identity.id, { pack, rule }, on)}
            onEdit={edit}
            onDelete={({ rule }) => void deleteOwnRule(identity.id, rule)}
          />
        </section>
      )}
    </>
  );
}
