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
import { useActiveTab } from './use-active-tab';
import { useAnswer } from './use-answer';
import { useWeek } from './use-week';
import { voiceOfChoice } from './voice-of-choice';

interface TabPlaceProps {
  stores: Stores;
  identities: readonly Face[];
  chosen: string | null;
}

/** Whose voice this tab has and why, what its draft says, and the choice for pages that show no account. */
export function TabPlace({ stores, identities, chosen }: TabPlaceProps) {
  const tab = useActiveTab(stores.first?.tab ?? null);
  return (
    <div className="stack wide">
      <TabPanel key={tab} tab={tab} {...{ stores, identities, chosen }} />
      <VoiceChoice
        identities={identities}
        chosen={voiceOfChoice(identities, chosen).identity?.id ?? null}
        onChoose={(id) => void choose(id)}
      />
      <WeekPanel key={`week ${tab}`} tab={tab} {...{ stores, identities, chosen }} />
    </div>
  );
}

type TabProps = TabPlaceProps & { tab: number | null };

/** What the tab's page last said and whose voice that is; the chosen one where it shows no composer. */
function useTabState({ tab, stores, identities, chosen }: TabProps) {
  const { first } = stores;
  const changed = stores.tabStates((store) => store.value);
  const request = tab === null ? null : { tab };
  const answer = useAnswer('read-tab', request, changed, first?.tab === tab ? first?.state : undefined);
  const state = answer.state === 'answered' ? answer.value : null;
  return { answer, state, voice: state ? state.voice : voiceOfChoice(identities, chosen), request, changed };
}

/** Below all that is pressed in a hurry, for it comes in a moment later. */
function WeekPanel(props: TabProps) {
  const { voice, changed } = useTabState(props);
  return (
    voice.identity && (
      <WeekOf
        key={voice.identity.id}
        identity={voice.identity.id}
        known={props.stores.week}
        because={changed}
      />
    )
  );
}

function WeekOf(props: { identity: string; known: Stores['week']; because: unknown }) {
  const week = useWeek(props.identity, props.known, props.because);
  return week && <Week numbers={week} more={ledgerPage} />;
}

function TabPanel(props: TabProps) {
  const text = useText();
  const { answer, state, voice, request, changed } = useTabState(props);
  const site = useAnswer('read-site', request, changed);
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
      {state && <VerdictPanel verdict={state.verdict} name={voice.identity?.name ?? text('nobody')} />}
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

async function choose(id: string): Promise<void> {
  const { chooseIdentity } = await import('../../lib/background/identities');
  await chooseIdentity(id);
}
