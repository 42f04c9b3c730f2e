import { useEffect, useState } from 'react';
import type { Tried } from '../../lib/tried';
import type { Level } from '../../rules/finding';
import { Field } from '../ui/field';
import { useText } from '../ui/text';
import { levelNames } from '../verdict/words';
import { linesOf, missingIn, type RuleDraft } from './rule-draft';
import { SchemaField } from './schema-field';
import { blankOf, type SignalName, signalForm, signalNames } from './signal-schemas';
import { TopicOptions, TopicSelect } from './topic-options';
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

/**
 * Makes or changes an own rule; the fields of what it looks for are made from the signal's own schema. Its examples are tried as
 * they are typed, and it can be saved when they all hold.
 */
export function RuleForm({ start, topics, tried, onTry, onSave, onCancel }: RuleFormProps) {
  const text = useText();
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<RuleDraft>) => setDraft({ ...draft, ...part });
  const missing = missingIn(draft, text);

  useEffect(() => {
    onTry(draft);
  }, [draft, onTry]);

  return (
    <div className="stack wide">
      <Field label={text('rule_say')} hint={text('rule_say_hint')}>
        {(id, described) => (
          <textarea
            id={id}
            aria-describedby={described}
            rows={2}
            maxLength={500}
            value={draft.say}
            placeholder={text('rule_say_example')}
            onChange={(event) => change({ say: event.target.value })}
          />
        )}
      </Field>
      <div className="pair">
        <Field label={text('rule_post')}>
          {(id) => (
            <select
              id={id}
              value={draft.part}
              onChange={(event) => change({ part: event.target.value === 'do' ? 'do' : 'dont' })}
            >
              <option value="dont">{text('rule_must_not')}</option>
              <option value="do">{text('rule_must')}</option>
            </select>
          )}
        </Field>
        <SignalChoice draft={draft} onChange={change} topics={topics} />
      </div>
      <SignalOptions draft={draft} topics={topics} onChange={change} />
      {draft.part === 'do' ? (
        <Field label={text('rule_only_about')}>
          {(id) => (
            <TopicSelect
              id={id}
              topics={topics}
              value={draft.when}
              none={text('rule_anything')}
              onChange={(when) => change({ when })}
            />
          )}
        </Field>
      ) : (
        <Field label={text('rule_except')} hint={text('rule_except_hint')}>
          {(id, described) => (
            <textarea
              id={id}
              aria-describedby={described}
              rows={2}
              value={draft.unless}
              onChange={(event) => change({ unless: event.target.value })}
            />
          )}
        </Field>
      )}
      <LevelChoice draft={draft} onChange={change} />
      <Field label={text('rule_help')} hint={text('rule_help_hint')}>
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
      <div className="row">
        <button
          type="button"
          className="button main"
          disabled={missing !== null || !allHold(draft, tried)}
          onClick={() => onSave(draft)}
        >
          {text('rule_save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text('identity_cancel')}
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
  const text = useText();
  function choose(signal: SignalName) {
    const { schema, mayBlock } = signalForm(signal);
    const options = signal === 'topic' ? (topics[0] ?? '') : blankOf(schema);
    onChange({ signal, options, level: draft.level === 'block' && !mayBlock ? 'hold' : draft.level });
  }
  return (
    <Field label={text('rule_looks_for')}>
      {(id) => (
        <select id={id} value={draft.signal} onChange={(event) => choose(event.target.value as SignalName)}>
          {signalNames.map((name) => (
            <option key={name} value={name}>
              {text(signalForm(name).name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function SignalOptions({ draft, topics, onChange }: PartProps & { topics: readonly string[] }) {
  const text = useText();
  const { signal, options } = draft;
  const { schema, label } = signalForm(signal);
  if (signal === 'topic') {
    return (
      <TopicOptions
        label={text(label)}
        {...{ options, topics }}
        onChange={(next) => onChange({ options: next })}
      />
    );
  }
  return (
    <SchemaField
      key={signal}
      signal={signal}
      label={text(label)}
      schema={schema}
      value={options}
      onChange={(next) => onChange({ options: next })}
    />
  );
}

const levelHints = {
  note: 'rule_note_hint',
  warn: 'rule_warn_hint',
  hold: 'rule_hold_hint',
  block: 'rule_block_hint',
} as const satisfies Record<Level, string>;

function LevelChoice({ draft, onChange }: PartProps) {
  const text = useText();
  const { mayBlock } = signalForm(draft.signal);
  const offered = mayBlock
    ? (['note', 'warn', 'hold', 'block'] as const)
    : (['note', 'warn', 'hold'] as const);
  return (
    <fieldset className="stack">
      <legend className="label">{text('rule_level')}</legend>
      {offered.map((level) => (
        <label className="choice" key={level}>
          <input
            type="radio"
            name="level"
            checked={draft.level === level}
            onChange={() => onChange({ level })}
          />
          <span>
            {text(levelNames[level])} <span className="soft">{text(levelHints[level])}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Examples({ draft, tried, onChange }: PartProps & { tried: Tried | null }) {
  const text = useText();
  const flags = linesOf(draft.flags);
  const passes = linesOf(draft.passes);
  const found = tried?.state === 'tried' ? tried.findings : null;
  return (
    <>
      <Field label={text('rule_flags')} hint={text('rule_flags_hint')}>
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
      <Field label={text('rule_passes')}>
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
