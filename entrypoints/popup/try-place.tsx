import { useDeferredValue, useState } from 'react';
import { IdentitySelect } from '../../components/identity/identity-select';
import { Field } from '../../components/ui/field';
import { useText } from '../../components/ui/text';
import { MarkedText } from '../../components/verdict/marked-text';
import { VerdictPanel } from '../../components/verdict/verdict-panel';
import type { Identity } from '../../lib/background/storage';
import { useAnswer } from './use-answer';

/** Tries a text against any identity's code. Nothing of it is kept. */
export function TryPlace({ identities, first }: { identities: readonly Identity[]; first: string }) {
  const say = useText();
  const [text, setText] = useState('');
  const [id, setId] = useState(first);
  const tried = useDeferredValue(text);
  const identity = identities.find((one) => one.id === id) ?? identities[0];
  const request = identity && tried.trim() ? { identity: identity.id, text: tried } : null;
  const answer = useAnswer('try', request, identity);
  const verdict = answer.state === 'answered' ? answer.value : null;
  const findings = verdict?.state === 'findings' ? verdict.findings : [];

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
        value={identity?.id ?? ''}
        onChange={setId}
      />
      {request && identity && (
        <section className="panel stack" aria-label={say('try_verdict')}>
          {findings.length > 0 && <MarkedText text={tried} findings={findings} />}
          {answer.state === 'failed' ? (
            <p className="problem">{answer.problem}</p>
          ) : (
            <VerdictPanel verdict={verdict} name={identity.name} />
          )}
        </section>
      )}
    </div>
  );
}
