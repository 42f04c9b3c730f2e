import type { Face } from '../../lib/messages';
import { inkOn } from './ink';

/** The sign of an identity. It only goes with the name, never in its place, so it is no text: the style sheet writes it. */
export function Emblem({ face, small = false }: { face: Face; small?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={small ? 'emblem small' : 'emblem'}
      data-sign={face.emblem}
      style={{ background: face.colour, color: inkOn(face.colour) }}
    />
  );
}
