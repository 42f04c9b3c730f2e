import { useEffect, useRef } from 'react';
import { browser } from 'wxt/browser';
import { FirstIdentities } from '../../components/identity/first-identities';
import { WhereToTry } from '../../components/identity/where-to-try';
import { useText } from '../../components/ui/text';
import { addIdentities } from '../../lib/background/identities';
import type { Identity } from '../../lib/background/storage';
import type { Stores } from '../popup/stores';
import { TryPlace } from '../popup/try-place';
import { useAnswer } from '../popup/use-answer';
import { useSites } from '../popup/use-sites';

/** The first-run page: what Demarc does, the first two identities, and then where to try it. */
export function App({ stores }: { stores: Stores }) {
  const text = useText();
  const identities = stores.identities((store) => store.value);
  const shelf = useAnswer('read-code', { identity: null });
  return (
    <main className="surface welcome stack wide" aria-busy={!identities}>
      <header className="stack wide">
        <h1 className="row page-title">
          <img src="/icon/mark.svg" alt="" width="32" height="32" />
          {text('welcome_title')}
        </h1>
        <ul className="bullets stack">
          <li>{text('welcome_what')}</li>
          <li>{text('welcome_holds')}</li>
          <li>{text('welcome_never')}</li>
        </ul>
      </header>
      {shelf.state === 'failed' && <p className="problem">{shelf.problem}</p>}
      {identities?.length === 0 && shelf.state === 'answered' && (
        <FirstIdentities packs={shelf.value.packs} onMake={(own, work) => void addIdentities([own, work])} />
      )}
      {identities && identities.length > 0 && <Made stores={stores} identities={identities} />}
    </main>
  );
}

/** What comes once there are identities. It takes the focus, so that it is read out. */
function Made({ stores, identities }: { stores: Stores; identities: readonly Identity[] }) {
  const text = useText();
  const { added, problem, add, known } = useSites(stores);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isWatched = (host: string) =>
    known.some(({ hosts, on }) => on && hosts.includes(host)) || added.includes(host);
  return (
    <>
      <section className="stack" aria-labelledby="ready">
        <h2 className="title" id="ready" ref={heading} tabIndex={-1}>
          {text('welcome_ready')}
        </h2>
        <p>{text('welcome_where')}</p>
        <WhereToTry identities={identities} isWatched={isWatched} onWatch={(host) => void add(host)} />
        <p className="problem" role="status">
          {problem}
        </p>
      </section>
      <section className="stack wide" aria-labelledby="try">
        <h2 className="title" id="try">
          {text('welcome_try')}
        </h2>
        <TryPlace identities={identities} first="" />
      </section>
      <section className="row ends">
        <p className="soft grow">{text('welcome_later')}</p>
        <button type="button" className="button" onClick={() => void browser.runtime.openOptionsPage()}>
          {text('options_open')}
        </button>
      </section>
    </>
  );
}
