import { useEffect, useState } from 'react';
import type { Tried } from '../../lib/messages';
import { Field } from '../ui/field';
import { linesOf, missingIn, type RuleDraft, type SignalName, signalForms } from './rule-draft';
import { TriedExamples } from './tried-examples';

interface RuleFormProps {
  start: RuleDraft;
  topics: readonly string[];
  /** What the rule as typed finds in its examples, the flags first; null while that is not known. */
  tried: Tried | null;
  /** Called with each change that can be tried. */
  onTry: (draft: RuleDraft) => void;
  onSave: (draft: RuleDraft) => void;
  onCancel: () => void;
}

/** Makes or changes an own rule. Its examples are tried as they are typed, and it can be saved when they all hold. */
export function RuleForm({ start, topics, tried, onTry, onSave, onCancel }: RuleFormProps) {
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<RuleDraft>) => setDraft({ ...draft, ...part });
  const missing = missingIn(draft);

  useEffect(() => {
    if (!missingIn({ ...draft, say: draft.say || 'untitled' })) onTry(draft);
  }, [draft, onTry]);

  return (
    <div className="stack wide">
      <Field label="The sentence of your code" hint="It is quoted to whoever breaks it.">
        {(id, described) => (
          <textarea
            id={id}
            aria-describedby={described}
            rows={2}
            maxLength={500}
            value={draft.say}
            placeholder="People who visit us are guests, not customers."
            onChange={(event) => change({ say: event.target.value })}
          />
        )}
      </Field>
      <div className="pair">
        <Field label="A post">
          {(id) => (
            <select
              id={id}
              value={draft.part}
              onChange={(event) => change({ part: event.target.value === 'do' ? 'do' : 'dont' })}
            >
              <option value="dont">must not</option>
              <option value="do">must</option>
            </select>
          )}
        </Field>
        <SignalChoice draft={draft} onChange={change} topics={topics} />
      </div>
      <SignalValue draft={draft} topics={topics} onChange={change} />
      {draft.part === 'do' && (
        <Field label="Only where it is about">
          {(id) => (
            <TopicSelect
              id={id}
              topics={topics}
              value={draft.when}
              none="anything"
              onChange={(when) => change({ when })}
            />
          )}
        </Field>
      )}
      <LevelChoice level={draft.level} onChange={(level) => change({ level })} />
      <Field label="What to do instead" hint="Shown to the author. You may leave it out.">
        {(id, described) => (
          <input
            id={id}
            aria-describedby={described}
            maxLength={500}
            value={draft.help}
            onChange={(event) => change({ help: event.target.value })}
          />
        )}
      </Field>
      <Examples draft={draft} tried={missing ? null : tried} onChange={change} />
      {tried?.state === 'refused' && !missing && (
        <p className="problem" role="alert">
          {tried.problem}
        </p>
      )}
      {missing && <p className="hint">{missing}</p>}
      <div className="row ends">
        <button
          type="button"
          className="button main"
          disabled={missing !== null || !allHold(draft, tried)}
          onClick={() => onSave(draft)}
        >
          Save rule
        </button>
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </div>
  );
}

interface PartProps {
  draft: RuleDraft;
  onChange: (part: Partial<RuleDraft>) => void;
}

function SignalChoice({ draft, topics, onChange }: PartProps & { topics: readonly string[] }) {
  function choose(signal: SignalName) {
    onChange({ signal, value: signal === 'topic' ? (topics[0] ?? '') : '' });
  }
  return (
    <Field label="What it looks for">
      {(id) => (
        <select id={id} value={draft.signal} onChange={(event) => choose(event.target.value as SignalName)}>
          {Object.entries(signalForms).map(([name, { name: words }]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function SignalValue({ draft, topics, onChange }: PartProps & { topics: readonly string[] }) {
  const { label, hint } = signalForms[draft.signal];
  return (
    <Field label={label} hint={hint}>
      {(id, described) =>
        draft.signal === 'topic' ? (
          <TopicSelect
            id={id}
            topics={topics}
            value={draft.value}
            onChange={(value) => onChange({ value })}
          />
        ) : (
          <textarea
            id={id}
            aria-describedby={described}
            rows={draft.signal === 'pattern' ? 1 : 3}
            spellCheck={false}
            value={draft.value}
            onChange={(event) => onChange({ value: event.target.value })}
          />
        )
      }
    </Field>
  );
}

function TopicSelect(props: {
  id: string;
  topics: readonly string[];
  value: string;
  /** What an empty choice is called; absent where a topic has to be chosen. */
  none?: string;
  onChange: (topic: string) => void;
}) {
  const { id, topics, value, none, onChange } = props;
  return (
    <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
      {none !== undefined && <option value="">{none}</option>}
      {topics.map((topic) => (
        <option key={topic} value={topic}>
          {topic.replaceAll('-', ' ')}
        </option>
      ))}
    </select>
  );
}

const ownLevels = [
  { value: 'note', name: 'Note', hint: 'shown, never in the way' },
  { value: 'warn', name: 'Warning', hint: 'asks once at Post' },
  { value: 'hold', name: 'Hold', hint: 'needs a typed reason to go out' },
] as const;

function LevelChoice(props: { level: RuleDraft['level']; onChange: (level: RuleDraft['level']) => void }) {
  return (
    <fieldset className="stack">
      <legend className="label">Level</legend>
      {ownLevels.map(({ value, name, hint }) => (
        <label className="choice" key={value}>
          <input
            type="radio"
            name="level"
            checked={props.level === value}
            onChange={() => props.onChange(value)}
          />
          <span>
            {name} <span className="soft">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Examples({ draft, tried, onChange }: PartProps & { tried: Tried | null }) {
  const flags = linesOf(draft.flags);
  const passes = linesOf(draft.passes);
  const found = tried?.state === 'tried' ? tried.findings : null;
  return (
    <>
      <Field label="Posts that break it" hint="One a line. Each is tried as you type.">
        {(id, described) => (
          <textarea
            id={id}
            aria-describedby={described}
            rows={2}
            value={draft.flags}
            onChange={(event) => onChange({ flags: event.target.value })}
          />
        )}
      </Field>
      <TriedExamples texts={flags} findings={found?.slice(0, flags.length) ?? null} mustFlag />
      <Field label="Posts that are fine">
        {(id) => (
          <textarea
            id={id}
            rows={2}
            value={draft.passes}
            onChange={(event) => onChange({ passes: event.target.value })}
          />
        )}
      </Field>
      <TriedExamples texts={passes} findings={found?.slice(flags.length) ?? null} mustFlag={false} />
    </>
  );
}

/** Whether what was tried is this draft's own examples and each did what it should. */
function allHold(draft: RuleDraft, tried: Tried | null): boolean {
  const flags = linesOf(draft.flags).length;
  const count = flags + linesOf(draft.passes).length;
  if (tried?.state !== 'tried' || tried.findings.length !== count) return false;
  return tried.findings.every((found, index) => found.length > 0 === index < flags);
}
