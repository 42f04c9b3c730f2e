import type { Tone } from './words';

/** A sign for each tone, so that none is told by colour alone; strokes of a 16 by 16 square. */
const strokes: Record<Tone, string> = {
  clear: 'M3 8.5 6.5 12 13 4.5',
  note: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 7.5v3.25M8 5v.01',
  warn: 'M8 2 1.5 13.5h13ZM8 6.5v3M8 11.5v.25',
  hold: 'M5.5 2.5h5l3 3v5l-3 3h-5l-3-3v-5ZM6.5 6v4M9.5 6v4',
  block: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM3.75 3.75l8.5 8.5',
  'not-checked': 'M5.5 5.75a2.5 2.5 0 1 1 3.6 2.25C8.3 8.4 8 8.8 8 10M8 12.75V13',
  empty: 'M4 8h8',
  checking: 'M3 8h.01M8 8h.01M13 8h.01',
};

/** The sign of a tone; what it says stands beside it in words. */
export function Sign({ tone }: { tone: Tone }) {
  return (
    <svg className="sign" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={strokes[tone]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
