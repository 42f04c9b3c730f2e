import type { Verdict } from '../../lib/messages';
import { useText } from '../ui/text';
import { FindingItem } from './finding-item';
import { Sign } from './sign';
import { headline, keyOf, toneOf } from './words';

/** A verdict on its own: what it is as a sentence, and its findings. */
export function VerdictPanel({ verdict, name }: { verdict: Verdict | null; name: string }) {
  const text = useText();
  const tone = toneOf(verdict);
  return (
    <div className="stack wide">
      <p className={`headline is-${tone}`} role="status">
        <Sign tone={tone} />
        <span>{headline(tone, false, name, text)}</span>
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
