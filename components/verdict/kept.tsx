import type { KeptTitle } from '../../lib/kept';
import { useText } from '../ui/text';

/** Drafts that were put by for this voice, offered where its composer is empty. */
export function Kept({ kept, onPut }: { kept: readonly KeptTitle[]; onPut: (one: KeptTitle) => void }) {
  const text = useText();
  const day = new Intl.DateTimeFormat(text.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section className="stack" aria-label={text('card_kept')}>
      <h3 className="label">{text('card_kept')}</h3>
      <ul className="stack">
        {kept.map((one) => (
          <li className="stack" key={one.id}>
            <q dir="auto">{one.begins}</q>
            <div className="row">
              <button type="button" className="button" aria-label={labelOf(one)} onClick={() => onPut(one)}>
                {text('card_put_here')}
              </button>
              <time className="soft" dateTime={new Date(one.time).toISOString()}>
                {day.format(one.time)}
              </time>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );

  function labelOf({ begins }: KeptTitle): string {
    return `${text('card_put_here')}: ${begins}`;
  }
}
