import type { Finding } from '../../rules/finding';
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
              {wordsFor(holds, mustFlag)}
            </span>
            <MarkedText text={text} findings={found} />
          </li>
        );
      })}
    </ul>
  );
}

function wordsFor(holds: boolean, mustFlag: boolean): string {
  if (holds) return mustFlag ? 'Breaks it, as it should' : 'Passes, as it should';
  return mustFlag ? 'Does not break it yet' : 'Breaks it, but should pass';
}
