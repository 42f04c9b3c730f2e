import { useDeferredValue, useState } from 'react';
import { IdentitySelect } from '../../components/identity/identity-select';
import { Field } from '../../components/ui/field';
import { useText } from '../../components/ui/text';
import type { Identity } from '../../lib/background/storage';
import { TriedAs, TriedAsAll } from './tried';

/** The choice of all identities at once. */
const all = '';

/** Tries a text against any identity's code, or against all of them side by side. Nothing of it is kept. */
export function TryPlace(props: {
  identities: readonly Identity[];
  first: string;
  /** What to begin with, such as what was selected on a page. */
  text?: string | undefined;
}) {
  const { identities, first } = props;
  const say = useText();
  const [text, setText] = useState(props.text ?? '');
  const [id, setId] = useState(first);
  const tried = useDeferredValue(text);
  const identity = identities.find((one) => one.id === id) ?? (id === all ? null : identities[0]);
  const isTried = tried.trim() !== '';

  return (
    <div className="stack wide">
      <Field label={say('try_text')} hint={say('try_text_hint')}>
        {(field, described) => (
          <textarea
            id={field}
            aria-describedby={described}
            rows={4}
            value={text}
            placeholder={say('try_text_example')}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <IdentitySelect
        label={say('try_as')}
        identities={identities}
        all={identities.length > 1 ? say('try_as_all') : undefined}
        value={identity?.id ?? all}
        onChange={setId}
      />
      {isTried && identity && <TriedAs key={identity.id} text={tried} identity={identity} />}
      {isTried && !identity && <TriedAsAll text={tried} identities={identities} onMore={setId} />}
    </div>
  );
}
