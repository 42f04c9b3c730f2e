import type { ShownPack } from '../../lib/pack-messages';
import { useText } from '../ui/text';

/** Which of the drafts that were put by a pack would stop. */
export function Stopped({ preview: { tried, stopped } }: { preview: ShownPack['preview'] }) {
  const text = useText();
  if (tried === 0) return <p className="hint">{text('subs_preview_none')}</p>;
  if (stopped.length === 0) return <p className="hint">{text('subs_preview_clear')}</p>;
  return (
    <div className="stack tight">
      <p className="hint">{text('subs_preview', { count: stopped.length })}</p>
      <ul className="bullets stack tight">
        {stopped.map((begins) => (
          <li key={begins}>
            <q dir="auto">{begins}</q>
          </li>
        ))}
      </ul>
    </div>
  );
}
