import type { Face } from '../../lib/messages';
import { Emblem } from '../identity/emblem';
import { useRowFocus } from '../ui/row-focus';
import { Said, useText } from '../ui/text';

/** A dismissal that still counts. */
export interface DismissalShown {
  readonly id: string;
  /** The rule's sentence as it was then. */
  readonly say: string;
  /** What its code is called. */
  readonly code: string;
  /** Null where the identity was deleted. */
  readonly identity: Face | null;
  /** Epoch milliseconds of the press, and when it counts no longer. */
  readonly time: number;
  readonly until: number;
}

/** What the author said is wrong about a phrase, newest first, each to be taken back. */
export function DismissalList(props: {
  dismissals: readonly DismissalShown[];
  onTakeBack: (id: string) => void;
}) {
  const { dismissals, onTakeBack } = props;
  const text = useText();
  const { list, leaves } = useRowFocus(dismissals.map(({ id }) => id));
  const day = new Intl.DateTimeFormat(text.locale, { dateStyle: 'medium' });
  return (
    <ul className="list" ref={list}>
      {dismissals.map(({ id, say, code, identity, time, until }) => {
        const name = identity?.name ?? text('dismissals_deleted_identity');
        return (
          <li className="row nowrap ends" key={id}>
            <div className="stack tight">
              <span dir="auto">{say}</span>
              <span className="soft row nowrap">
                {identity && <Emblem face={identity} small />}
                <span>
                  <Said
                    id="dismissals_code_for"
                    values={{ code: <bdi>{code}</bdi>, name: <bdi>{name}</bdi> }}
                  />
                  {text('separator')}
                  {text('dismissals_from_until', { day: day.format(time), until: day.format(until) })}
                </span>
              </span>
            </div>
            <button
              type="button"
              className="button"
              aria-label={text('dismissals_take_back_this', { rule: say, day: day.format(time) })}
              onClick={() => {
                leaves(id);
                onTakeBack(id);
              }}
            >
              {text('dismissals_take_back')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
