import type { Standing } from '../../lib/standing';
import { Said, useText } from '../ui/text';

/** Who manages a voice, or that an organisation's rules do not apply to it; nothing where nobody manages anything here. */
export function PolicyNote({
  standing,
  organisation,
}: {
  standing: Standing;
  organisation: string | undefined;
}) {
  const text = useText();
  const { policy, problem } = standing;
  return (
    <>
      {policy && policy.identities.length > 0 && (
        <p className="aside">
          <Said
            id={organisation ? 'policy_applies' : 'policy_not_here'}
            values={{ organisation: <bdi>{policy.organisation}</bdi> }}
          />
          {organisation && policy.contact && <> {text('policy_contact', { contact: policy.contact })}</>}
        </p>
      )}
      {problem && <PolicyProblem standing={standing} />}
    </>
  );
}

/** That what an admin has set cannot be read, why, and what holds meanwhile. */
export function PolicyProblem({ standing: { policy, problem } }: { standing: Standing }) {
  const text = useText();
  return (
    <div className="problem" role="alert">
      <p>{text(policy ? 'policy_unread_kept' : 'policy_unread')}</p>
      <p className="lines">{problem}</p>
    </div>
  );
}
