import type { Face } from '../../lib/messages';
import type { ShownPack } from '../../lib/pack-messages';
import { useText } from '../ui/text';
import { Stopped } from './stopped';

/** An identity that can take packs. */
export type Taker = Face & { readonly packs: readonly string[] };

/** A pack of a channel: its rules, what it would stop, what is new, and for whom it is in force. */
export function PackItem(props: {
  pack: ShownPack;
  /** Empty where an admin's policy says for whom it is. */
  takers: readonly Taker[];
  onTake: (identity: string, pack: string, take: boolean) => void;
  onSeen: (pack: string) => void;
}) {
  const { pack, takers, onTake, onSeen } = props;
  const { id, name, version, rules, sites, trial, preview, news } = pack;
  const text = useText();
  const day = new Intl.DateTimeFormat(text.locale, { dateStyle: 'medium' });
  return (
    <li className="stack">
      <h3 className="label">
        <bdi>{name}</bdi>
        {text('separator')}
        {text('subs_version', { version })}
      </h3>
      {trial !== null && <p className="aside">{text('trial_note', { day: day.format(trial) })}</p>}
      {rules === null && <p className="problem">{text('subs_missing')}</p>}
      {news && <News pack={pack} news={news} onSeen={() => onSeen(id)} />}
      {rules !== null && (
        <details>
          <summary>{text('subs_rules', { count: rules.length })}</summary>
          <ul className="bullets stack tight">
            {rules.map((rule) => (
              <li key={rule.id} dir="auto">
                {rule.say}
              </li>
            ))}
          </ul>
        </details>
      )}
      {sites.length > 0 && <p className="hint">{text('subs_sites', { sites: text.list(sites, 'and') })}</p>}
      {rules !== null && <Stopped preview={preview} />}
      {takers.length > 0 && (
        <fieldset className="stack tight">
          <legend className="label">{text('subs_in_force')}</legend>
          {takers.map((taker) => (
            <label className="row nowrap" key={taker.id}>
              <input
                type="checkbox"
                checked={taker.packs.includes(id)}
                onChange={(event) => onTake(taker.id, id, event.target.checked)}
              />
              <bdi>{taker.name}</bdi>
            </label>
          ))}
        </fieldset>
      )}
    </li>
  );
}

function News({
  pack,
  news,
  onSeen,
}: {
  pack: ShownPack;
  news: NonNullable<ShownPack['news']>;
  onSeen: () => void;
}) {
  const text = useText();
  const { version, added, gone, changed, sites, preview } = news;
  const lines = [
    ...added.map((say) => text('subs_added', { say })),
    ...changed.map((say) => text('subs_changed', { say })),
    ...gone.map((say) => text('subs_gone', { say })),
    ...sites.map((site) => text('subs_site_news', { site })),
  ];
  const heading = `news-${pack.id}`;
  return (
    <section className="panel stack" aria-labelledby={heading}>
      <h4 className="label" id={heading}>
        {text('subs_news', { version })}
      </h4>
      {lines.length === 0 && <p>{text('subs_news_else')}</p>}
      <ul className="bullets stack tight">
        {lines.map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
      <Stopped preview={preview} />
      <div className="row">
        <button type="button" className="button" onClick={onSeen}>
          {text('subs_seen')}
        </button>
      </div>
    </section>
  );
}
