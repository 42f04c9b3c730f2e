import { useEffect, useState } from 'react';
import { AuditAbout } from '../../components/audit/audit-about';
import { AuditSending } from '../../components/audit/audit-sending';
import { EntryList } from '../../components/audit/entry-list';
import { useText } from '../../components/ui/text';
import { type AuditView, type ChainFound, checkChain, readAudit, recordAs } from '../../lib/background/audit';
import { askToReach } from '../../lib/background/reach';
import type { MessageId } from '../../lib/text';
import { ask } from '../popup/ask';
import { save } from '../popup/download';

/** Milliseconds after which what is shown is read again: it is recorded and sent while this page is open. */
const readAgain = 2_000;

const faults: Record<'changed' | 'missing' | 'moved', MessageId> = {
  changed: 'audit_fault_changed',
  missing: 'audit_fault_missing',
  moved: 'audit_fault_moved',
};

/** What is recorded of the person's own decisions, where it goes, and every entry of it. */
export function AuditPlace() {
  const text = useText();
  const [view, again] = useAudit();
  const [found, setFound] = useState<ChainFound | null>(null);
  if (!view) return null;
  const { order, standing, sending, entries } = view;
  const url = order?.collector?.url;

  async function allow(address: string) {
    // The browser asks only from a press, so this comes before anything is awaited.
    if (await askToReach(address)) await ask('send-audit', {});
    again();
  }

  return (
    <>
      <AuditAbout
        organisation={order?.organisation ?? null}
        host={url === undefined ? null : new URL(url).host}
        contact={order?.contact ?? ''}
      />
      {url !== undefined && (
        <AuditSending
          host={new URL(url).host}
          waiting={standing.head.seq - standing.sent}
          lost={standing.lost}
          refused={sending?.refused ?? 0}
          trouble={sending?.problem ?? null}
          onAllow={() => void allow(url)}
        />
      )}
      <section className="stack" aria-labelledby="entries">
        <h2 className="title" id="entries">
          {text('audit_entries')}
        </h2>
        {entries.length > 0 && (
          <div className="row">
            <button type="button" className="button" onClick={() => void recordAs('jsonl').then(saveRecord)}>
              {text('audit_jsonl')}
            </button>
            <button type="button" className="button" onClick={() => void recordAs('csv').then(saveRecord)}>
              {text('audit_csv')}
            </button>
            <button type="button" className="button" onClick={() => void checkChain().then(setFound)}>
              {text('audit_check')}
            </button>
          </div>
        )}
        <div role="status" className="stack tight">
          {found?.fault && (
            <p className="problem">{text(faults[found.fault.what], { seq: found.fault.seq })}</p>
          )}
          {found && !found.fault && <p>{text('audit_whole', { count: found.count })}</p>}
          {found && <p className="hint">{text('audit_head', found.head)}</p>}
        </div>
        <EntryList entries={entries} />
      </section>
    </>
  );
}

function useAudit(): [AuditView | null, () => void] {
  const [view, setView] = useState<AuditView | null>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is not read, it only says when to read again.
  useEffect(() => {
    let current = true;
    const read = () => void readAudit().then((found) => current && setView(found));
    read();
    const timer = setInterval(read, readAgain);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [turn]);
  return [view, () => setTurn((before) => before + 1)];
}

function saveRecord({ content, type, name }: { content: string; type: string; name: string }): void {
  save(new Blob([content], { type }), name);
}
