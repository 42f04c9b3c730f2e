import { graceMinistry, me } from '../tools/sample-identities';
import { until } from '../tools/until';
import { scenario } from './driver';
import type { Person } from './person';
import type { OwnWindow } from './pool';
import { closesPanel, opensPanel, panelSays } from './side-panel';

/** What the toolbar button shows over a tab. */
interface Badge {
  readonly sign: string;
  readonly colour: string;
  readonly title: string;
}

/** Runs in the extension. */
async function badgeOfTabInFront(): Promise<Badge | null> {
  const own = globalThis as unknown as OwnWindow;
  const { action, tabs } = own.browser ?? own.chrome;
  const [tab] = await tabs.query({ active: true, url: 'https://x.com/*' });
  if (tab?.id === undefined) return null;
  const about = { tabId: tab.id };
  const [sign, colour, title] = await Promise.all([
    action.getBadgeText(about),
    action.getBadgeBackgroundColor(about),
    action.getTitle(about),
  ]);
  const hex = [...colour].slice(0, 3).map((part) => part.toString(16).padStart(2, '0'));
  return { sign, colour: `#${hex.join('')}`, title };
}

/** Sign, colour and words are set one by one, so that all are waited for. */
function seesBadge(person: Person, wanted: Badge): Promise<true> {
  return until(`the badge ${JSON.stringify(wanted)}`, async () => {
    const badge = await person.lease.control.evaluate(badgeOfTabInFront);
    if (JSON.stringify(badge) === JSON.stringify(wanted)) return true;
    throw new Error(JSON.stringify(badge));
  });
}

scenario(
  'the toolbar button bears the verdict on the colour of the voice and says both, and the side panel goes along from tab to tab',
  {},
  async (person) => {
    const { lease } = person;
    await person.opens('x');
    await opensPanel(lease);
    await panelSays(lease, /Watching drafts on X/);
    await person.types('The choir sings on Sunday');
    await seesBadge(person, {
      sign: '✓',
      colour: graceMinistry.colour,
      title: 'Demarc: posting as Grace Ministry. Nothing against it.',
    });
    await person.types(' with beer');
    await seesBadge(person, {
      sign: '1',
      colour: graceMinistry.colour,
      title: 'Demarc: posting as Grace Ministry. One thing to look at.',
    });
    await panelSays(lease, /In this tab you post as\s+Grace Ministry.*We do not talk about drinking/s);
    await lease.control.bringToFront();
    await panelSays(lease, /Ready to post as\s+Grace Ministry.*This is no page that people post on/s);
    await person.opens('x', { as: 'patmiller' });
    await person.types('Beer tonight');
    await seesBadge(person, {
      sign: '✓',
      colour: me.colour,
      title: 'Demarc: posting as Me. Nothing against it.',
    });
    await panelSays(lease, /In this tab you post as\s+Me.*Clear\. Me can say this/s);
    await closesPanel(lease);
  },
);
