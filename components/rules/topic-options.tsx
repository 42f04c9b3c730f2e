import type { Expression } from '../../rules/expression';
import { sureSteps, topicOf } from '../../rules/signals/sure';
import { Field } from '../ui/field';
import { useText } from '../ui/text';
import { OneOf } from './schema-field';
import { fieldName } from './schema-words';
import type { SignalName } from './signal-schemas';
import { topicName } from './topic-name';

const signal: SignalName = 'topic';

/** Which topic, and how sure the rule has to be of it. */
export function TopicOptions(props: {
  label: string;
  options: unknown;
  topics: readonly string[];
  onChange: (options: unknown) => void;
}) {
  const { label, topics, onChange } = props;
  const text = useText();
  // What stands under the signal's name is of its schema.
  const options = props.options as NonNullable<Expression['topic']>;
  const sure = typeof options === 'string' ? undefined : options.sure;
  const change = (is: string, next: unknown) => onChange(next === undefined ? is : { is, sure: next });
  return (
    <div className="pair">
      <Field label={label}>
        {(id) => (
          <TopicSelect
            id={id}
            topics={topics}
            value={topicOf(options)}
            onChange={(topic) => change(topic, sure)}
          />
        )}
      </Field>
      <OneOf
        signal={signal}
        label={fieldName('sure', text)}
        value={sure}
        optional
        choices={sureSteps}
        onChange={(next) => change(topicOf(options), next)}
      />
    </div>
  );
}

/** A choice of one topic by its name. */
export function TopicSelect(props: {
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
