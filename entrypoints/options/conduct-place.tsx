import { useRef, useState } from 'react';
import { ConductReview } from '../../components/conduct/conduct-review';
import { Field } from '../../components/ui/field';
import { useText } from '../../components/ui/text';
import type { Identity } from '../../lib/background/storage';
import { takeConduct } from '../../lib/background/take-conduct';
import { DocumentError, type DocumentProblem } from '../../lib/documents/document-error';
import { openable, openDocument } from '../../lib/documents/open';
import type { ReadCode } from '../../lib/read-code';
import type { MessageId } from '../../lib/text';
import { ask } from '../popup/ask';
import { useAnswer } from '../popup/use-answer';

const problems: Readonly<Record<DocumentProblem, MessageId>> = {
  'not-supported': 'conduct_problem_not_supported',
  'too-large': 'conduct_problem_too_large',
  locked: 'conduct_problem_locked',
  damaged: 'conduct_problem_damaged',
  'no-text': 'conduct_problem_no_text',
};

/** A code of conduct from plain English: pasted or opened, read sentence by sentence, and taken as rules. */
export function ConductPlace(props: {
  identity: Identity;
  /** The written code as it was last taken; empty where there is none. */
  written: string;
  onDone: () => void;
}) {
  const { identity, onDone } = props;
  const text = useText();
  const [written, setWritten] = useState(props.written);
  /** The text as it stands now: an answer about another one comes too late. */
  const latest = useRef(written);
  const [read, setRead] = useState<ReadCode | null>(null);
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set());
  const [deleted, setDeleted] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState('');
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const rules = (read?.sentences ?? []).flatMap(({ rule }, at) => (rule && taken.has(at) ? [rule] : []));
  const answer = useAnswer('try-rules', tried.trim() ? { identity: identity.id, rules, text: tried } : null);
  const made = answer.state === 'answered' ? answer.value : null;

  function change(next: string) {
    latest.current = next;
    setWritten(next);
    setRead(null);
    setProblem(null);
  }

  async function open(file: File | undefined) {
    if (!file) return;
    try {
      change(await openDocument(await file.arrayBuffer()));
    } catch (error) {
      setProblem(error instanceof DocumentError ? text(problems[error.problem]) : String(error));
    }
  }

  async function readIt() {
    setReading(true);
    try {
      const answer = await ask('read-conduct', { identity: identity.id, text: written });
      if (latest.current !== written) return;
      setRead(answer);
      setTaken(
        new Set(answer.sentences.flatMap(({ rule, state }, at) => (rule && state !== 'kept' ? [at] : []))),
      );
      setDeleted(new Set());
    } catch (error) {
      if (latest.current === written) setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setReading(false);
    }
  }

  async function save() {
    const chosen = (read?.sentences ?? []).flatMap(({ rule, replaces }, at) =>
      rule && taken.has(at) ? [{ rule, replaces }] : [],
    );
    await takeConduct(identity.id, written, chosen, [...deleted], Date.now());
    onDone();
  }

  return (
    <>
      <div className="row ends">
        <h2 className="title">{text('conduct_for', { name: identity.name })}</h2>
        <button type="button" className="button" onClick={onDone}>
          {text('conduct_back')}
        </button>
      </div>
      <Field label={text('conduct_text')} hint={text('conduct_text_hint')}>
        {(id, described) => (
          <textarea
            id={id}
            aria-describedby={described}
            rows={read ? 5 : 14}
            lang="en"
            dir="auto"
            value={written}
            onChange={(event) => change(event.target.value)}
          />
        )}
      </Field>
      <Field label={text('conduct_file')}>
        {(id) => (
          <input
            id={id}
            type="file"
            accept={openable}
            onChange={(event) => void open(event.target.files?.[0])}
          />
        )}
      </Field>
      <div className="row">
        <button
          type="button"
          className="button main"
          disabled={written.trim() === '' || isReading}
          onClick={() => void readIt()}
        >
          {text('conduct_read')}
        </button>
      </div>
      <div role="status">
        {isReading && <p>{text('conduct_reading')}</p>}
        {problem && <p className="problem">{problem}</p>}
      </div>
      {read && (
        <ConductReview
          read={read}
          name={identity.name}
          taken={taken}
          deleted={deleted}
          tried={tried}
          verdict={made?.verdict ?? null}
          past={made?.past ?? null}
          onTake={(at, on) => setTaken(withOrWithout(taken, at, on))}
          onDelete={(id, on) => setDeleted(withOrWithout(deleted, id, on))}
          onTry={setTried}
          onSave={() => void save()}
        />
      )}
    </>
  );
}

function withOrWithout<T>(all: ReadonlySet<T>, one: T, on: boolean): ReadonlySet<T> {
  const others = [...all].filter((each) => each !== one);
  return new Set(on ? [...others, one] : others);
}
