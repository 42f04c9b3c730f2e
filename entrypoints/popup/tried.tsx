import { useText } from '../../components/ui/text';
import { MarkedText } from '../../components/verdict/marked-text';
import { VerdictColumn } from '../../components/verdict/verdict-column';
import { VerdictPanel } from '../../components/verdict/verdict-panel';
import type { Identity } from '../../lib/background/storage';
import type { Response } from '../../lib/messages';
import { useAnswer } from './use-answer';

/** What one identity's code says of a text. */
export function TriedAs({ text, identity }: { text: string; identity: Identity }) {
  const say = useText();
  const answer = useAnswer('try', { identity: identity.id, text }, identity);
  const verdict = answer.state === 'answered' ? answer.value : null;
  const findings = verdict?.state === 'findings' ? verdict.findings : [];
  return (
    <section className="panel stack" aria-label={say('try_verdict')}>
      {findings.length > 0 && <MarkedText text={text} findings={findings} />}
      {answer.state === 'failed' ? (
        <p className="problem">{answer.problem}</p>
      ) : (
        <VerdictPanel verdict={verdict} name={identity.name} />
      )}
    </section>
  );
}

/** What every identity's code says of a text, side by side. */
export function TriedAsAll(props: {
  text: string;
  identities: readonly Identity[];
  onMore: (identity: string) => void;
}) {
  const { text, identities, onMore } = props;
  const answer = useAnswer('try-all', { text }, identities);
  if (answer.state === 'failed') return <p className="problem">{answer.problem}</p>;
  const tried = answer.state === 'answered' ? answer.value : [];
  return (
    <div className="stack">
      <ClearAs tried={tried} />
      <div className="columns">
        {tried.map(({ identity, verdict }) => (
          <VerdictColumn
            key={identity.id}
            face={identity}
            verdict={verdict}
            onMore={() => onMore(identity.id)}
          />
        ))}
      </div>
    </div>
  );
}

function ClearAs({ tried }: { tried: Response<'try-all'> }) {
  const say = useText();
  const clear = tried.filter(({ verdict }) => verdict.state === 'clear').map(({ identity }) => identity.name);
  const names = say.list(clear, 'and');
  return (
    <p className="strong" role="status">
      {tried.length > 0 && (clear.length > 0 ? say('try_clear_as', { names }) : say('try_clear_as_nobody'))}
    </p>
  );
}
