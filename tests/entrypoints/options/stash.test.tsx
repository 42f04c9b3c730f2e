import { beforeEach, describe, expect, it, vi } from 'vitest';
import { stash } from '../../../lib/background/storage';
import type { KeptDraft } from '../../../lib/kept';
import { saying, screen, userEvent, waitFor, within } from '../../components/screen';
import { type Browser, beer, grace, me } from '../../lib/background/browser';
import { newBackground, open } from './open';

const kept: KeptDraft = {
  id: 'kept',
  time: Date.UTC(2026, 2, 2, 12),
  identity: 'me',
  from: { host: 'x.com', handle: 'graceministry' },
  parts: [beer],
  kind: 'reply',
  address: 'https://x.com/patguest/status/1750',
  answers: 'patguest',
  media: [{ kind: 'image', alt: 'Two glasses' }, { kind: 'video' }],
};
const onX = { ...me, accounts: [{ host: 'x.com', handle: 'pat' }] };
const press = (name: string) => userEvent.click(screen.getByRole('button', { name: `${name}: ${beer}` }));
let browser: Browser;

beforeEach(() => {
  browser = newBackground();
});

async function openStash(...drafts: KeptDraft[]): Promise<void> {
  await stash.set(drafts);
  await open('stash', [grace, onX]);
  await screen.findAllByText(/Drafts that you put by/);
}

describe('the stash in the options page', () => {
  it('says how something comes into it where it is empty', async () => {
    await openStash();
    expect(screen.getByText(/Nothing is kept. “Keep for later” in Demarc’s card/)).toBeVisible();
  });

  it('says for whom a draft is, where it comes from, what it answers and what to attach again', async () => {
    await openStash(kept);
    expect(screen.getByRole('heading', { level: 2, name: 'For Me' })).toBeVisible();
    expect(
      saying(/^.*2026.* · written on x.com · as @graceministry on x.com · a reply to @patguest$/),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'x.com' })).toHaveAttribute('href', kept.address);
    expect(screen.getByText(beer)).toBeVisible();
    expect(screen.getByText('To be attached again: a picture “Two glasses” and a video')).toBeVisible();
  });

  it('opens a thread to its whole text by a press', async () => {
    await openStash({ ...kept, parts: ['First of all', 'Beer', 'And burgers'] });
    expect(screen.getByText('And burgers')).not.toBeVisible();
    await userEvent.click(screen.getByText('First of all', { selector: 'q' }));
    expect(screen.getByText('And burgers')).toBeVisible();
    expect(screen.getByText('3 posts, one after the other')).toBeVisible();
  });

  it('opens the place where a draft would be posted, and says what to do there', async () => {
    await openStash({ ...kept, kind: 'post', answers: null });
    await press('Open where it belongs');
    expect(await screen.findByText(/x.com was opened with the text.*posts as @pat/)).toBeVisible();
    expect(browser.opened).toHaveLength(1);
  });

  it('copies the whole text, and says when it could not', async () => {
    const user = userEvent.setup();
    await openStash({ ...kept, parts: [beer, 'Second'] });
    await user.click(screen.getByRole('button', { name: `Copy: ${beer}` }));
    expect(await screen.findByText('Copied.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(`${beer}\n\nSecond`);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('no'));
    await user.click(screen.getByRole('button', { name: `Copy: ${beer}` }));
    expect(await screen.findByText(/could not be copied/)).toBeVisible();
  });

  it('keeps a draft for another identity', async () => {
    await openStash({ ...kept, identity: null });
    expect(screen.getByRole('heading', { level: 2, name: 'For nobody yet' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Open where/ })).toBeNull();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Keep it for' }), 'Grace Ministry');
    expect(await screen.findByRole('heading', { level: 2, name: 'For Grace Ministry' })).toBeVisible();
    expect(await stash.get()).toMatchObject([{ identity: 'grace', parts: [beer] }]);
  });

  it('asks before a draft is deleted', async () => {
    await openStash(kept);
    await press('Delete');
    const dialog = screen.getByRole('alertdialog', { name: 'Delete this draft?' });
    expect(within(dialog).getByText(beer)).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Keep it' }));
    expect(await stash.get()).toHaveLength(1);
    await press('Delete');
    await userEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
    await waitFor(() => expect(screen.getByText(/Nothing is kept/)).toBeVisible());
    expect(await stash.get()).toEqual([]);
  });

  it('has the focus on the draft after one that was deleted, and on its heading once there is none', async () => {
    await openStash(kept, { ...kept, id: 'second', parts: ['The choir sings'] });
    await press('Delete');
    await userEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
    await waitFor(() => expect(screen.getByText('The choir sings').closest('li')).toHaveFocus());
    await userEvent.click(screen.getByRole('button', { name: 'Delete: The choir sings' }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Stash' })).toHaveFocus());
  });

  it('shows what is put by in another window at once', async () => {
    await openStash();
    await stash.set([kept]);
    expect(await screen.findByText(beer)).toBeVisible();
  });

  it('says that a draft’s identity was deleted', async () => {
    await openStash({ ...kept, identity: 'gone' });
    expect(screen.getByRole('heading', { name: 'For an identity that was deleted' })).toBeVisible();
  });
});
