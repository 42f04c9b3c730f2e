import { useRef, useState } from 'react';
import { ChangesList } from '../../components/backup/changes-list';
import { TakeOver } from '../../components/backup/take-over';
import { useText } from '../../components/ui/text';
import {
  type Backup,
  everything,
  handedOver,
  importBackup,
  readBackup,
  takeOver,
} from '../../lib/background/backup';
import { changesOf } from '../../lib/background/changes';
import { askFor, registerSites } from '../../lib/background/sites';
import type { Changes } from '../../lib/changes';
import type { LedgerEntry } from '../../lib/ledger';
import type { CodeSummary } from '../../lib/messages';
import { ask } from '../popup/ask';
import { download } from '../popup/download';
import { useAnswer } from '../popup/use-answer';

const entriesAtOnce = 1_000;

/** Everything in one file, and back: what will change is seen before anything does. */
export function DataPlace() {
  const text = useText();
  const file = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<{ backup: Backup; changes: Changes } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const shelf = useAnswer('read-code', { identity: null });
  const packs = shelf.state === 'answered' ? shelf.value.packs : [];
  const role = read && handedOver(read.backup);
  const changes = read && withPackNames(read.changes, packs);

  async function open(chosen: File | undefined) {
    setRead(null);
    setDone(null);
    setProblem(null);
    if (!chosen) return;
    try {
      const backup = readBackup(await chosen.text());
      setRead({ backup, changes: await changesOf(backup) });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  async function apply(bringIn: () => Promise<void>, said: string) {
    if (!read) return;
    const { addedSites } = read.changes;
    // The browser asks only from a press, so this comes before anything is awaited.
    const permitted =
      addedSites.length > 0 ? askFor(...addedSites).catch(() => false) : Promise.resolve(true);
    await permitted;
    await bringIn();
    await registerSites();
    leave();
    setDone(said);
  }

  function leave() {
    if (file.current) file.current.value = '';
    setRead(null);
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
          {read && changes && role && (
            <TakeOver
              role={role}
              time={read.backup.time}
              changes={changes}
              onTakeOver={(operator) =>
                void apply(
                  () => takeOver(read.backup, operator, bringEntries),
                  text('data_taken_over', { name: role.name }),
                )
              }
              onCancel={leave}
            />
          )}
          {read && changes && !role && (
            <section className="panel stack" aria-labelledby="preview">
              <h3 className="label" id="preview">
                {text('data_preview')}
              </h3>
              <ChangesList changes={changes} />
              <div className="row">
                <button
                  type="button"
                  className="button main"
                  onClick={() => void apply(() => importBackup(read.backup, bringEntries), text('data_done'))}
                >
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

/** The changes with packs by the names that people know them by; one that is not here keeps its id. */
function withPackNames(changes: Changes, packs: CodeSummary['packs']): Changes {
  const nameOf = (id: string) => packs.find((pack) => pack.id === id)?.name ?? id;
  return {
    ...changes,
    identities: changes.identities.map((identity) => ({
      ...identity,
      parts: identity.parts.map((one) => (one.part === 'pack' ? { ...one, says: nameOf(one.says) } : one)),
    })),
  };
}
