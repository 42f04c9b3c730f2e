import type { Introduced } from '../../lib/pack-messages';
import { useText } from '../ui/text';

/** Who a channel says it is, in words to compare, before anything of it counts. */
export function ConfirmWords(props: { introduced: Introduced; onYes: () => void; onNo: () => void }) {
  const { introduced, onYes, onNo } = props;
  const text = useText();
  const { name, words, packs } = introduced;
  return (
    <section className="panel stack wide" aria-labelledby="is-it">
      <h3 className="title" id="is-it">
        {text('subs_is_it', { name })}
      </h3>
      <p>{text('subs_is_it_hint')}</p>
      <p className="fingerprint" lang="en" dir="ltr">
        {words}
      </p>
      <ul className="bullets">
        {packs.map((pack) => (
          <li key={pack.name}>
            <bdi>{pack.name}</bdi>
            {text('separator')}
            {text('subs_version', { version: pack.version })}
          </li>
        ))}
      </ul>
      <div className="row">
        <button type="button" className="button main" onClick={onYes}>
          {text('subs_yes')}
        </button>
        <button type="button" className="button" onClick={onNo}>
          {text('subs_no')}
        </button>
      </div>
    </section>
  );
}
