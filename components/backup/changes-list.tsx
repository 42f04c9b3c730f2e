import type { Changes, PartChange } from '../../lib/changes';
import type { MessageId, Text } from '../../lib/text';
import { useText } from '../ui/text';

/** What an import would change, line by line, and what stays out; a sentence where it is nothing at all. */
export function ChangesList({ changes }: { changes: Changes }) {
  const text = useText();
  const { identities, addedSites, draftsLeft, dismissalsLeft } = changes;
  const lines = linesOf(changes, text);
  const left = [
    ...(draftsLeft > 0 ? [text('data_drafts_left', { count: draftsLeft })] : []),
    ...(dismissalsLeft > 0 ? [text('data_dismissals_left', { count: dismissalsLeft })] : []),
  ];
  if (lines.length + identities.length + left.length === 0) return <p>{text('data_nothing')}</p>;
  return (
    <>
      <ul className="list">
        {identities.map(({ name, replaced, parts }) => (
          <li className="stack" key={name}>
            <div className="row ends">
              <span className="strong" dir="auto">
                {text('data_identity', { name })}
              </span>
              <span className="soft">{text(replaced ? 'data_changed' : 'data_added')}</span>
            </div>
            <PartsList parts={parts} />
          </li>
        ))}
        {lines.map((says) => (
          <li className="row ends" key={says}>
            <span dir="auto">{says}</span>
            <span className="soft">{text('data_added')}</span>
          </li>
        ))}
      </ul>
      {left.map((says) => (
        <p className="aside differs" key={says}>
          {says}
        </p>
      ))}
      {addedSites.length > 0 && <p className="hint">{text('data_permission')}</p>}
    </>
  );
}

const partNames = {
  name: 'data_part_name',
  details: 'data_part_details',
  operator: 'data_part_operator',
  account: 'data_part_account',
  pack: 'data_part_pack',
  off: 'data_part_off',
  rule: 'data_part_rule',
  template: 'data_part_template',
  'own-name': 'data_part_own_name',
} as const satisfies Record<PartChange['part'], MessageId>;

const changeNames = {
  added: 'data_added',
  changed: 'data_part_changed',
  removed: 'data_part_removed',
} as const satisfies Record<PartChange['change'], MessageId>;

/** What of one identity would be another than it is now. */
export function PartsList({ parts }: { parts: readonly PartChange[] }) {
  const text = useText();
  if (parts.length === 0) return null;
  return (
    <ul className="parts">
      {parts.map(({ part, change, says }) => (
        <li className="row ends" key={`${part} ${change} ${says}`}>
          <span dir="auto">{text(partNames[part], { says })}</span>
          <span className={change === 'removed' ? 'problem' : 'soft'}>{text(changeNames[change])}</span>
        </li>
      ))}
    </ul>
  );
}

function linesOf(changes: Changes, text: Text): string[] {
  const counted = [
    ['data_conducts', changes.conducts],
    ['data_circles', changes.circles],
    ['data_roles', changes.roles],
    ['data_drafts', changes.drafts],
    ['data_dismissals', changes.dismissals],
    ['data_decisions', changes.decisions],
    ['data_entries', changes.entries],
    ['data_corrections', changes.corrections],
  ] as const;
  return [
    ...changes.addedSites.map((host) => text('data_site', { host })),
    ...changes.offSites.map((host) => text('data_site_off', { host })),
    ...counted.filter(([, count]) => count > 0).map(([id, count]) => text(id, { count })),
  ];
}
