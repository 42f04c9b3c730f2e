import type { ShownSubscription } from '../../lib/pack-messages';
import { AskDialog } from '../ui/ask-dialog';
import { useDeletion } from '../ui/deletion';
import { useText } from '../ui/text';
import { PackItem, type Taker } from './pack-item';

/** What can be done with a subscription and its packs. */
export interface SubscriptionActions {
  onTake: (identity: string, pack: string, take: boolean) => void;
  onSeen: (pack: string) => void;
  onRemove: (id: string) => void;
}

/** What is subscribed to: who publishes it, how it stands, and its packs. Removing is asked about first. */
export function SubscriptionList(
  props: SubscriptionActions & { subscriptions: readonly ShownSubscription[]; takers: readonly Taker[] },
) {
  const { subscriptions, takers, onRemove, ...actions } = props;
  const text = useText();
  const { list, doomed, ask, keep, erase } = useDeletion(subscriptions, onRemove);
  if (subscriptions.length === 0) return <p className="soft">{text('subs_none')}</p>;
  return (
    <>
      <ul className="stack wide" ref={list}>
        {subscriptions.map((one) => (
          <SubscriptionItem
            key={one.id}
            subscription={one}
            takers={one.by === 'person' ? takers : []}
            onRemove={ask}
            {...actions}
          />
        ))}
      </ul>
      <AskDialog
        open={doomed !== undefined}
        title={text('subs_remove_ask', { name: doomed?.name ?? '' })}
        yes={text('subs_remove')}
        no={text('subs_keep')}
        onYes={erase}
        onNo={keep}
      >
        <p>{text('subs_remove_warning')}</p>
      </AskDialog>
    </>
  );
}

function SubscriptionItem(
  props: SubscriptionActions & { subscription: ShownSubscription; takers: readonly Taker[] },
) {
  const { subscription, takers, onTake, onSeen, onRemove } = props;
  const { id, name, address, by, heard, trouble, packs } = subscription;
  const text = useText();
  const moment = new Intl.DateTimeFormat(text.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li className="panel stack wide">
      <div className="stack tight">
        <h2 className="title">
          <bdi>{name}</bdi>
        </h2>
        <p className="soft">{address === null ? text('subs_from_file') : <bdi>{address}</bdi>}</p>
        {by === 'policy' && <p className="hint">{text('subs_by_policy')}</p>}
        <p className="hint">
          {heard === null ? text('subs_not_heard') : text('subs_heard', { time: moment.format(heard) })}
        </p>
        {trouble && (
          <p className="problem">
            {text('subs_trouble', { time: moment.format(trouble.since), why: trouble.why })}
          </p>
        )}
      </div>
      <ul className="stack wide">
        {packs.map((pack) => (
          <PackItem key={pack.id} pack={pack} takers={takers} onTake={onTake} onSeen={onSeen} />
        ))}
      </ul>
      {by === 'person' && (
        <div className="row">
          <button
            type="button"
            className="button grave"
            aria-label={text('subs_remove_this', { name })}
            onClick={() => onRemove(id)}
          >
            {text('subs_remove')}
          </button>
        </div>
      )}
    </li>
  );
}
