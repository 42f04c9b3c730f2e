import { useState } from 'react';
import { Field } from '../ui/field';
import { useText } from '../ui/text';
import { linesOf } from './rule-draft';
import { fieldName, noneName, shapeName, valueName } from './schema-words';
import { blankOf, type Schema, type SignalName, shapeAt, shapesOf } from './signal-schemas';

interface FieldProps {
  signal: SignalName;
  /** What the field is called. */
  label: string;
  schema: Schema;
  value: unknown;
  /** It may be left out: what can only be so or not at all is then asked. */
  optional?: boolean;
  onChange: (value: unknown) => void;
}

/** The fields for a signal's options, made from its own schema. */
export function SchemaField({ signal, label, schema, value, optional = false, onChange }: FieldProps) {
  const text = useText();
  const shapes = shapesOf(schema);
  // Options that say nothing yet can be of several shapes: the one that was chosen counts.
  const [at, setAt] = useState(() => shapeAt(shapes, value));
  const shape = shapes[at] ?? {};
  const inner = <ShapeField key={at} {...{ signal, label, value, optional, onChange }} schema={shape} />;
  if (shapes.length < 2) return inner;
  return (
    <>
      <Field label={text('field_how')}>
        {(id) => (
          <select
            id={id}
            value={at}
            onChange={({ target }) => {
              setAt(Number(target.value));
              onChange(blankOf(shapes[Number(target.value)] ?? {}));
            }}
          >
            {shapes.map((each, index) => {
              const name = shapeName(signal, each, text);
              return (
                <option key={name} value={index}>
                  {name}
                </option>
              );
            })}
          </select>
        )}
      </Field>
      {inner}
    </>
  );
}

function ShapeField(props: FieldProps) {
  const { signal, label, schema, value, optional = false, onChange } = props;
  const text = useText();
  if ('const' in schema && optional) {
    const says = typeof schema.const === 'string' ? valueName(signal, schema.const, text) : label;
    return <Tick label={says} ticked={schema.const} value={value} onChange={onChange} />;
  }
  if ('const' in schema) return null;
  if (schema.type === 'array' && schema.items?.enum)
    return <Several {...props} choices={schema.items.enum} />;
  if (schema.type === 'array') return <Lines {...props} hint={text('field_lines')} read={(lines) => lines} />;
  if (schema.type === 'object' && schema.properties) return <Properties {...props} />;
  if (schema.type === 'object') {
    const isList =
      typeof schema.additionalProperties === 'object' && schema.additionalProperties.type === 'array';
    return <Lines {...props} hint={text('field_pairs_hint')} read={(lines) => pairsOf(lines, isList)} />;
  }
  if (schema.enum) return <OneOf {...props} choices={schema.enum} />;
  if (schema.type === 'boolean')
    return <Tick label={label} ticked={true} value={value} onChange={onChange} />;
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          type={schema.type === 'integer' ? 'number' : 'text'}
          min={schema.minimum}
          spellCheck={false}
          value={typeof value === 'string' || typeof value === 'number' ? value : ''}
          onChange={({ target }) => onChange(read(target.value, schema))}
          data-signal={signal}
        />
      )}
    </Field>
  );
}

function read(typed: string, schema: Schema): string | number | undefined {
  if (typed === '') return undefined;
  return schema.type === 'integer' ? Number(typed) : typed;
}

function Tick({
  label,
  ticked,
  value,
  onChange,
}: Pick<FieldProps, 'label' | 'value' | 'onChange'> & { ticked: unknown }) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={value === ticked}
        onChange={(event) => onChange(event.target.checked ? ticked : undefined)}
      />
      <span>{label}</span>
    </label>
  );
}

/** Each property of an object; one that says nothing is left out. */
function Properties({ signal, label, schema, value, onChange }: FieldProps) {
  const text = useText();
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  function change(key: string, next: unknown) {
    const { [key]: _, ...others } = given;
    onChange(
      next === undefined || (Array.isArray(next) && next.length === 0) ? others : { ...others, [key]: next },
    );
  }
  return (
    <fieldset className="stack fields">
      <legend className="label">{label}</legend>
      {Object.entries(schema.properties ?? {}).map(([key, inner]) =>
        'const' in inner && inner.const !== true && schema.required?.includes(key) ? null : (
          <SchemaField
            key={key}
            signal={signal}
            label={fieldName(key, text)}
            schema={inner}
            value={given[key]}
            optional={!schema.required?.includes(key)}
            onChange={(next) => change(key, next)}
          />
        ),
      )}
    </fieldset>
  );
}

/** One of a few values, or none where it may be left out. */
export function OneOf(props: Omit<FieldProps, 'schema'> & { choices: readonly string[] }) {
  const { signal, label, value, optional = false, onChange, choices } = props;
  const text = useText();
  const chosen = typeof value === 'string' ? value : '';
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} value={chosen} onChange={({ target }) => onChange(target.value || undefined)}>
          {(optional || chosen === '') && <option value="">{noneName(choices, text)}</option>}
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {valueName(signal, choice, text)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Several({ signal, label, value, onChange, choices }: FieldProps & { choices: readonly string[] }) {
  const text = useText();
  const taken = Array.isArray(value) ? (value as string[]) : [];
  return (
    <fieldset className="stack">
      <legend className="label">{label}</legend>
      <div className="choices">
        {choices.map((choice) => (
          <label className="choice" key={choice}>
            <input
              type="checkbox"
              checked={taken.includes(choice)}
              onChange={() => onChange(choices.filter((one) => taken.includes(one) !== (one === choice)))}
            />
            <span>{valueName(signal, choice, text)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What is typed stays as it is typed; only what it is read as is handed on. */
function Lines(props: FieldProps & { hint: string; read: (lines: string[]) => unknown }) {
  const { label, value, hint, onChange } = props;
  const [typed, setTyped] = useState(() => written(value));
  return (
    <Field label={label} hint={hint}>
      {(id, described) => (
        <textarea
          id={id}
          aria-describedby={described}
          rows={3}
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(props.read(linesOf(event.target.value)));
          }}
        />
      )}
    </Field>
  );
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.join('\n');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([left, right]) => `${left} = ${Array.isArray(right) ? right.join(', ') : right}`)
    .join('\n');
}

function pairsOf(lines: readonly string[], isList: boolean): Record<string, string | string[]> {
  return Object.fromEntries(
    lines.map((line) => {
      const [left = '', right = ''] = line.split('=').map((half) => half.trim());
      return [left, isList ? right.split(',').flatMap((one) => one.trim() || []) : right];
    }),
  );
}
