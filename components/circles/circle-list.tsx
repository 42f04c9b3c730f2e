import type { Circle, Reached } from '../../lib/circles';
import { DeletionDialog, useDeletion } from '../ui/deletion';
import { EditAndDelete } from '../ui/edit-and-delete';
import { useText } from '../ui/text';

/** The circles of an identity with the share of its answers that went to each, against the aim. */
export function CircleList(props: {
  circles: readonly Circle[];
  /** Null while it is not known yet. */
  reached: Reached | null;
  onEdit: (id: string) => void;
  onDelete: (id: string) => void;
}) {
  const { circles, reached, onEdit, onDelete } = props;
  const text = useText();
  const deletion = useDeletion(circles, onDelete);
  const { list, doomed, ask } = deletion;

  return (
    <>
      <ul className="list" ref={list}>
        {circles.map((circle) => (
          <li className="stack" key={circle.id}>
            <div className="row ends">
              <h3 className="label">
                <bdi>{circle.name}</bdi>
              </h3>
              <span className="soft">{text('circles_members', { count: circle.members.length })}</span>
            </div>
            {reached && <CircleReach circle={circle} reached={reached} />}
            <EditAndDelete
              editLabel={text('circles_edit_this', { name: circle.name })}
              deleteLabel={text('circles_delete_this', { name: circle.name })}
              onEdit={() => onEdit(circle.id)}
              onDelete={() => ask(circle.id)}
            />
          </li>
        ))}
      </ul>
      <DeletionDialog deletion={deletion} title={text('circles_delete_ask', { name: doomed?.name ?? '' })}>
        <p>{text('circles_members', { count: doomed?.members.length ?? 0 })}</p>
      </DeletionDialog>
    </>
  );
}

function CircleReach({ circle, reached }: { circle: Circle; reached: Reached }) {
  const text = useText();
  const answers = reached.circles.find(({ id }) => id === circle.id)?.answers ?? 0;
  const share = reached.answers === 0 ? 0 : answers / reached.answers;
  const percent = new Intl.NumberFormat(text.locale, { style: 'percent' });
  const { aim } = circle;
  const says = text('circles_share', {
    answers,
    all: reached.answers,
    share: percent.format(share),
  });
  return (
    <div className="stack">
      <p>
        {says}
        {aim !== null && (
          <>
            {text('separator')}
            {text('circles_aimed', { aim: percent.format(aim / 100) })}
          </>
        )}
      </p>
      <meter min={0} max={1} low={aim === null ? undefined : aim / 100} value={share} aria-label={says} />
    </div>
  );
}
