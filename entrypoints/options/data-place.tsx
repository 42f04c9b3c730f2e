import { useRef, useState } from 'react';
import { ChangesList } from '../../components/backup/changes-list';
import { useText } from '../../components/ui/text';
import { type Backup, everything, importBackup, readBackup } from '../../lib/background/backup';
import { changesOf } from '../../lib/background/changes';
import { askFor, registerSites } from '../../lib/background/sites';
import type { Changes } from '../../lib/changes';
import type { LedgerEntry } from '../../lib/ledger';
import { isSignedFile } from '../../lib/roles';
import { ask } from '../popup/ask';
import { download } from '../popup/download';
import { useAnswer } from '../popup/use-answer';
import { withPackNames } from './pack-names';
import { TakingOver } from './taking-over';

const entriesAtOnce = 1_000;

/** Everything in one file, and back: what will change is seen before anything does. */
export function DataPlace() {
  const text = useText();
  const file = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<{ backup: Backup; changes: Changes } | null>(null);
  const [handOver, setHandOver] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const shelf = useAnswer('read-code', { identity: null });
  const packs = shelf.state === 'answered' ? shelf.value.packs : [];
  const changes = read && withPackNames(read.changes, packs);

  async function open(chosen: File | undefined) {
    setRead(null);
    setHandOver(null);
    setDone(null);
    setProblem(null);
    if (!chosen) return;
    try {
      const written = await chosen.text();
      if (isSignedFile(written)) return setHandOver(written);
      const backup = readBackup(written);
      setRead({ backup, changes: await changesOf(backup) });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  async function apply() {
    if (!read) return;
    const { addedSites } = read.changes;
    // The browser asks only from a press, so this comes before anything is awaited.
    const permitted =
      addedSites.length > 0 ? askFor(...addedSites).catch(() => false) : Promise.resolve(true);
    await permitted;
    await importBackup(read.backup, bringEntries);
    await registerSites();
    leave();
    setDone(text('data_done'));
  }

  function leave() {
    if (file.current) file.current.value = '';
    setRead(null);
    setHandOver(null);
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
          {done && <p>{done}</p>}
          {handOver !== null && (
            <TakingOver
              key={handOver}
              file={handOver}
              onTaken={(said) => {
                leave();
                setDone(said);
              }}
              onLeave={leave}
            />
          )}
          {read && changes && (
            <section className="panel stack" aria-labelledby="preview">
              <h3 className="label" id="preview">
                {text('data_preview')}
              </h3>
              <ChangesList changes={changes} />
              <div className="row">
                <button type="button" className="button main" onClick={() => void apply()}>
                  {text('data_apply')}
                </button>
                <button type="button" className="button" onClick={leave}>
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

/** Has the background take in entries of a ledger, so many at once that a message holds them. */
async function bringEntries(entries: readonly LedgerEntry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += entriesAtOnce) {
    await ask('bring-ledger', { entries: entries.slice(at, at + entriesAtOnce) });
  }
}
