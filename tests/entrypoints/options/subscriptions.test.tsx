import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { knownSite } from '../../../lib/sites';
import { wordsOf } from '../../../rules/trust/fingerprint';
import { screen, userEvent, waitFor, within } from '../../components/screen';
import { me } from '../../lib/background/browser';
import { type Channel, newChannel, teaPack, today } from '../../lib/background/packs/channel';
import { newBackground, open, stored } from './open';

const realFetch = globalThis.fetch;
const address = 'https://rules.example/social/';
/** The files of the channel's folder: what a server would do beside that is tried in the background's own tests. */
const files = new Map<string, Uint8Array<ArrayBuffer> | string>();
let channel: Channel;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: today });
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('fetch', async (asked: string) => {
    const file = asked.startsWith(address) ? files.get(asked.slice(address.length)) : undefined;
    return file === undefined ? new Response(null, { status: 404 }) : new Response(file);
  });
  const browser = newBackground();
  Object.assign(fakeBrowser.permissions, {
    request: async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) browser.permitted.add(origin);
      return true;
    },
  });
  files.clear();
  channel = await newChannel({ files });
  await channel.publish([teaPack()]);
});

afterEach(() => {
  vi.useRealTimers();
  vi.stubGlobal('fetch', realFetch);
});

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

async function look(at = address): Promise<void> {
  await userEvent.type(await screen.findByRole('textbox', { name: 'Address of the channel' }), at);
  await press('Look at it');
}

async function subscribe(): Promise<void> {
  await look();
  await screen.findByRole('heading', { name: 'Is this Grace Church?' });
  await press('The words are the same: subscribe');
  await screen.findByText(/^Subscribed\./);
}

describe('the subscriptions in the options page', () => {
  it('show the words of a channel, and take nothing while they are not confirmed', async () => {
    await open('subscriptions');
    await look();
    expect(await screen.findByText(wordsOf(channel.fingerprint))).toBeVisible();
    await press('They differ, or I do not know');
    expect(screen.queryByRole('heading', { name: 'Is this Grace Church?' })).toBeNull();
    expect(await screen.findByText('You have subscribed to nothing.')).toBeVisible();
  });

  it('say why a channel cannot be had', async () => {
    files.clear();
    await open('subscriptions');
    await look();
    expect(
      await screen.findByText('rules.example answers with the status 404 instead of the file.'),
    ).toBeVisible();
  });

  it('take a pack for an identity by a press, and give it back by another', async () => {
    await open('subscriptions');
    await subscribe();
    const box = await screen.findByRole('checkbox', { name: 'Me' });
    expect(box).not.toBeChecked();
    await userEvent.click(box);
    await waitFor(async () => expect((await stored())[1]?.packs).toEqual(['personal', 'grace/tea']));
    await waitFor(() => expect(screen.getByRole('checkbox', { name: 'Me' })).toBeChecked());
    await userEvent.click(screen.getByRole('checkbox', { name: 'Me' }));
    await waitFor(async () => expect(await stored()).toContainEqual(me));
  });

  it('show the rules of a pack and what it would stop, before it is taken', async () => {
    await open('subscriptions');
    await subscribe();
    expect(await screen.findByRole('heading', { name: 'Tea house · Version 1' })).toBeVisible();
    await userEvent.click(screen.getByText('1 rule'));
    expect(screen.getByText('We talk of coffee only.')).toBeVisible();
    expect(screen.getByText('You have put no drafts by that it could be tried on.')).toBeVisible();
  });

  it('show what is new until somebody has seen it', async () => {
    await open('subscriptions');
    await subscribe();
    const [tea] = teaPack().rules;
    await channel.publish([teaPack(2, { rules: [{ ...tea, id: 'no-tea-at-all' }] })]);
    vi.setSystemTime(today + 3 * 60 * 60_000);
    const { askForNews } = await import('../../../lib/background/packs/subscriptions');
    await askForNews(Date.now(), () => 0);
    const news = await screen.findByRole('region', { name: 'New since version 1' });
    expect(within(news).getByText('New: We talk of coffee only.')).toBeVisible();
    expect(within(news).getByText('Gone: We talk of coffee only.')).toBeVisible();
    await press('I have seen this');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'New since version 1' })).toBeNull());
  });

  it('say of which sites a pack knows how they are read, and of which that is new', async () => {
    const site = (host: string) => ({ ...knownSite(host), version: 1 });
    await channel.publish([teaPack(2, { sites: [site('bsky.app')] })]);
    await open('subscriptions');
    await subscribe();
    expect(await screen.findByText('Also in it: how Demarc reads Bluesky.')).toBeVisible();
    await channel.publish([teaPack(3, { sites: [site('bsky.app'), site('x.com')] })]);
    vi.setSystemTime(today + 3 * 60 * 60_000);
    const { askForNews } = await import('../../../lib/background/packs/subscriptions');
    await askForNews(Date.now(), () => 0);
    const news = await screen.findByRole('region', { name: 'New since version 2' });
    expect(
      within(news)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['New: how Demarc reads X']);
    expect(screen.getByText('Also in it: how Demarc reads Bluesky and X.')).toBeVisible();
  });

  it('ask before one is removed', async () => {
    await open('subscriptions');
    await subscribe();
    await screen.findByRole('checkbox', { name: 'Me' });
    await press('Remove Grace Church');
    const dialog = screen.getByRole('alertdialog', { name: 'Remove Grace Church?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('You have subscribed to nothing.')).toBeVisible();
  });

  it('take a signed pack from a file, and the next version of it by opening that', async () => {
    await open('subscriptions');
    await openFile(1);
    expect(await screen.findByRole('heading', { name: 'Is this Tea house?' })).toBeVisible();
    await press('The words are the same: subscribe');
    expect(await screen.findByText('From a file')).toBeVisible();
    await channel.publish([teaPack(2)]);
    await openFile(2);
    await screen.findByRole('heading', { name: 'Is this Tea house?' });
    await press('The words are the same: subscribe');
    expect(await screen.findByRole('heading', { name: 'Tea house · Version 2' })).toBeVisible();
    expect(screen.getAllByText('From a file')).toHaveLength(1);
    await openFile(1);
    await screen.findByRole('heading', { name: 'Is this Tea house?' });
    await press('The words are the same: subscribe');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You have version 2 of Tea house, and this is version 1',
    );
    expect(screen.getByRole('heading', { name: 'Tea house · Version 2' })).toBeVisible();
  });
});

async function openFile(version: number): Promise<void> {
  const content = files.get(`tea-${version}.jws`) ?? '';
  const input = await screen.findByLabelText('Or a signed pack in a file');
  await userEvent.upload(input, new File([content], `tea-${version}.jws`));
}
