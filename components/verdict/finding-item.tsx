import { useState } from 'react';
import { mayDismiss } from '../../lib/may-dismiss';
import type { Finding, Fix } from '../../rules/finding';
import type { PostKind } from '../../rules/past';
import { Said, useText } from '../ui/text';
import { denials, OtherKind } from './other-kind';
import { Sign } from './sign';
import { levelNames } from './words';
import { Wrong, type WrongActions } from './wrong';

interface FindingActions {
  /** Absent where there is no text at hand to change or to go to, as in the popup. */
  onFix?: ((fix: Fix) => void) | undefined;
  onShow?: (() => void) | undefined;
  wrong?: WrongActions | undefined;
  onCorrect?: ((kind: PostKind) => void) | undefined;
}

/** One finding: the author's words, the sentence of the code, whose code, why, and what to do. */
export function FindingItem(props: { finding: Finding } & FindingActions) {
  const { finding, onFix, onShow, wrong, onCorrect } = props;
  const { level, text: words, say, packName, why, help, policy, fixes } = finding;
  const text = useText();
  const [opened, setOpened] = useState<'wrong' | 'kind' | null>(null);
  const taken = onCorrect && mayDismiss(finding) ? finding.kind : undefined;
  const discloses = (what: 'wrong' | 'kind') => ({
    'aria-expanded': opened === what,
    onClick: () => setOpened(opened === what ? null : what),
  });
  return (
    <li className={`finding is-${level}`}>
      <div className="row">
        <span className="level">
          <Sign tone={level} /> {text(levelNames[level])}
        </span>
        {words && (
          <q className="words" dir="auto">
            {words}
          </q>
        )}
      </div>
      <p className="say" dir="auto">
        {say}
      </p>
      {why && <p>{why}</p>}
      {help && <p dir="auto">{help}</p>}
      <p className="soft">
        <Said id="card_from_code" values={{ code: <q>{packName}</q> }} />
        {policy && (
          <>
            {text('separator')}
            <a href={policy} target="_blank" rel="noreferrer">
              {text('card_read_policy')}
            </a>
          </>
        )}
      </p>
      {(onShow || taken || wrong || (onFix && fixes.length > 0)) && (
        <div className="row">
          {onFix &&
            fixes.map((fix) => (
              <button
                type="button"
                className="button"
                key={`${fix.start} ${fix.label}`}
                onClick={() => onFix(fix)}
              >
                {fix.label}
              </button>
            ))}
          {onShow && words && (
            <button type="button" className="button plain" onClick={onShow}>
              {text('card_show')}
            </button>
          )}
          {taken && (
            <button type="button" className="button plain" {...discloses('kind')}>
              {text(denials[taken])}
            </button>
          )}
          {wrong && (
            <button type="button" className="button plain" {...discloses('wrong')}>
              {text('card_wrong')}
            </button>
          )}
        </div>
      )}
      {taken && onCorrect && opened === 'kind' && <OtherKind taken={taken} onCorrect={onCorrect} />}
      {wrong && opened === 'wrong' && <Wrong finding={finding} {...wrong} />}
    </li>
  );
}
