import type { OpenPromise } from '../../lib/roles';
import { useText } from '../ui/text';

/** What was promised in the name of a role and is not done yet, what is due first on top. */
export function PromiseList(props: {
  promises: readonly OpenPromise[];
  /** Today where the person is, as `2026-03-02`. */
  today: string;
  /** Absent where they are only shown. */
  onDone?: (id: string) => void;
}) {
  const { promises, today, onDone } = props;
  const text = useText();
  const day = new Intl.DateTimeFormat(text.locale, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <ul className="list">
      {promises.map(({ id, says, due }) => (
        <li className="row nowrap ends" key={id}>
          <span className="grow">
            <span dir="auto">{says}</span>
            {due !== null && (
              <>
                <br />
                <span className={due < today ? 'problem' : 'soft'}>
                  {text(due < today ? 'roles_overdue' : 'roles_due', { day: day.format(Date.parse(due)) })}
                </span>
              </>
            )}
          </span>
          {onDone && (
            <button
              type="button"
              className="button"
              aria-label={text('roles_done_name', { says })}
              onClick={() => onDone(id)}
            >
              {text('roles_done')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
