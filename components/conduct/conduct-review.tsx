import type { Verdict } from '../../lib/messages';
import type { ReadCode, ShownSentence } from '../../lib/read-code';
import { PastTried } from '../rules/past-tried';
import { Field } from '../ui/field';
import { useText } from '../ui/text';
import { VerdictPanel } from '../verdict/verdict-panel';
import { SentenceItem } from './sentence-item';

/** How a written code was read: what can be checked and is proposed, what stays a reminder, and rules that it no longer says. */
export function ConductReview(props: {
  read: ReadCode;
  name: string;
  /** The places of the sentences that are to be taken. */
  taken: ReadonlySet<number>;
  /** Ids of orphans that are to be deleted. */
  deleted: ReadonlySet<string>;
  tried: string;
  verdict: Verdict | null;
  /** The earlier posts that it was tried with; null where no rule asks for any. */
  past: number | null;
  onTake: (at: number, taken: boolean) => void;
  onDelete: (id: string, deleted: boolean) => void;
  onTry: (tried: string) => void;
  onSave: () => void;
}) {
  const { read, name, taken, deleted, tried, verdict, past, onTake, onDelete, onTry, onSave } = props;
  const text = useText();
  const numbered = read.sentences.map((sentence, at) => ({ sentence, at }));
  const proposals = numbered.filter(({ sentence }) => sentence.kind === 'proposal');
  const reminders = read.sentences.filter(({ kind }) => kind === 'reminder');
  const remarks = read.sentences.filter(({ kind }) => kind === 'remark').length;
  const { checkable, rules } = read.counts;
  if (rules === 0) return <p>{text('conduct_nothing')}</p>;
  return (
    <>
      <div className="row ends taking">
        <p className="strong">{text('conduct_counts', { checkable, rules })}</p>
        <button
          type="button"
          className="button main"
          disabled={taken.size === 0 && deleted.size === 0}
          onClick={onSave}
        >
          {text('conduct_take', { count: taken.size })}
        </button>
      </div>
      {proposals.length > 0 && (
        <section className="stack" aria-labelledby="proposals">
          <h3 className="label" id="proposals">
            {text('conduct_rules')}
          </h3>
          <p className="hint">{text('conduct_rules_hint')}</p>
          <Field label={text('conduct_try')}>
            {(id) => (
              <textarea
                id={id}
                rows={2}
                value={tried}
                placeholder={text('try_text_example')}
                onChange={(event) => onTry(event.target.value)}
              />
            )}
          </Field>
          {tried.trim() !== '' && <VerdictPanel verdict={verdict} name={name} />}
          {tried.trim() !== '' && <PastTried past={past} name={name} />}
          <ul className="list">
            {proposals.map(({ sentence, at }) => (
              <SentenceItem
                key={at}
                sentence={sentence}
                taken={taken.has(at)}
                onTake={(next) => onTake(at, next)}
              />
            ))}
          </ul>
        </section>
      )}
      <Orphans orphans={read.orphans} deleted={deleted} onDelete={onDelete} />
      <Reminders reminders={reminders} />
      {remarks > 0 && <p className="soft">{text('conduct_remarks', { count: remarks })}</p>}
    </>
  );
}

function Orphans(props: {
  orphans: ReadCode['orphans'];
  deleted: ReadonlySet<string>;
  onDelete: (id: string, deleted: boolean) => void;
}) {
  const { orphans, deleted, onDelete } = props;
  const text = useText();
  if (orphans.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="orphans">
      <h3 className="label" id="orphans">
        {text('conduct_orphans')}
      </h3>
      <p className="hint">{text('conduct_orphans_hint')}</p>
      {orphans.map(({ id, say }) => (
        <label className="choice" key={id}>
          <input
            type="checkbox"
            checked={deleted.has(id)}
            onChange={(event) => onDelete(id, event.target.checked)}
          />
          <span>{text('conduct_orphan_delete', { say })}</span>
        </label>
      ))}
    </section>
  );
}

function Reminders({ reminders }: { reminders: readonly ShownSentence[] }) {
  const text = useText();
  if (reminders.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="reminders">
      <h3 className="label" id="reminders">
        {text('conduct_reminders')}
      </h3>
      <ul className="list">
        {reminders.map((sentence) => (
          <li key={sentence.text}>
            <p dir="auto">{sentence.text}</p>
            {sentence.notes.map((note) => (
              <p className="hint" key={note}>
                {note}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
