import { useDeferredValue, useState } from 'react';
import { IdentitySelect } from '../../components/identity/identity-select';
import { Field } from '../../components/ui/field';
import { MarkedText } from '../../components/verdict/marked-text';
import { VerdictPanel } from '../../components/verdict/verdict-panel';
import type { Identity } from '../../lib/background/storage';
import { useAnswer } from './use-answer';

/** Tries a text against any identity's code. Nothing of it is kept. */
export function TryPlace({ identities, first }: { identities: readonly Identity[]; first: string }) {
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
      <Field label="A text to try" hint="It stays in this window and is not kept.">
        {(field, described) => (
          <textarea
            id={field}
            aria-describedby={described}
            rows={4}
            value={text}
            placeholder="Beer and burgers on the weekend yum yum"
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <IdentitySelect label="As" identities={identities} value={identity?.id ?? ''} onChange={setId} />
      {request && identity && (
        <section className="panel stack" aria-label="Verdict">
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
