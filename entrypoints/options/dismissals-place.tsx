import { useState } from 'react';
import { DismissalList } from '../../components/dismissals/dismissal-list';
import { OftenWrong } from '../../components/dismissals/often-wrong';
import { useText } from '../../components/ui/text';
import { oftenDismissed, takeBack } from '../../lib/background/dismissals';
import { ownPackId } from '../../lib/background/own-rules';
import type { Identity } from '../../lib/background/storage';
import { useAnswer } from '../popup/use-answer';
import { addressOfRule } from './address';
import type { OptionsStores } from './stores';

/** What the author said is wrong: to be taken back, and what is wrong so often that the rule had better be changed. */
export function DismissalsPlace(props: { stores: OptionsStores; identities: readonly Identity[] }) {
  const { stores, identities } = props;
  const text = useText();
  const [now] = useState(Date.now);
  const all = stores.dismissals((store) => store.value);
  const shelf = useAnswer('read-code', { identity: null });
  const packs = shelf.state === 'answered' ? shelf.value.packs : [];
  if (!all) return null;
  const often = oftenDismissed(all, identities);
  const counting = all.filter(({ until }) => now < until).sort((a, b) => b.time - a.time);
  const words = { wrong: text('card_wrong'), phrase: text('card_wrong_phrase') };

  function codeOf(pack: string): string {
    if (pack === ownPackId) return text('rules_own');
    if (pack === 'demarc') return text('extension_name');
    return packs.find(({ id }) => id === pack)?.name ?? pack;
  }

  return (
    <>
      <p className="hint">{text('dismissals_hint', words)}</p>
      {often.length > 0 && (
        <section className="stack" aria-labelledby="often">
          <h2 className="title" id="often">
            {text('dismissals_often')}
          </h2>
          <p className="hint">{text('dismissals_often_hint')}</p>
          <OftenWrong
            rules={often.map((one) => ({
              ...one,
              code: codeOf(one.pack),
              address: addressOfRule(one.identity.id, one),
            }))}
          />
        </section>
      )}
      <section className="stack" aria-labelledby="counting">
        <h2 className="title" id="counting">
          {text('dismissals_counting')}
        </h2>
        {counting.length === 0 && <p className="empty">{text('dismissals_none')}</p>}
        <DismissalList
          dismissals={counting.map((one) => ({
            ...one,
            code: codeOf(one.pack),
            identity: identities.find(({ id }) => id === one.identity) ?? null,
          }))}
          onTakeBack={(id) => void takeBack(id)}
        />
      </section>
    </>
  );
}
