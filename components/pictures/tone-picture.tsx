import type { Pictures } from '../../rules/ledger/pictures';
import { useText } from '../ui/text';
import { Columns } from './charts';
import { Picture, type SaveFile } from './picture';
import type { Series } from './series';
import { stretchNames } from './stretch-names';

/** How many posts of each week or month had a positive tone, above the line, and how many a negative one, below it. */
export function TonePicture({ pictures, onSave }: { pictures: Pictures; onSave: SaveFile }) {
  const text = useText();
  const { posts: all, unit, stretches } = pictures;
  const title = text('pictures_tone');
  const labels = stretchNames(pictures, text.locale);
  const series: Series[] = [
    { id: 'positive', name: text('pictures_positive'), look: 'plain' },
    { id: 'negative', name: text('pictures_negative'), look: 'falling' },
  ];
  const sumOf = (tone: 'positive' | 'negative') => stretches.reduce((sum, { tones }) => sum + tones[tone], 0);
  return (
    <Picture
      name="tone"
      {...{ title, series, onSave }}
      says={[text('pictures_tone_says', { positive: sumOf('positive'), negative: sumOf('negative'), all })]}
      numbers={{
        head: [
          text(unit === 'week' ? 'pictures_week' : 'pictures_month'),
          text('pictures_positive'),
          text('pictures_even'),
          text('pictures_negative'),
        ],
        rows: stretches.map(({ from, tones }) => [from, tones.positive, tones.even, tones.negative]),
      }}
    >
      <Columns
        {...{ title, series }}
        columns={stretches.map(({ tones }, at) => ({
          label: labels[at] ?? '',
          // Below the line there is nothing where there is nothing, not a minus zero.
          values: { positive: tones.positive, negative: tones.negative && -tones.negative },
        }))}
      />
    </Picture>
  );
}
