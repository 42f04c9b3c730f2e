import type { Circle } from '../../lib/circles';
import type { Pictures } from '../../rules/ledger/pictures';
import { useText } from '../ui/text';
import { Rows } from './charts';
import { Picture, type SaveFile } from './picture';

/** Whom the answers went to, by circle, against the share that each should have. */
export function ReachPicture(props: { pictures: Pictures; circles: readonly Circle[]; onSave: SaveFile }) {
  const { pictures, circles, onSave } = props;
  const text = useText();
  const { reach, people } = pictures;
  const { answers: count } = reach;
  const percent = new Intl.NumberFormat(text.locale, { style: 'percent' });
  const title = text('pictures_reach');
  const rows = [
    ...circles.map(({ id, name, aim }) => ({ id, name, part: reach.by[id] ?? 0, aim })),
    { id: '', name: text('pictures_reach_others'), part: reach.others, aim: null },
  ].map((row) => ({ ...row, shown: percent.format(count === 0 ? 0 : row.part / count) }));
  const says = [
    count === 0 ? text('pictures_reach_none') : text('pictures_reach_says', { count, people }),
    ...(circles.length === 0 ? [text('pictures_reach_no_circles')] : []),
    ...rows.flatMap(({ name, part, shown, aim }) =>
      aim === null || count === 0
        ? []
        : [
            text('pictures_reach_aim', {
              name,
              part,
              all: count,
              share: shown,
              aim: percent.format(aim / 100),
            }),
          ],
    ),
  ];
  return (
    <Picture
      name="answers"
      {...{ title, says, onSave }}
      numbers={{
        head: [
          text('pictures_circle'),
          text('pictures_answers'),
          text('pictures_share'),
          text('pictures_aim'),
        ],
        rows: rows.map(({ name, part, shown, aim }) => [
          name,
          part,
          shown,
          aim === null ? '' : percent.format(aim / 100),
        ]),
      }}
    >
      {count > 0 && (
        <Rows
          title={title}
          most={count}
          series={[{ id: 'answers', name: text('pictures_answers'), look: 'plain' }]}
          rows={rows.map(({ id, name, part, shown, aim }) => ({
            id,
            label: text(aim === null ? 'pictures_row' : 'pictures_row_aim', {
              name,
              value: shown,
              aim: percent.format((aim ?? 0) / 100),
            }),
            values: { answers: part },
            aims: aim === null ? [] : [(aim / 100) * count],
          }))}
        />
      )}
    </Picture>
  );
}
