import type { Text } from '../../lib/text';
import { useText } from '../ui/text';

/** What an import would change. */
export interface ChangesShown {
  readonly identities: readonly { readonly name: string; readonly replaced: boolean }[];
  readonly addedSites: readonly string[];
  readonly offSites: readonly string[];
  readonly conducts: number;
  readonly drafts: number;
  readonly dismissals: number;
  readonly decisions: number;
}

/** What an import would change, line by line; a sentence where it is nothing. */
export function ChangesList({ changes }: { changes: ChangesShown }) {
  const text = useText();
  const lines = linesOf(changes, text);
  if (lines.length === 0) return <p>{text('data_nothing')}</p>;
  return (
    <>
      <ul className="list">
        {lines.map(({ says, replaced }) => (
          <li className="row ends" key={says}>
            <span dir="auto">{says}</span>
            <span className="soft">{text(replaced ? 'data_changed' : 'data_added')}</span>
          </li>
        ))}
      </ul>
      {changes.addedSites.length > 0 && <p className="hint">{text('data_permission')}</p>}
    </>
  );
}

interface Line {
  says: string;
  replaced: boolean;
}

function linesOf(changes: ChangesShown, text: Text): Line[] {
  const added = (says: string): Line => ({ says, replaced: false });
  const counted = [
    ['data_conducts', changes.conducts],
    ['data_drafts', changes.drafts],
    ['data_dismissals', changes.dismissals],
    ['data_decisions', changes.decisions],
  ] as const;
  return [
    ...changes.identities.map(({ name, replaced }) => ({ says: text('data_identity', { name }), replaced })),
    ...changes.addedSites.map((host) => added(text('data_site', { host }))),
    ...changes.offSites.map((host) => added(text('data_site_off', { host }))),
    ...counted.filter(([, count]) => count > 0).map(([id, count]) => added(text(id, { count }))),
  ];
}
