import type { Face } from '../../lib/messages';
import { Field } from '../ui/field';

/** Chooses one of the identities, or all, for what is shown below it; it changes nothing else. */
export function IdentitySelect(props: {
  label: string;
  identities: readonly Face[];
  /** What the choice of all is called, where there is one; its value is the empty one. */
  all?: string | undefined;
  value: string;
  onChange: (id: string) => void;
}) {
  const { label, identities, all, value, onChange } = props;
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {identities.map((identity) => (
            <option key={identity.id} value={identity.id}>
              {identity.name}
            </option>
          ))}
          {all && <option value="">{all}</option>}
        </select>
      )}
    </Field>
  );
}
