import { useState } from 'react';
import type { Finding, Fix } from '../../rules/finding';
import { Said, useText } from '../ui/text';
import { Sign } from './sign';
import { levelNames } from './words';
import { Wrong, type WrongActions } from './wrong';

interface FindingActions {
  /** Absent where there is no text at hand to change or to go to, as in the popup. */
  onFix?: ((fix: Fix) => void) | undefined;
  onShow?: (() => void) | undefined;
  wrong?: WrongActions | undefined;
}

/** One finding: the author's words, the sentence of the code, whose code, why, and what to do. */
export function FindingItem({ finding, onFix, onShow, wrong }: { finding: Finding } & FindingActions) {
  const { level, text: words, say, packName, why, help, policy, fixes } = finding;
  const text = useText();
  const [doubted, setDoubted] = useState(false);
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
      {(onShow || wrong || (onFix && fixes.length > 0)) && (
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
          {wrong && (
            <button
              type="button"
              className="button plain"
              aria-expanded={doubted}
              onClick={() => setDoubted(!doubted)}
            >
              {text('card_wrong')}
            </button>
          )}
        </div>
      )}
      {wrong && doubted && <Wrong finding={finding} {...wrong} />}
    </li>
  );
}
