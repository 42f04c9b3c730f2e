import { useId } from 'react';
import type { Face, Verdict } from '../../lib/messages';
import { Emblem } from '../identity/emblem';
import { useText } from '../ui/text';
import { Sign } from './sign';
import { briefly, keyOf, toneOf } from './words';

/** One identity's verdict among those of others: its words and the sentences that they go against, without the rest. */
export function VerdictColumn({
  face,
  verdict,
  onMore,
}: {
  face: Face;
  verdict: Verdict;
  onMore: () => void;
}) {
  const text = useText();
  const id = useId();
  const tone = toneOf(verdict);
  return (
    <section className={`panel stack column is-${tone}`} aria-labelledby={id}>
      <h2 className="row nowrap label" id={id}>
        <Emblem face={face} small />
        <bdi>{face.name}</bdi>
      </h2>
      <p className="level">
        <Sign tone={tone} /> {briefly(verdict, text)}
      </p>
      {verdict.state === 'not-checked' && <p>{verdict.reason}</p>}
      {verdict.state === 'findings' && (
        <>
          <ul className="findings">
            {verdict.findings.map((finding) => (
              <li className={`finding is-${finding.level}`} key={keyOf(finding)}>
                {finding.text && (
                  <p>
                    <q className="words" dir="auto">
                      {finding.text}
                    </q>
                  </p>
                )}
                <p dir="auto">{finding.say}</p>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="button"
            aria-label={text('try_more_as', { name: face.name })}
            onClick={onMore}
          >
            {text('try_more')}
          </button>
        </>
      )}
    </section>
  );
}
