import {
  Bar,
  BarChart,
  CartesianGrid,
  DefaultZIndexes,
  Rectangle,
  ReferenceLine,
  Text,
  Tooltip,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import { drawnAs, Patterns, type Series, usePatterns } from './series';
import { useWidth } from './use-width';

/** The two charts that all pictures are drawn with: columns over time, and rows that are compared. Neither moves by itself. */

const ink = 'var(--ink)';
const line = 'var(--line-strong)';
const small = { fill: ink, fontSize: 12 };
const tooltip = {
  isAnimationActive: false,
  separator: ': ',
  cursor: { fill: 'var(--sunken)' },
  contentStyle: { background: 'var(--ground)', color: ink, border: `1px solid ${line}`, borderRadius: 8 },
  itemStyle: { color: ink },
} as const;

export interface Column {
  readonly label: string;
  readonly values: Readonly<Record<string, number>>;
}

/** Columns one beside the other, each of the parts that it is made of. */
export function Columns(props: { title: string; columns: readonly Column[]; series: readonly Series[] }) {
  const { title, columns, series } = props;
  const nameOf = usePatterns();
  const [frame, width] = useWidth();
  const data = columns.map(({ label, values }) => ({ label, ...seenIn(values) }));
  const isSigned = columns.some(({ values }) => Object.values(values).some((value) => value < 0));
  return (
    <div ref={frame}>
      <BarChart
        width={width}
        height={240}
        data={data}
        stackOffset={isSigned ? 'sign' : 'none'}
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        aria-label={title}
      >
        <Patterns series={series} nameOf={nameOf} />
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="label" tick={small} stroke={line} minTickGap={16} interval="preserveStartEnd" />
        <YAxis width={36} allowDecimals={false} tick={small} stroke={line} tickFormatter={unsigned} />
        <Tooltip {...tooltip} itemSorter={orderIn(series)} formatter={(value) => unsigned(value)} />
        {isSigned && <ReferenceLine y={0} stroke={ink} />}
        {series.map(({ id, name, look }) => (
          <Bar
            key={id}
            dataKey={id}
            name={name}
            stackId="all"
            maxBarSize={48}
            isAnimationActive={false}
            {...drawnAs(look, nameOf)}
          />
        ))}
      </BarChart>
    </div>
  );
}

/** Without what is not there, of which nothing has to be said. */
function seenIn(values: Column['values']): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== 0));
}

/** What stands below the line counts as well. */
function unsigned(value: unknown): string {
  return String(Math.abs(Number(value)));
}

/** The order in which parts stand in a picture. */
function orderIn(series: readonly Series[]) {
  return ({ dataKey }: { dataKey?: unknown }) => series.findIndex(({ id }) => id === dataKey);
}

export interface Row extends Column {
  readonly id: string;
  /** Values that are aimed at, each drawn as a line across the row. */
  readonly aims?: readonly number[];
}

/** What a row takes, in pixels: its words, its bar and room to the next one. */
const bar = 16;
const lineHeight = 17;
const room = 14;
/** A letter, about: enough to tell how many lines the words of a row need. */
const letter = 6.5;
const mostLines = 4;

/** Rows one below the other, each under its own words. */
export function Rows(props: {
  title: string;
  rows: readonly Row[];
  series: readonly Series[];
  /** What a whole row stands for; the longest row where none is given. */
  most?: number;
}) {
  const { title, rows, series, most } = props;
  const nameOf = usePatterns();
  const [frame, width] = useWidth();
  const data = rows.map(({ id, label, values }) => ({ id, label, ...seenIn(values) }));
  const longest = Math.max(1, ...rows.map(({ values }) => Object.values(values).reduce((a, b) => a + b, 0)));
  const letters = Math.max(...rows.map(({ label }) => label.length));
  const height = Math.min(mostLines, Math.ceil((letters * letter) / width)) * lineHeight + bar + room;
  // A bar is drawn in the middle of its row, and is moved to below the words.
  const moved = (height - bar) / 2 - room;
  return (
    <div ref={frame}>
      <BarChart
        width={width}
        height={rows.length * height}
        data={data}
        layout="vertical"
        barSize={bar}
        margin={{ top: 0, right: 4, bottom: 0, left: 2 }}
        aria-label={title}
      >
        <Patterns series={series} nameOf={nameOf} />
        <XAxis type="number" hide domain={[0, most ?? longest]} />
        <YAxis type="category" dataKey="id" hide />
        <Tooltip
          {...tooltip}
          itemSorter={orderIn(series)}
          labelFormatter={(id) => rows.find((row) => row.id === id)?.label ?? ''}
        />
        {series.map(({ id, name, look }) => (
          <Bar
            key={id}
            dataKey={id}
            name={name}
            stackId="all"
            isAnimationActive={false}
            shape={(drawn) => <Rectangle {...drawn} y={Number(drawn.y) + moved} />}
            {...drawnAs(look, nameOf)}
          />
        ))}
        <ZIndexLayer zIndex={DefaultZIndexes.label}>
          <RowWords rows={rows} moved={moved} />
        </ZIndexLayer>
      </BarChart>
    </div>
  );
}

/** The words over each row, and the lines across it. */
function RowWords({ rows, moved }: { rows: readonly Row[]; moved: number }) {
  const x = useXAxisScale();
  const y = useYAxisScale();
  const start = x?.(0) ?? 0;
  const width = usePlotArea()?.width ?? 0;
  return rows.map(({ id, label, aims = [] }) => {
    const middle = y?.(id, { position: 'middle' });
    if (middle === undefined) return null;
    const top = middle - bar / 2 + moved;
    return (
      <g key={id}>
        <Text x={start} y={top - 6} verticalAnchor="end" maxLines={mostLines} width={width} {...small}>
          {label}
        </Text>
        <path d={`M${start} ${top}v${bar}`} stroke={line} />
        {aims.map((aim) => (
          <Mark key={aim} at={x?.(aim) ?? 0} top={top} />
        ))}
      </g>
    );
  });
}

/** A line across a row and beyond it, which is seen on the bar as well as beside it. */
function Mark({ at, top }: { at: number; top: number }) {
  const path = `M${at} ${top - 2}v${bar + 8}`;
  return (
    <>
      <path d={path} stroke="var(--ground)" strokeWidth="7" />
      <path d={path} stroke={ink} strokeWidth="3" />
    </>
  );
}
