import type { LedgerNumbers } from '../../lib/ledger-messages';
import { type PostKind, postKinds } from '../../rules/past';
import { useText } from '../ui/text';
import { kindNames } from './kind-names';

/** Kinds that are of use to somebody else than the one who posts. */
const forOthers: readonly PostKind[] = [
  'share',
  'conversation',
  'encouragement',
  'introduction',
  'complaint-answer',
];
/** Posts from which a week can be called a good one. */
const fewest = 5;

/** What a voice has been doing this week, by kind, and a good word where most of it was of use to others. */
export function Week(props: { numbers: LedgerNumbers; ledger: string; pictures: string }) {
  const { week } = props.numbers;
  const text = useText();
  const count = sumOf(week, postKinds);
  if (count === 0) return null;
  const kinds = postKinds.filter((kind) => week[kind] > 0).sort((one, other) => week[other] - week[one]);
  const isGood = count >= fewest && sumOf(week, forOthers) >= count * 0.8;
  return (
    <section className="panel stack" aria-labelledby="week">
      <h2 className="label" id="week">
        {text('ledger_week', { count })}
      </h2>
      <ul className="accounts">
        {kinds.map((kind) => (
          <li key={kind}>{text('ledger_week_kind', { kind: text(kindNames[kind]), count: week[kind] })}</li>
        ))}
      </ul>
      {isGood && <p>{text('ledger_week_good')}</p>}
      <p className="row">
        <a href={props.ledger} target="_blank" rel="noreferrer">
          {text('ledger_week_more')}
        </a>
        <a href={props.pictures} target="_blank" rel="noreferrer">
          {text('ledger_week_pictures')}
        </a>
      </p>
    </section>
  );
}

function sumOf(counts: LedgerNumbers['week'], kinds: readonly PostKind[]): number {
  return kinds.reduce((sum, kind) => sum + counts[kind], 0);
}
