import type { Face, Other } from '../../lib/messages';
import { Emblem } from '../identity/emblem';
import { Said, useText } from '../ui/text';

/** The other identities that a draft can be taken to, each by one press; those whose code accepts it say so. */
export function Others({ others, onMove }: { others: readonly Other[]; onMove: (face: Face) => void }) {
  const text = useText();
  return (
    <section className="stack others" aria-label={text('card_others')}>
      <h3 className="label">{text('card_others')}</h3>
      {others.map(({ face, accepts }) => (
        <div className="row" key={face.id}>
          <button type="button" className="button with-emblem" onClick={() => onMove(face)}>
            <Emblem face={face} small />
            <span>
              <Said id="card_move" values={{ name: <bdi>{face.name}</bdi> }} />
            </span>
          </button>
          {accepts && <span className="accepts">{text('card_accepts')}</span>}
        </div>
      ))}
    </section>
  );
}
