import type { Face } from '../../lib/messages';
import { Field } from '../ui/field';

/** Chooses one of the identities for what is shown below it; it changes nothing else. */
export function IdentitySelect(props: {
  label: string;
  identities: readonly Face[];
  value: string;
  onChange: (id: string) => void;
}) {
  const { label, identities, value, onChange } = props;
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {identities.map((identity) => (
            <option key={identity.id} value={identity.id}>
              {identity.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
