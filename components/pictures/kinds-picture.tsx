import type { Pictures } from '../../rules/ledger/pictures';
import { postKinds } from '../../rules/past';
import { kindNames } from '../ledger/kind-names';
import { useText } from '../ui/text';
import { Columns } from './charts';
import { Picture, type SaveFile } from './picture';
import { kindLooks } from './series';
import { stretchNames } from './stretch-names';

/** How many posts of which kind went out in each week or month. */
export function KindsPicture({ pictures, onSave }: { pictures: Pictures; onSave: SaveFile }) {
  const text = useText();
  const { posts: count, unit, stretches, kinds } = pictures;
  const title = text(unit === 'week' ? 'pictures_kinds_week' : 'pictures_kinds_month');
  const labels = stretchNames(pictures, text.locale);
  const series = postKinds
    .filter((kind) => kinds[kind] > 0)
    .map((id) => ({ id, name: text(kindNames[id]), look: kindLooks[id] }));
  const [most] = series.toSorted((one, other) => kinds[other.id] - kinds[one.id]);
  const says = most ? [text('pictures_kinds_says', { count, kind: most.name, most: kinds[most.id] })] : [];
  return (
    <Picture
      name="kinds"
      {...{ title, says, series, onSave }}
      numbers={{
        head: [
          text(unit === 'week' ? 'pictures_week' : 'pictures_month'),
          ...series.map(({ name }) => name),
          text('pictures_posts'),
        ],
        rows: stretches.map(({ from, kinds: here }) => [
          from,
          ...series.map(({ id }) => here[id]),
          series.reduce((sum, { id }) => sum + here[id], 0),
        ]),
      }}
    >
      <Columns
        {...{ title, series }}
        columns={stretches.map(({ kinds: values }, at) => ({ label: labels[at] ?? '', values }))}
      />
    </Picture>
  );
}
