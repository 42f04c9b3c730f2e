import type { ShownSentence } from '../../lib/read-code';
import type { Level } from '../../rules/finding';
import { useText } from '../ui/text';
import { Sign } from '../verdict/sign';
import { levelNames } from '../verdict/words';

/** A sentence that can be checked: take it or not, with how it was read and the examples that it was tried on. */
export function SentenceItem(props: {
  sentence: ShownSentence;
  taken: boolean;
  onTake: (taken: boolean) => void;
}) {
  const { sentence, taken, onTake } = props;
  const text = useText();
  const { because, notes, flags, passes, state, before, rule } = sentence;
  const level = (rule?.level as Level | undefined) ?? 'note';
  return (
    <li className="rule stack tight">
      <label className="choice">
        <input type="checkbox" checked={taken} onChange={(event) => onTake(event.target.checked)} />
        <span dir="auto">{sentence.text}</span>
      </label>
      <div className="row under">
        <span className={`level is-${level}`}>
          <Sign tone={level} /> {text(levelNames[level])}
        </span>
        {state === 'kept' && <span className="soft">{text('conduct_kept')}</span>}
      </div>
      {state === 'changed' && (
        <p className="aside differs">{text('conduct_changed', { say: before ?? '' })}</p>
      )}
      {notes.map((note) => (
        <p className="aside" key={note}>
          {note}
        </p>
      ))}
      <details className="under soft">
        <summary>{text('conduct_why')}</summary>
        <ul className="stack">
          {because.map((clue) => (
            <li key={clue}>{clue}</li>
          ))}
          {[...new Set(flags)].map((example) => (
            <li className="is-hold" key={`breaks ${example}`}>
              <span className="level">
                <Sign tone="block" />
              </span>{' '}
              {text('conduct_breaks', { text: example })}
            </li>
          ))}
          {[...new Set(passes)].map((example) => (
            <li className="is-clear" key={`passes ${example}`}>
              <span className="level">
                <Sign tone="clear" />
              </span>{' '}
              {text('conduct_passes', { text: example })}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
