import type { Verdict } from '../../lib/messages';
import type { Template } from '../../lib/templates';
import { AskDialog } from '../ui/ask-dialog';
import { useDeletion } from '../ui/deletion';
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
  const { list, doomed, ask, keep, erase } = useDeletion(templates, onDelete);

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
            <div className="row">
              <button
                type="button"
                className="button"
                aria-label={text('templates_edit_this', { name })}
                onClick={() => onEdit(id)}
              >
                {text('templates_edit')}
              </button>
              <button
                type="button"
                className="button grave"
                aria-label={text('templates_delete_this', { name })}
                onClick={() => ask(id)}
              >
                {text('templates_delete')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <AskDialog
        open={doomed !== undefined}
        title={text('templates_delete_ask', { name: doomed?.name ?? '' })}
        yes={text('identity_delete_good')}
        no={text('identity_delete_keep')}
        onYes={erase}
        onNo={keep}
      >
        <p className="kept-text" dir="auto">
          {doomed?.text}
        </p>
      </AskDialog>
    </>
  );
}
