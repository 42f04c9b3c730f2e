import type { Standing } from '../../lib/standing';
import { Said, useText } from '../ui/text';
import { PolicyProblem } from './policy-note';

/** What an organisation has set in this browser: who, whom to ask, since when, for which accounts, and what is not known of it. */
export function PolicyPanel({ standing }: { standing: Standing }) {
  const text = useText();
  const { policy, since, problem, unknown } = standing;
  if (!policy && !problem) return null;
  return (
    <section className="panel stack" aria-label={text('policy_title')}>
      <h2 className="title">{text('policy_title')}</h2>
      {policy && (
        <>
          <p>
            <Said
              id="policy_manages"
              values={{
                organisation: <bdi>{policy.organisation}</bdi>,
                since: dayOf(since, text('language_tag')),
              }}
            />
            {policy.contact && <> {text('policy_contact', { contact: policy.contact })}</>}
          </p>
          <p>{text('policy_only_accounts')}</p>
          <ul className="bullets">
            {policy.identities.flatMap(({ accounts }) =>
              accounts.map(({ host, handle }) => (
                <li key={`${handle}@${host}`}>
                  <bdi>{text('account_on', { account: text('account_handle', { handle }), host })}</bdi>
                </li>
              )),
            )}
          </ul>
        </>
      )}
      {problem && <PolicyProblem standing={standing} />}
      {unknown.length > 0 && <p className="hint">{text('policy_unknown', { names: unknown.join(', ') })}</p>}
    </section>
  );
}

function dayOf(time: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(time);
}
