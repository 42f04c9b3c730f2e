import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { VoiceChoice } from '../../components/identity/voice-choice';
import { VoiceLine, VoiceNote } from '../../components/identity/voice-line';
import { SiteStateLine } from '../../components/sites/site-state';
import { useText } from '../../components/ui/text';
import { VerdictPanel } from '../../components/verdict/verdict-panel';
import { chooseIdentity, voiceOf } from '../../lib/background/identities';
import type { Identity } from '../../lib/background/storage';
import type { Stores } from './stores';
import { useAnswer } from './use-answer';

/** Whose voice this tab has and why, what its draft says, and the choice for pages that show no account. */
export function TabPlace({ stores, identities }: { stores: Stores; identities: readonly Identity[] }) {
  const text = useText();
  const tab = useActiveTab();
  const chosen = stores.choice((store) => store.value) ?? null;
  const changed = stores.tabStates((store) => store.value);
  const answer = useAnswer('read-tab', tab === null ? null : { tab }, changed);
  const site = useAnswer('read-site', tab === null ? null : { tab }, changed);
  const state = answer.state === 'answered' ? answer.value : null;
  const voice = state ? state.voice : voiceOf(null, identities, chosen);

  return (
    <div className="stack wide">
      <section className="panel stack" aria-label={text('popup_tab')}>
        <h2 className="label">{text(state ? 'popup_post_as' : 'popup_ready_as')}</h2>
        <VoiceLine voice={voice} showsAccount={state !== null} />
        {state ? <VoiceNote voice={voice} /> : <p className="hint">{text('popup_no_composer')}</p>}
        {state && voice.decidedBy === 'page' && (
          <p className="hint">{text('popup_page_shows', { name: voice.identity?.name ?? '' })}</p>
        )}
        {state && <VerdictPanel verdict={state.verdict} name={voice.identity?.name ?? text('nobody')} />}
        {site.state === 'answered' && <SiteStateLine site={site.value} />}
        {answer.state === 'failed' && <p className="problem">{answer.problem}</p>}
      </section>
      <VoiceChoice
        identities={identities}
        chosen={chosen ?? identities[0]?.id ?? null}
        onChoose={(id) => void chooseIdentity(id)}
      />
    </div>
  );
}

function useActiveTab(): number | null {
  const [tab, setTab] = useState<number | null>(null);
  useEffect(() => {
    void browser.tabs
      .query({ active: true, currentWindow: true })
      .then(([active]) => setTab(active?.id ?? null));
  }, []);
  return tab;
}
