import type { Tenure } from '../../lib/roles';
import type { Text } from '../../lib/text';
import { postKinds } from '../../rules/past';
import { kindNames } from '../ledger/kind-names';
import type { SayOf } from '../rules/say-of';
import { useText } from '../ui/text';

/** Rules that are named of each time, those that spoke most. */
const rulesNamed = 3;

/** Who held a role, one after the other, and what each posted meanwhile, in numbers; the last of them stands first. */
export function TenureList({ tenures, sayOf }: { tenures: readonly Tenure[]; sayOf: SayOf }) {
  const text = useText();
  return (
    <ol className="list" reversed>
      {tenures.toReversed().map((tenure) => (
        <li className="stack tight" key={`${tenure.until} ${tenure.operator}`}>
          <span className="strong">
            <bdi>{tenure.operator ?? text('roles_unnamed')}</bdi>
          </span>
          <span className="soft">{whenOf(tenure, text)}</span>
          {linesOf(tenure, sayOf, text).map((says) => (
            <span key={says}>{says}</span>
          ))}
        </li>
      ))}
    </ol>
  );
}

function whenOf({ since, until }: Tenure, text: Text): string {
  const day = new Intl.DateTimeFormat(text.locale, { dateStyle: 'long' });
  return since === null
    ? text('roles_until', { until: day.format(until) })
    : text('roles_from_until', { since: day.format(since), until: day.format(until) });
}

function linesOf({ doings: { weeks, rules } }: Tenure, sayOf: SayOf, text: Text): string[] {
  const kinds = postKinds
    .map((kind) => ({ kind, count: weeks.reduce((sum, week) => sum + (week.kinds[kind] ?? 0), 0) }))
    .filter(({ count }) => count > 0);
  const posts = kinds.reduce((sum, { count }) => sum + count, 0);
  if (posts === 0) return [text('roles_no_posts')];
  const list = new Intl.ListFormat(text.locale, { type: 'unit' });
  const counted = kinds.map(({ kind, count }) =>
    text('roles_counted', { what: text(kindNames[kind]), count }),
  );
  const spoke = rules.slice(0, rulesNamed).map(({ pack, rule, posts: count }) => {
    const say = sayOf(pack, rule);
    const what = say === null ? `${rule} (${pack})` : text('quoted', { words: say });
    return text('roles_counted', { what, count });
  });
  return [
    text('roles_posts', { count: posts, kinds: list.format(counted) }),
    ...(spoke.length > 0 ? [text('roles_rules', { rules: list.format(spoke) })] : []),
  ];
}
