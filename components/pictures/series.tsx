import { useId } from 'react';
import type { PostKind } from '../../rules/past';

/** How parts of a picture are told apart: by a pattern first, and by a colour where there are colours. */
export interface Series {
  readonly id: string;
  /** What it is called. */
  readonly name: string;
  readonly look: Look;
}

const looks = {
  plain: { colour: 'var(--picture-1)', paths: [] },
  rising: { colour: 'var(--picture-2)', paths: ['M-2 2 2-2M0 8 8 0M6 10 10 6'] },
  dots: { colour: 'var(--picture-3)', paths: ['M1 2h2v2h-2zM5 6h2v2h-2z'] },
  lines: { colour: 'var(--picture-4)', paths: ['M0 2h8M0 6h8'] },
  falling: { colour: 'var(--picture-5)', paths: ['M-2 6 2 10M0 0 8 8M6-2 10 2'] },
  grid: { colour: 'var(--picture-6)', paths: ['M0 4h8M4 0v8'] },
  bars: { colour: 'var(--picture-7)', paths: ['M2 0v8M6 0v8'] },
  empty: { colour: 'var(--picture-8)', paths: [''] },
} as const;
export type Look = keyof typeof looks;

/** Each kind of post looks the same in every picture. */
export const kindLooks: Record<PostKind, Look> = {
  share: 'plain',
  conversation: 'rising',
  encouragement: 'dots',
  introduction: 'lines',
  promotion: 'falling',
  personal: 'grid',
  'complaint-answer': 'bars',
};

/** Names of patterns within one picture: several stand in one document. */
export function usePatterns(): (look: Look) => string {
  const id = useId().replace(/[^\w-]/g, '');
  return (look) => `${id}-${look}`;
}

/** What a bar of this look is filled and drawn with. */
export function drawnAs(look: Look, nameOf: (look: Look) => string) {
  return { fill: `url(#${nameOf(look)})`, stroke: looks[look].colour, strokeWidth: 1 };
}

/** The patterns of a picture, to stand in it. */
export function Patterns({ series, nameOf }: { series: readonly Series[]; nameOf: (look: Look) => string }) {
  const used = [...new Set(series.map(({ look }) => look))];
  return (
    <defs>
      {used.map((look) => (
        <pattern key={look} id={nameOf(look)} width="8" height="8" patternUnits="userSpaceOnUse">
          <Tile look={look} />
        </pattern>
      ))}
    </defs>
  );
}

function Tile({ look }: { look: Look }) {
  const { colour, paths } = looks[look];
  return (
    <>
      <rect width="8" height="8" fill={paths.length === 0 ? colour : 'var(--ground)'} />
      {paths.map((path) => (
        <path key={path} d={path} stroke={colour} strokeWidth="2" fill="none" />
      ))}
    </>
  );
}

/** Which pattern is what. */
export function Legend({ series }: { series: readonly Series[] }) {
  const nameOf = usePatterns();
  return (
    <ul className="row picture-legend">
      {series.map((one) => (
        <li key={one.id} className="row nowrap">
          <svg width="20" height="14" aria-hidden="true">
            <Patterns series={[one]} nameOf={nameOf} />
            <rect x="0.5" y="0.5" width="19" height="13" {...drawnAs(one.look, nameOf)} />
          </svg>
          <span>{one.name}</span>
        </li>
      ))}
    </ul>
  );
}
