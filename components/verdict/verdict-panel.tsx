import type { Verdict } from '../../lib/messages';
import { useText } from '../ui/text';
import { FindingItem } from './finding-item';
import { Sign } from './sign';
import { headline, keyOf, toneOf } from './words';

/** A verdict on its own: what it is as a sentence, and its findings. `isEmpty`: there is nothing that it could be about. */
export function VerdictPanel(props: { verdict: Verdict | null; name: string; isEmpty?: boolean }) {
  const { verdict, name, isEmpty = false } = props;
  const text = useText();
  const tone = toneOf(verdict, isEmpty);
  return (
    <div className="stack wide">
      <p className={`headline is-${tone}`} role="status">
        <Sign tone={tone} />
        <span>{headline(tone, null, name, text)}</span>
      </p>
      {verdict?.state === 'not-checked' && <p>{verdict.reason}</p>}
      {verdict?.state === 'findings' && (
        <ul className="findings">
          {verdict.findings.map((finding) => (
            <FindingItem key={keyOf(finding)} finding={finding} />
          ))}
        </ul>
      )}
    </div>
  );
}
