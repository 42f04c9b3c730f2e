import type { MessageId } from '../../lib/text';
import type { Finding } from '../../rules/finding';
import { useText } from '../ui/text';
import { MarkedText } from '../verdict/marked-text';
import { Sign } from '../verdict/sign';

/** What a rule found in each of its examples, and whether that is what its author wanted. */
export function TriedExamples(props: {
  texts: readonly string[];
  /** By text; null while they are being tried. */
  findings: readonly (readonly Finding[])[] | null;
  mustFlag: boolean;
}) {
  const { texts, findings, mustFlag } = props;
  const say = useText();
  if (!findings || texts.length === 0) return null;
  return (
    <ul className="tried">
      {texts.map((text, index) => {
        const found = findings[index] ?? [];
        const holds = found.length > 0 === mustFlag;
        return (
          <li className={holds ? 'is-clear' : 'is-hold'} key={text}>
            <span className="level">
              <Sign tone={holds ? 'clear' : 'block'} />
              {say(wordsFor(holds, mustFlag))}
            </span>
            <MarkedText text={text} findings={found} />
          </li>
        );
      })}
    </ul>
  );
}

function wordsFor(holds: boolean, mustFlag: boolean): MessageId {
  if (holds) return mustFlag ? 'rule_flags_right' : 'rule_passes_right';
  return mustFlag ? 'rule_flags_wrong' : 'rule_passes_wrong';
}
