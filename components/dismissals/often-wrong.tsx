import type { Face } from '../../lib/messages';
import { Emblem } from '../identity/emblem';
import { Said, useText } from '../ui/text';

/** A rule that was dismissed so often that it had better be changed. */
export interface OftenShown {
  readonly identity: Face;
  readonly say: string;
  /** What its code is called. */
  readonly code: string;
  readonly times: number;
  /** Where the rule is switched off or changed. */
  readonly address: string;
}

/** What is offered for tuning: the rules that are wrong again and again, each with the way to it. */
export function OftenWrong({ rules }: { rules: readonly OftenShown[] }) {
  const text = useText();
  return (
    <ul className="list">
      {rules.map(({ identity, say, code, times, address }) => (
        <li className="row nowrap ends" key={address}>
          <div className="stack tight">
            <span className="strong" dir="auto">
              {say}
            </span>
            <span className="soft row nowrap">
              <Emblem face={identity} small />
              <span>
                <Said
                  id="dismissals_code_for"
                  values={{ code: <bdi>{code}</bdi>, name: <bdi>{identity.name}</bdi> }}
                />
                {text('separator') + text('dismissals_times', { count: times })}
              </span>
            </span>
          </div>
          <a
            className="button"
            href={address}
            aria-label={text('dismissals_to_rule_of', { rule: say, name: identity.name })}
          >
            {text('dismissals_to_rule')}
          </a>
        </li>
      ))}
    </ul>
  );
}
