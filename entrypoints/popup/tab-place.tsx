import { useMemo } from 'react';
import { VoiceChoice } from '../../components/identity/voice-choice';
import { VoiceLine, VoiceNote } from '../../components/identity/voice-line';
import { Week } from '../../components/ledger/week';
import { PolicyNote } from '../../components/policy/policy-note';
import { SiteStateLine } from '../../components/sites/site-state';
import { useText } from '../../components/ui/text';
import { Notices } from '../../components/verdict/notices';
import { VerdictPanel } from '../../components/verdict/verdict-panel';
import type { Face } from '../../lib/messages';
import type { Stores } from './stores';
import { type ActiveTab, useActiveTab } from './use-active-tab';
import { useAnswer } from './use-answer';
import { useWeek } from './use-week';
import { voiceOfChoice } from './voice-of-choice';

interface TabPlaceProps {
  stores: Stores;
  identities: readonly Face[];
  chosen: string | null;
}

/** Whose voice this tab has and why, what its draft says, and the choice for pages that show no account. */
export function TabPlace(props: TabPlaceProps) {
  const { stores, identities, chosen } = props;
  const active = useActiveTab(stores.first?.tab ?? null);
  const { tab } = active;
  const said = useTabState(active, props);
  const { identity } = said.voice;
  return (
    <div className="stack wide">
      <TabPanel key={tab} tab={tab} stores={stores} {...said} />
      <VoiceChoice
        identities={identities}
        chosen={voiceOfChoice(identities, chosen).identity?.id ?? null}
        onChoose={(id) => void choose(id)}
      />
      {/* Below all that is pressed in a hurry, for it comes in a moment later. */}
      {identity && (
        <WeekOf key={identity.id} identity={identity.id} known={stores.week} because={said.changed} />
      )}
    </div>
  );
}

/** What the tab's page last said and whose voice that is; the chosen one where it shows no composer. */
function useTabState({ tab, visit }: ActiveTab, { stores, identities, chosen }: TabPlaceProps) {
  const { first } = stores;
  const states = stores.tabStates((store) => store.value);
  const changed = useMemo(() => states && { states, visit }, [states, visit]);
  // Asked once what would tell of a change is there, and not before that as well.
  const request = tab === null || changed === undefined ? null : { tab };
  const answer = useAnswer('read-tab', request, changed);
  const seen = first !== null && first.tab === tab ? first.state : null;
  const state = answer.state === 'answered' && answer.to.tab === tab ? answer.value : seen;
  return { answer, state, voice: state ? state.voice : voiceOfChoice(identities, chosen), changed };
}

function WeekOf(props: { identity: string; known: Stores['week']; because: unknown }) {
  const week = useWeek(props.identity, props.known, props.because);
  return week && <Week numbers={week} ledger={ledgerPage} pictures={picturesPage} />;
}

function TabPanel(props: { tab: number | null; stores: Stores } & ReturnType<typeof useTabState>) {
  const text = useText();
  const { tab, answer, state, voice, changed } = props;
  const site = useAnswer('read-site', tab === null ? null : { tab }, changed);
  const policy = props.stores.policy((store) => store.value);
  const notices = useAnswer('read-notices', voice.identity && { identity: voice.identity.id }, changed);

  return (
    <section className="panel stack" aria-label={text('popup_tab')}>
      <h2 className="label">{text(state ? 'popup_post_as' : 'popup_ready_as')}</h2>
      <VoiceLine voice={voice} showsAccount={state !== null} />
      {state ? <VoiceNote voice={voice} /> : <p className="hint">{text('popup_no_composer')}</p>}
      {policy && <PolicyNote standing={policy} organisation={voice.identity?.organisation} />}
      {state && voice.decidedBy === 'page' && (
        <p className="hint">{text('popup_page_shows', { name: voice.identity?.name ?? '' })}</p>
      )}
      {state && (
        <VerdictPanel
          verdict={state.verdict}
          isEmpty={state.isEmpty}
          name={voice.identity?.name ?? text('nobody')}
        />
      )}
      {notices.state === 'answered' && <Notices notices={notices.value} record={recordPage} />}
      {site.state === 'answered' ? (
        <SiteStateLine site={site.value} />
      ) : (
        // The sentence comes in where room was kept for it, so that nothing below it is moved from under a finger.
        <p className="hint kept-room" aria-hidden="true" />
      )}
      {answer.state === 'failed' && <p className="problem">{answer.problem}</p>}
    </section>
  );
}

/** Where all that is recorded can be read; the options page lies beside this one. */
const recordPage = '/options.html#audit';
const ledgerPage = '/options.html#ledger';
const picturesPage = '/options.html#pictures';

async function choose(id: string): Promise<void> {
  const { chooseIdentity } = await import('../../lib/background/identities');
  await chooseIdentity(id);
}
