import type { Verdict } from '../../lib/messages';
import type { Template } from '../../lib/templates';
import { DeletionDialog, useDeletion } from '../ui/deletion';
import { EditAndDelete } from '../ui/edit-and-delete';
import { useText } from '../ui/text';
import { Sign } from '../verdict/sign';
import { briefly, toneOf } from '../verdict/words';

/** A template with what the code of its identity says of it; null while it is being checked. */
export interface TemplateShown extends Template {
  readonly verdict: Verdict | null;
}

/** An identity's templates, to change or delete; a deletion is asked about first. */
export function TemplateList(props: {
  templates: readonly TemplateShown[];
  onEdit: (id: string) => void;
  onDelete: (id: string) => void;
}) {
  const { templates, onEdit, onDelete } = props;
  const text = useText();
  const deletion = useDeletion(templates, onDelete);
  const { list, doomed, ask } = deletion;

  return (
    <>
      <ul className="list" ref={list}>
        {templates.map(({ id, name, text: written, verdict }) => (
          <li className="stack" key={id}>
            <div className="row ends">
              <h3 className="label">
                <bdi>{name}</bdi>
              </h3>
              <span className={`level is-${toneOf(verdict)}`}>
                <Sign tone={toneOf(verdict)} /> {briefly(verdict, text)}
              </span>
            </div>
            <p className="kept-text" dir="auto">
              {written}
            </p>
            <EditAndDelete
              editLabel={text('templates_edit_this', { name })}
              deleteLabel={text('templates_delete_this', { name })}
              onEdit={() => onEdit(id)}
              onDelete={() => ask(id)}
            />
          </li>
        ))}
      </ul>
      <DeletionDialog deletion={deletion} title={text('templates_delete_ask', { name: doomed?.name ?? '' })}>
        <p className="kept-text" dir="auto">
          {doomed?.text}
        </p>
      </DeletionDialog>
    </>
  );
}
