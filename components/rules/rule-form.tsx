import { useEffect, useState } from 'react';
import type { Tried } from '../../lib/messages';
import { Field } from '../ui/field';
import { useText } from '../ui/text';
import { levelNames } from '../verdict/words';
import { linesOf, missingIn, type RuleDraft, type SignalName, signalForms } from './rule-draft';
import { topicName } from './topic-name';
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
  const text = useText();
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<RuleDraft>) => setDraft({ ...draft, ...part });
  const missing = missingIn(draft, text);

  useEffect(() => {
    if (!missingIn({ ...draft, say: draft.say || text('rules_untitled') }, text)) onTry(draft);
  }, [draft, onTry, text]);

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
      <SignalValue draft={draft} topics={topics} onChange={change} />
      {draft.part === 'do' && (
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
      )}
      <LevelChoice level={draft.level} onChange={(level) => change({ level })} />
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
      <div className="row ends">
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
    onChange({ signal, value: signal === 'topic' ? (topics[0] ?? '') : '' });
  }
  return (
    <Field label={text('rule_looks_for')}>
      {(id) => (
        <select id={id} value={draft.signal} onChange={(event) => choose(event.target.value as SignalName)}>
          {Object.entries(signalForms).map(([name, { name: words }]) => (
            <option key={name} value={name}>
              {text(words)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function SignalValue({ draft, topics, onChange }: PartProps & { topics: readonly string[] }) {
  const text = useText();
  const { label, hint } = signalForms[draft.signal];
  return (
    <Field label={text(label)} hint={hint ? text(hint) : undefined}>
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
  const text = useText();
  return (
    <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
      {none !== undefined && <option value="">{none}</option>}
      {topics.map((topic) => (
        <option key={topic} value={topic}>
          {topicName(topic, text)}
        </option>
      ))}
    </select>
  );
}

const ownLevels = [
  { value: 'note', hint: 'rule_note_hint' },
  { value: 'warn', hint: 'rule_warn_hint' },
  { value: 'hold', hint: 'rule_hold_hint' },
] as const;

function LevelChoice(props: { level: RuleDraft['level']; onChange: (level: RuleDraft['level']) => void }) {
  const text = useText();
  return (
    <fieldset className="stack">
      <legend className="label">{text('rule_level')}</legend>
      {ownLevels.map(({ value, hint }) => (
        <label className="choice" key={value}>
          <input
            type="radio"
            name="level"
            checked={props.level === value}
            onChange={() => props.onChange(value)}
          />
          <span>
            {text(levelNames[value])} <span className="soft">{text(hint)}</span>
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
