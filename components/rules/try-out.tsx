import type { Tried } from '../../lib/tried';
import { Field } from '../ui/field';
import { useText } from '../ui/text';
import { MarkedText } from '../verdict/marked-text';
import { Sign } from '../verdict/sign';
import { PastTried } from './past-tried';

/** Any text against one rule: which words break it, which exception silenced it, or why it has nothing to say. */
export function TryOut(props: {
  /** Whose next post it would be. */
  name: string;
  typed: string;
  /** What the rule makes of the text; null while nothing is typed or it is not known yet. */
  tried: Tried | null;
  onType: (typed: string) => void;
}) {
  const { name, typed, tried, onType } = props;
  const text = useText();
  return (
    <div className="stack">
      <Field label={text('rule_try')}>
        {(id) => (
          <textarea
            id={id}
            rows={2}
            value={typed}
            placeholder={text('try_text_example')}
            onChange={(event) => onType(event.target.value)}
          />
        )}
      </Field>
      <div role="status" className="stack">
        {tried?.state === 'tried' && tried.typed && typed.trim() !== '' && (
          <Outcome name={name} typed={typed} tried={tried.typed} />
        )}
      </div>
    </div>
  );
}

type Made = NonNullable<Extract<Tried, { state: 'tried' }>['typed']>;

function Outcome({ name, typed, tried }: { name: string; typed: string; tried: Made }) {
  const text = useText();
  const { findings: found, past } = tried;
  const notes = [...found.map(({ why }) => why), ...tried.notes];
  return (
    <div className={found.length > 0 ? 'stack is-hold' : 'stack is-clear'}>
      <p className="level">
        <Sign tone={found.length > 0 ? 'block' : 'clear'} />
        {text(found.length > 0 ? 'rule_try_broken' : 'rule_try_kept')}
      </p>
      <MarkedText text={typed} findings={found} />
      {[...new Set(notes)].map((note) => (
        <p className="hint" key={note} dir="auto">
          {note}
        </p>
      ))}
      <PastTried past={past} name={name} />
    </div>
  );
}
