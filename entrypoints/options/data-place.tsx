import { useRef, useState } from 'react';
import { ChangesList } from '../../components/backup/changes-list';
import { useText } from '../../components/ui/text';
import {
  type Backup,
  type Changes,
  changesOf,
  everything,
  importBackup,
  readBackup,
} from '../../lib/background/backup';
import { askFor, registerSites } from '../../lib/background/sites';
import { download } from '../popup/download';

/** Everything in one file, and back: what will change is seen before anything does. */
export function DataPlace() {
  const text = useText();
  const file = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<{ backup: Backup; changes: Changes } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState(false);

  async function open(chosen: File | undefined) {
    setRead(null);
    setDone(false);
    setProblem(null);
    if (!chosen) return;
    try {
      const backup = readBackup(await chosen.text());
      setRead({ backup, changes: await changesOf(backup) });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  async function apply() {
    if (!read) return;
    const { addedSites } = read.changes;
    // The browser asks only from a press, so this comes before anything is awaited.
    const leave = addedSites.length > 0 ? askFor(...addedSites).catch(() => false) : Promise.resolve(true);
    await leave;
    await importBackup(read.backup);
    await registerSites();
    if (file.current) file.current.value = '';
    setRead(null);
    setDone(true);
  }

  return (
    <>
      <section className="stack" aria-labelledby="export">
        <h2 className="title" id="export">
          {text('data_export')}
        </h2>
        <p className="hint">{text('data_export_hint')}</p>
        <div className="row">
          <button
            type="button"
            className="button main"
            onClick={() => void everything(Date.now()).then((all) => download(all, 'demarc'))}
          >
            {text('data_export_all')}
          </button>
        </div>
      </section>
      <section className="stack wide" aria-labelledby="import">
        <h2 className="title" id="import">
          {text('data_import')}
        </h2>
        <div className="field">
          <label className="label" htmlFor="file">
            {text('data_import_choose')}
          </label>
          <input
            id="file"
            ref={file}
            type="file"
            accept=".json,application/json"
            aria-describedby="file-note"
            onChange={(event) => void open(event.target.files?.[0])}
          />
          <p className="hint" id="file-note">
            {text('data_import_hint')}
          </p>
        </div>
        <div role="status" className="stack">
          {problem && <p className="problem">{problem}</p>}
          {done && <p>{text('data_done')}</p>}
          {read && (
            <section className="panel stack" aria-labelledby="preview">
              <h3 className="label" id="preview">
                {text('data_preview')}
              </h3>
              <ChangesList changes={read.changes} />
              <div className="row">
                <button type="button" className="button main" onClick={() => void apply()}>
                  {text('data_apply')}
                </button>
                <button type="button" className="button" onClick={() => setRead(null)}>
                  {text('identity_cancel')}
                </button>
              </div>
            </section>
          )}
        </div>
      </section>
    </>
  );
}
