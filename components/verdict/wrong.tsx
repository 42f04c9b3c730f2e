import { useEffect, useId, useRef, useState } from 'react';
import { mayDismiss } from '../../lib/may-dismiss';
import type { Text } from '../../lib/text';
import type { Finding } from '../../rules/finding';
import { useText } from '../ui/text';
import { levelNames } from './words';

/** What can be done about a finding that its author thinks wrong. */
export interface WrongActions {
  onDismiss: (scope: 'draft' | 'phrase') => void;
  /** Answers whether the report is in the clipboard now. */
  onCopy: (report: string) => Promise<boolean>;
}

/** "This is wrong", opened: take it back here or for this phrase, or write a report. What blocks can only be reported. */
export function Wrong({ finding, onDismiss, onCopy }: { finding: Finding } & WrongActions) {
  const [reporting, setReporting] = useState(false);
  const text = useText();
  const place = useRef<HTMLDivElement>(null);

  // It opens below what was pressed, where the card may have to be scrolled for it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the report makes it taller.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [reporting]);

  return (
    <div className="stack wrong" ref={place}>
      <div className="row">
        {mayDismiss(finding) && (
          <>
            <button type="button" className="button" onClick={() => onDismiss('draft')}>
              {text('card_wrong_draft')}
            </button>
            <button type="button" className="button" onClick={() => onDismiss('phrase')}>
              {text('card_wrong_phrase')}
            </button>
          </>
        )}
        <button
          type="button"
          className="button"
          aria-expanded={reporting}
          onClick={() => setReporting(!reporting)}
        >
          {text('card_report')}
        </button>
      </div>
      {reporting && <Report finding={finding} onCopy={onCopy} />}
    </div>
  );
}

function Report({ finding, onCopy }: { finding: Finding; onCopy: WrongActions['onCopy'] }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = useText();
  const field = useId();
  const report = reportOn(finding, text);
  return (
    <div className="field">
      <label className="label" htmlFor={field}>
        {text('card_report_text')}
      </label>
      <textarea id={field} readOnly rows={6} dir="auto" value={report} />
      <div className="row">
        <button type="button" className="button" onClick={() => void onCopy(report).then(setCopied)}>
          {text('card_report_copy')}
        </button>
        <span role="status" className="soft">
          {copied !== null && text(copied ? 'card_report_copied' : 'card_report_by_hand')}
        </span>
      </div>
    </div>
  );
}

/** All that somebody needs to find the rule and judge it, and nothing of the draft but the words that were found. */
function reportOn({ pack, packName, rule, level, say, text: words, why }: Finding, text: Text): string {
  return [
    text('card_report_wrong'),
    text('card_report_rule', { rule, code: `${packName} (${pack})`, level: text(levelNames[level]) }),
    text('card_report_say', { say }),
    words && text('card_report_words', { words }),
    why && text('card_report_why', { why }),
  ]
    .filter(Boolean)
    .join('\n');
}
