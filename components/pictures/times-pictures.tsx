import type { Pictures } from '../../rules/ledger/pictures';
import { useText } from '../ui/text';
import { Columns } from './charts';
import { Picture, type SaveFile } from './picture';
import type { Series } from './series';

/** Any Monday. */
const monday = Date.UTC(2026, 2, 9);
const hour = 3_600_000;

/** On which days of the week posts went out, and at which hours of the day. */
export function TimesPictures(props: { pictures: Pictures; zone: string; onSave: SaveFile }) {
  const { pictures, zone, onSave } = props;
  const text = useText();
  const { hours, posts: all } = pictures;
  const named = (time: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(text.locale, { timeZone: 'UTC', ...options }).format(time);
  const dayNames = hours.map((_, at) => monday + at * 24 * hour);
  const byDay = hours.map((row) => sumOf(row));
  const byHour = Array.from({ length: 24 }, (_, at) => sumOf(hours.map((row) => row[at] ?? 0)));
  const clock = (at: number) => named(monday + at * hour, { hour: 'numeric' });
  const series: Series[] = [{ id: 'posts', name: text('pictures_posts'), look: 'plain' }];
  const [bestDay, bestHour] = [byDay, byHour].map((counts) => counts.indexOf(Math.max(...counts)));
  const days = { title: text('pictures_days'), series, onSave };
  const times = { title: text('pictures_hours'), series, onSave };
  return (
    <>
      <Picture
        name="days"
        {...days}
        says={[
          text('pictures_days_says', {
            day: named(monday + (bestDay ?? 0) * 24 * hour, { weekday: 'long' }),
            part: byDay[bestDay ?? 0] ?? 0,
            all,
          }),
        ]}
        numbers={{
          head: [text('pictures_day'), text('pictures_posts')],
          rows: dayNames.map((time, at) => [named(time, { weekday: 'long' }), byDay[at] ?? 0]),
        }}
      >
        <Columns
          {...days}
          columns={dayNames.map((time, at) => ({
            label: named(time, { weekday: 'short' }),
            values: { posts: byDay[at] ?? 0 },
          }))}
        />
      </Picture>
      <Picture
        name="hours"
        {...times}
        says={[
          text('pictures_hours_says', {
            from: clock(bestHour ?? 0),
            to: clock((bestHour ?? 0) + 1),
            part: byHour[bestHour ?? 0] ?? 0,
            all,
          }),
          text('pictures_zone', { zone }),
        ]}
        numbers={{
          head: [
            text('pictures_hour'),
            ...dayNames.map((time) => named(time, { weekday: 'short' })),
            text('pictures_posts'),
          ],
          rows: byHour.map((sum, at) => [clock(at), ...hours.map((row) => row[at] ?? 0), sum]),
        }}
      >
        <Columns {...times} columns={byHour.map((posts, at) => ({ label: clock(at), values: { posts } }))} />
      </Picture>
    </>
  );
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
