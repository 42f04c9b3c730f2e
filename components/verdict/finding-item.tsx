import type { Finding, Fix } from '../../rules/finding';
import { Sign } from './sign';
import { levelNames } from './words';

interface FindingActions {
  /** Absent where there is no text at hand to change or to go to, as in the popup. */
  onFix?: ((fix: Fix) => void) | undefined;
  onShow?: (() => void) | undefined;
}

/** One finding: the author's words, the sentence of the code, whose code, why, and what to do. */
export function FindingItem({ finding, onFix, onShow }: { finding: Finding } & FindingActions) {
  const { level, text, say, packName, why, help, policy, fixes } = finding;
  return (
    <li className={`finding is-${level}`}>
      <div className="row">
        <span className="level">
          <Sign tone={level} /> {levelNames[level]}
        </span>
        {text && <q className="words">{text}</q>}
      </div>
      <p className="say">{say}</p>
      {why && <p>{why}</p>}
      {help && <p>{help}</p>}
      <p className="soft">
        From the code “{packName}”
        {policy && (
          <>
            {' · '}
            <a href={policy} target="_blank" rel="noreferrer">
              Read the policy
            </a>
          </>
        )}
      </p>
      {(onShow || (onFix && fixes.length > 0)) && (
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
          {onShow && text && (
            <button type="button" className="button plain" onClick={onShow}>
              Show in text
            </button>
          )}
        </div>
      )}
    </li>
  );
}
