import { useState } from 'react';
import { AskDialog } from '../ui/ask-dialog';
import { Field } from '../ui/field';
import { Switch } from '../ui/switch';
import { useText } from '../ui/text';

/** Days that there are to choose from; whatever else was set is there, too. */
const choices = [30, 90, 400, 1_100, 3_650];
const day = 24 * 60 * 60 * 1_000;

/** What a press erases: the last so many milliseconds, or all. */
const erasures = [
  { id: 'hour', name: 'ledger_erase_hour', span: day / 24 },
  { id: 'day', name: 'ledger_erase_day', span: day },
  { id: 'month', name: 'ledger_erase_month', span: 30 * day },
  { id: 'all', name: 'ledger_erase_all', span: null },
] as const;

/** What is kept of an identity's posts: whether anything, for how long, and erasing it. */
export function LedgerKeeping(props: {
  /** The identity's name. */
  name: string;
  isRecorded: boolean;
  keepDays: number;
  /** Whose admin has set it, where one has. */
  recordedBy: string | null;
  keptBy: string | null;
  onRecord: (on: boolean) => void;
  onKeep: (days: number) => void;
  /** Erases what was posted within so many milliseconds before now, or all. */
  onErase: (span: number | null) => void;
}) {
  const { name, isRecorded, keepDays, recordedBy, keptBy, onRecord, onKeep, onErase } = props;
  const text = useText();
  const [chosen, setChosen] = useState<string>('all');
  const [isAsking, setAsking] = useState(false);
  const erasure = erasures.find(({ id }) => id === chosen) ?? erasures[3];
  const what = text(erasure.name);
  const days = [...new Set([...choices, keepDays])].sort((one, other) => one - other);
  return (
    <>
      <Switch on={isRecorded} disabled={recordedBy !== null} onChange={onRecord}>
        {text('ledger_record', { name })}
      </Switch>
      {recordedBy !== null && (
        <p className="hint">{text('ledger_not_recorded_by', { organisation: recordedBy })}</p>
      )}
      <Field
        label={text('ledger_keep')}
        hint={text(keptBy === null ? 'ledger_keep_hint' : 'ledger_kept_by', { organisation: keptBy ?? '' })}
      >
        {(id, described) => (
          <select
            id={id}
            aria-describedby={described}
            value={keepDays}
            disabled={keptBy !== null}
            onChange={({ target }) => onKeep(Number(target.value))}
          >
            {days.map((count) => (
              <option key={count} value={count}>
                {text('ledger_days', { count })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={text('ledger_erase_what')}>
        {(id) => (
          <div className="row">
            <select id={id} value={chosen} onChange={({ target }) => setChosen(target.value)}>
              {erasures.map((one) => (
                <option key={one.id} value={one.id}>
                  {text(one.name)}
                </option>
              ))}
            </select>
            <button type="button" className="button" onClick={() => setAsking(true)}>
              {text('ledger_erase')}
            </button>
          </div>
        )}
      </Field>
      <AskDialog
        open={isAsking}
        title={text('ledger_erase_title', { name })}
        yes={text('ledger_erase_yes')}
        no={text('ledger_erase_no')}
        onYes={() => {
          setAsking(false);
          onErase(erasure.span);
        }}
        onNo={() => setAsking(false)}
      >
        <p>{text('ledger_erase_question', { what, name })}</p>
      </AskDialog>
    </>
  );
}
