import { useDeferredValue, useEffect, useState } from 'react';
import { useIdentityChoice } from '../../components/identity/identity-choice';
import { IdentitySelect } from '../../components/identity/identity-select';
import { type TemplateDraft, TemplateForm } from '../../components/templates/template-form';
import { TemplateList } from '../../components/templates/template-list';
import { useFormFocus } from '../../components/ui/form-focus';
import { useText } from '../../components/ui/text';
import type { Identity } from '../../lib/background/storage';
import { deleteTemplate, saveTemplate } from '../../lib/background/templates';
import type { Verdict } from '../../lib/messages';
import { ask } from '../popup/ask';
import { TriedAs } from '../popup/tried';

/** A template that is being written; a new one has an id already. */
interface Edited {
  readonly id: string;
  readonly isNew: boolean;
  readonly draft: TemplateDraft;
}

/** An identity's templates: short texts for its posts, each with what its code says of it. */
export function TemplatesPlace(props: { identities: readonly Identity[]; first: string }) {
  const { identities, first } = props;
  const text = useText();
  const { identity, choose } = useIdentityChoice(identities, first);
  const [edited, setEdited] = useState<Edited | null>(null);
  const verdicts = useVerdicts(identity);
  useFormFocus(edited !== null);
  if (!identity) return <p>{text('identity_first_hint')}</p>;
  const { name, templates } = identity;

  async function save(owner: string, { id: template, draft }: Edited) {
    await saveTemplate(owner, { id: template, name: draft.name.trim(), text: draft.text });
    setEdited(null);
  }

  if (edited) {
    return (
      <EditedTemplate
        identity={identity}
        edited={edited}
        onChange={(draft) => setEdited({ ...edited, draft })}
        onSave={() => void save(identity.id, edited)}
        onCancel={() => setEdited(null)}
      />
    );
  }

  function edit(template: string) {
    const draft = templates.find((one) => one.id === template);
    if (draft) setEdited({ id: template, isNew: false, draft });
  }

  return (
    <>
      <div className="stack">
        <IdentitySelect
          label={text('templates_of')}
          identities={identities}
          value={identity.id}
          onChange={choose}
        />
        <p className="hint">{text('templates_hint', { name })}</p>
      </div>
      <section className="stack wide" aria-labelledby="templates">
        <div className="row ends">
          <h2 className="title" id="templates">
            {text('templates_list')}
          </h2>
          <button
            type="button"
            className="button main"
            onClick={() => setEdited({ id: crypto.randomUUID(), isNew: true, draft: { name: '', text: '' } })}
          >
            {text('templates_write')}
          </button>
        </div>
        {templates.length === 0 && <p className="empty">{text('templates_none', { name })}</p>}
        <TemplateList
          templates={templates.map((one) => ({ ...one, verdict: verdicts[one.id] ?? null }))}
          onEdit={edit}
          onDelete={(template) => void deleteTemplate(identity.id, template)}
        />
      </section>
    </>
  );
}

function EditedTemplate(props: {
  identity: Identity;
  edited: Edited;
  onChange: (draft: TemplateDraft) => void;
  onSave: () => void;
  onCancel: () => void;
}) {
  const { identity, edited, onChange, onSave, onCancel } = props;
  const text = useText();
  const { isNew, draft } = edited;
  const tried = useDeferredValue(draft.text);
  return (
    <div className="stack wide">
      <h2 className="title">
        {text(isNew ? 'templates_new_for' : 'templates_change_for', { name: identity.name })}
      </h2>
      <TemplateForm draft={draft} onChange={onChange} onSave={onSave} onCancel={onCancel}>
        {tried.trim() !== '' && <TriedAs text={tried} identity={identity} />}
      </TemplateForm>
    </div>
  );
}

/** What the identity's code says of each of its templates, by their ids; one that is being checked is left out. */
function useVerdicts(identity: Identity | undefined): Readonly<Record<string, Verdict>> {
  const [verdicts, setVerdicts] = useState<Readonly<Record<string, Verdict>>>({});
  useEffect(() => {
    let current = true;
    const all = (identity?.templates ?? []).map(async ({ id, text }) => [id, await tried(identity, text)]);
    void Promise.all(all).then((found) => current && setVerdicts(Object.fromEntries(found)));
    return () => {
      current = false;
    };
  }, [identity]);
  return verdicts;
}

async function tried(identity: Identity | undefined, text: string): Promise<Verdict> {
  try {
    return await ask('try', { identity: identity?.id ?? '', text });
  } catch (error) {
    return { state: 'not-checked', reason: error instanceof Error ? error.message : String(error) };
  }
}
