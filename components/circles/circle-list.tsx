import type { Circle, Reached } from '../../lib/circles';
import { AskDialog } from '../ui/ask-dialog';
import { useDeletion } from '../ui/deletion';
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
  const { list, doomed, ask, keep, erase } = useDeletion(circles, onDelete);

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
            <div className="row">
              <button
                type="button"
                className="button"
                aria-label={text('circles_edit_this', { name: circle.name })}
                onClick={() => onEdit(circle.id)}
              >
                {text('circles_edit')}
              </button>
              <button
                type="button"
                className="button grave"
                aria-label={text('circles_delete_this', { name: circle.name })}
                onClick={() => ask(circle.id)}
              >
                {text('circles_delete')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <AskDialog
        open={doomed !== undefined}
        title={text('circles_delete_ask', { name: doomed?.name ?? '' })}
        yes={text('identity_delete_good')}
        no={text('identity_delete_keep')}
        onYes={erase}
        onNo={keep}
      >
        <p>{text('circles_members', { count: doomed?.members.length ?? 0 })}</p>
      </AskDialog>
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
