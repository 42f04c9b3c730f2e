import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App } from '../../../entrypoints/popup/app';
import { openStores } from '../../../entrypoints/popup/stores';
import { glance } from '../../../lib/background/glance';
import { ledger } from '../../../lib/background/ledger';
import { startBackground } from '../../../lib/background/start';
import type { Identity } from '../../../lib/background/storage';
import { draftOf } from '../../../rules/draft';
import { cleanup, render, saying, screen, userEvent, waitFor, within } from '../../components/screen';
import { type Browser, beer, freshBrowser, grace, me, page, popup, send } from '../../lib/background/browser';
import { day, entryOf } from '../../lib/background/ledger/device';
import { gracePolicy, handsOn } from '../../lib/background/policy/admin';

let browser: Browser;

/** Opens the popup over what is stored, with the real background behind it. */
async function open(stored: { identities?: Identity[]; choice?: string | null } = {}) {
  await fakeBrowser.storage.local.set(stored);
  startBackground();
  render(<App stores={openStores()} />);
}

const go = async (place: string) => userEvent.click(await screen.findByRole('button', { name: place }));
/** A page in the tab checks a draft as the ministry, and says what came of it. */
async function say(text: string) {
  const draft = draftOf(text, { account: { host: 'site.example', handle: 'graceministry' } });
  const reply = await send('check', { draft }, page);
  if (!reply.ok) throw new Error(reply.error);
  const { voice, verdict } = reply.value;
  await send('tab-state', { state: { voice, verdict, isEmpty: text === '' } }, page);
}
const sayBeer = () => say(beer);

const noRaffles = { id: 'no-raffles', say: 'No raffles.', level: 'warn', dont: { terms: ['raffle'] } };

const storedIdentities = async () =>
  (await fakeBrowser.storage.local.get('identities')).identities as Identity[];

beforeEach(() => {
  browser = freshBrowser();
  handsOn(null);
  const { onMessage } = fakeBrowser.runtime;
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async (message: unknown) =>
      (await onMessage.trigger(message, popup as never, () => undefined))[0],
  });
  Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 7 }] });
});

describe('the popup', () => {
  it('helps to make the first identity where there is none', async () => {
    await open();
    await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Grace Ministry');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Ministry' }));
    await userEvent.click(screen.getByRole('button', { name: 'Make this identity' }));
    expect(await screen.findByText('Ready to post as')).toBeVisible();
    expect(await storedIdentities()).toMatchObject([
      { name: 'Grace Ministry', packs: ['everyday', 'ministry'] },
    ]);
  });

  it('says whose voice the tab has, why, and what its draft says', async () => {
    await open({ identities: [grace, me], choice: 'me' });
    await sayBeer();
    await waitFor(() => expect(saying('@graceministry on site.example')).toBeVisible());
    expect(
      screen.getByText('You chose Me in the popup, but this page posts as Grace Ministry.'),
    ).toBeVisible();
    expect(screen.getByText('We do not talk about drinking on ministry channels.')).toBeVisible();
  });

  it('calls nothing clear where nothing is written', async () => {
    await open({ identities: [grace, me], choice: 'me' });
    await say('');
    expect(await screen.findByText('Nothing is written here yet.')).toBeVisible();
    expect(document.body.textContent).not.toMatch(/clear/i);
  });

  it('asks once what the tab says', async () => {
    const sent = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    const asked = () => sent.mock.calls.filter(([message]) => JSON.stringify(message).includes('"read-tab"'));
    await open({ identities: [grace, me], choice: 'grace' });
    expect(await screen.findByText(/This is no page that people post on|Watching/)).toBeVisible();
    await waitFor(() => expect(asked()).toHaveLength(1));
  });

  it('says what its voice has been doing this week', async () => {
    await ledger.close();
    vi.stubGlobal('indexedDB', new IDBFactory());
    await ledger.bring([
      entryOf('a', { time: Date.now() - 1_000 }),
      entryOf('b', { time: Date.now() - 2_000, kind: 'promotion' }),
      entryOf('old', { time: Date.now() - 9 * day }),
      entryOf('of another', { time: Date.now(), identity: 'me' }),
    ]);
    await open({ identities: [grace, me], choice: 'grace' });
    expect(await screen.findByRole('region', { name: 'Seen here this week: 2 posts' })).toBeVisible();
  });

  it('says it also while the background does not answer', async () => {
    await ledger.close();
    vi.stubGlobal('indexedDB', new IDBFactory());
    await ledger.bring([entryOf('a', { time: Date.now() - 1_000 })]);
    Object.assign(fakeBrowser.runtime, { sendMessage: () => new Promise(() => undefined) });
    await fakeBrowser.storage.local.set({ identities: [grace, me], choice: 'grace' });
    render(<App stores={openStores(await glance())} />);
    expect(await screen.findByRole('region', { name: 'Seen here this week: 1 post' })).toBeVisible();
  });

  it('takes nobody who chose nothing for the organisation whose accounts an admin has set', async () => {
    handsOn(gracePolicy);
    await open();
    await waitFor(() => expect(saying(/do not apply here: this is your own voice/)).toBeVisible());
    const tab = within(screen.getByRole('region', { name: 'This tab' }));
    expect(tab.getByText('Me', { selector: 'bdi' })).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: /Grace Ministry/ }));
    await waitFor(() => expect(saying(/whose rules apply here/)).toBeVisible());
  });

  it('says at a glance whose voice it is, before anything else is loaded', async () => {
    await fakeBrowser.storage.local.set({ identities: [grace, me], choice: 'me' });
    const never = new Promise<void>(() => undefined);
    const first = await glance();
    render(<App stores={openStores(first, never)} />);
    expect(screen.getByText('Ready to post as')).toBeVisible();
    expect(
      within(screen.getByRole('region', { name: 'This tab' })).getByText('Me', { selector: 'bdi' }),
    ).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Me' })).toBeChecked();
  });

  it('says at a glance what the draft of the tab says', async () => {
    await open({ identities: [grace, me], choice: 'me' });
    await sayBeer();
    cleanup();
    Object.assign(fakeBrowser.runtime, { sendMessage: () => new Promise(() => undefined) });
    const first = await glance();
    render(<App stores={openStores(first, new Promise(() => undefined))} />);
    expect(saying('@graceministry on site.example')).toBeVisible();
    expect(screen.getByText('We do not talk about drinking on ministry channels.')).toBeVisible();
  });

  it('leaves to the schemas what is not as it should be, and says nothing of it at a glance', async () => {
    await fakeBrowser.storage.local.set({ identities: [{ ...grace, name: 7 }], choice: 'grace' });
    expect(await glance()).toBeNull();
  });

  it('follows its person from tab to tab where it stays open', async () => {
    await open({ identities: [grace, me], choice: 'me' });
    await sayBeer();
    await waitFor(() => expect(saying('@graceministry on site.example')).toBeVisible());
    Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 8 }] });
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 8, windowId: 1 });
    expect(await screen.findByText('Ready to post as')).toBeVisible();
  });

  it('goes along where another page comes into its tab', async () => {
    browser.addresses.set(7, 'https://news.example/');
    await open({ identities: [grace, me], choice: 'me' });
    expect(await screen.findByText(/news\.example/)).toBeVisible();
    browser.addresses.set(7, 'https://x.com/home');
    browser.permitted.add('https://x.com/*');
    await fakeBrowser.tabs.onUpdated.trigger(7, { status: 'complete' }, { id: 7 } as never);
    expect(await screen.findByText('Watching drafts on X.')).toBeVisible();
  });

  it('switches the chosen identity, and the pages are told', async () => {
    await open({ identities: [grace, me], choice: 'grace' });
    await userEvent.click(await screen.findByRole('radio', { name: 'Me' }));
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Me' })).toBeChecked());
    expect(await fakeBrowser.storage.local.get('choice')).toEqual({ choice: 'me' });
    expect(browser.told.at(-1)).toEqual({ tab: 7, message: { kind: 'code-changed' } });
  });

  it('tries a text as any identity and marks what is found', async () => {
    await open({ identities: [grace, me], choice: 'grace' });
    await go('Try a text');
    await userEvent.type(await screen.findByRole('textbox', { name: 'A text to try' }), beer);
    expect(await screen.findByText('Beer', { selector: 'mark' })).toBeVisible();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'As' }), 'Me');
    expect(await screen.findByText('Clear. Me can say this.')).toBeVisible();
  });

  it('opens with what was selected on a page, once, as the identity that was picked for it', async () => {
    await fakeBrowser.storage.session.set({ asked: { identity: 'me', text: beer } });
    await open({ identities: [grace, me], choice: 'grace' });
    expect(await screen.findByRole('textbox', { name: 'A text to try' })).toHaveValue(beer);
    expect(screen.getByRole('combobox', { name: 'As' })).toHaveDisplayValue('Me');
    expect(await screen.findByText('Clear. Me can say this.')).toBeVisible();
    expect((await fakeBrowser.storage.session.get('asked')).asked ?? null).toBeNull();
  });

  it('tries a text as all identities side by side, and shows one of them alone', async () => {
    await open({ identities: [grace, me], choice: 'grace' });
    await go('Try a text');
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'As' }),
      'All of them, side by side',
    );
    await userEvent.type(screen.getByRole('textbox', { name: 'A text to try' }), beer);
    expect(await screen.findByText('Clear as Me.')).toBeVisible();
    const ministry = screen.getByRole('region', { name: 'Grace Ministry' });
    expect(within(ministry).getByText('We do not talk about drinking on ministry channels.')).toBeVisible();
    expect(within(screen.getByRole('region', { name: 'Me' })).getByText('Clear')).toBeVisible();
    await userEvent.click(within(ministry).getByRole('button', { name: 'Details as Grace Ministry' }));
    expect(screen.getByRole('combobox', { name: 'As' })).toHaveDisplayValue('Grace Ministry');
    expect(await screen.findByText('Beer', { selector: 'mark' })).toBeVisible();
  });

  it('says so where a text is clear as nobody', async () => {
    await open({ identities: [grace, { ...me, packs: ['gone'] }], choice: 'grace' });
    await go('Try a text');
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'As' }),
      'All of them, side by side',
    );
    await userEvent.type(screen.getByRole('textbox', { name: 'A text to try' }), beer);
    expect(await screen.findByText('There is something to look at as each of them.')).toBeVisible();
    expect(within(screen.getByRole('region', { name: 'Me' })).getByText('Not checked')).toBeVisible();
  });

  it('switches a rule off', async () => {
    await open({ identities: [grace], choice: 'grace' });
    await go('Rules');
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'We do not talk about drinking on ministry channels.' }),
    );
    await waitFor(async () =>
      expect((await storedIdentities())[0]?.off).toEqual([{ pack: 'ministry', rule: 'no-alcohol' }]),
    );
  });

  it('writes a rule with its examples tried, changes it and deletes it', async () => {
    await open({ identities: [{ ...grace, packs: [] }], choice: 'grace' });
    await go('Rules');
    expect(await screen.findByText(/has no rules/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Write a rule' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'The sentence of your code' }), 'No raffles.');
    await userEvent.type(screen.getByRole('textbox', { name: 'Words' }), 'raffle');
    await userEvent.type(screen.getByRole('textbox', { name: 'Posts that break it' }), 'Raffles tonight');
    expect(await screen.findByText('Breaks it, as it should')).toBeVisible();
    const save = screen.getByRole('button', { name: 'Save rule' });
    await waitFor(() => expect(save).toBeEnabled());
    await userEvent.click(save);
    await userEvent.click(await screen.findByRole('button', { name: 'Edit the rule: No raffles.' }));
    await userEvent.click(await screen.findByRole('radio', { name: /^Hold/ }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save rule' })).toBeEnabled());
    await userEvent.click(screen.getByRole('button', { name: 'Save rule' }));
    await waitFor(async () =>
      expect((await storedIdentities())[0]?.rules).toMatchObject([{ id: 'no-raffles', level: 'hold' }]),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Delete the rule: No raffles.' }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
    await waitFor(async () => expect((await storedIdentities())[0]?.rules).toEqual([]));
  });

  it('has the focus on the first field of a form that opens, and on what opened it once it closes', async () => {
    await open({ identities: [{ ...grace, packs: [], rules: [noRaffles] }], choice: 'grace' });
    await go('Rules');
    const say = () => screen.getByRole('textbox', { name: 'The sentence of your code' });
    for (const name of ['Write a rule', 'Edit the rule: No raffles.']) {
      await userEvent.click(await screen.findByRole('button', { name }));
      expect(say()).toHaveFocus();
      await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
      expect(screen.getByRole('button', { name })).toHaveFocus();
    }
    await go('Identities');
    await userEvent.click(await screen.findByRole('button', { name: 'Edit Grace Ministry' }));
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), ' of Springfield');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('button', { name: 'Edit Grace Ministry of Springfield' })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Make another identity' }));
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  });

  it('says what keeps a code from being put together', async () => {
    await open({ identities: [{ ...grace, packs: ['gone'] }], choice: 'grace' });
    await go('Rules');
    expect(await screen.findByRole('alert')).toHaveTextContent('The rule pack “gone” is not here.');
  });

  it('changes and deletes an identity', async () => {
    await open({ identities: [grace, me], choice: 'grace' });
    await go('Identities');
    await userEvent.click(await screen.findByRole('button', { name: 'Edit Me' }));
    await userEvent.clear(screen.getByRole('textbox', { name: 'Name' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Pat');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Delete Pat' }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
    await waitFor(async () => expect(await storedIdentities()).toEqual([grace]));
  });

  it('adds a Mastodon instance once the browser was given leave, and says so when it was not', async () => {
    await open({ identities: [grace], choice: 'grace' });
    const request = vi.fn(async ({ origins }: { origins: string[] }) => {
      const granted = origins[0] === 'https://mastodon.example/*';
      if (granted) browser.permitted.add('https://mastodon.example/*');
      return granted;
    });
    Object.assign(fakeBrowser.permissions, { request });
    await go('Sites');
    const field = () => screen.findByRole('textbox', { name: 'Add a Mastodon instance' });
    await userEvent.type(await field(), 'refused.example{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Without leave to read refused.example');
    await userEvent.type(await field(), '@me@mastodon.example{Enter}');
    expect(await screen.findByRole('button', { name: 'Remove mastodon.example' })).toBeVisible();
    expect(browser.scripts.has('site-mastodon.example')).toBe(true);
  });
});
