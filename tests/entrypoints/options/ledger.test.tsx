import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ledger } from '../../../lib/background/ledger';
import { ledgerSettings } from '../../../lib/background/storage';
import type { LedgerEntry } from '../../../lib/ledger';
import { saying, screen, userEvent, waitFor } from '../../components/screen';
import { popup, send } from '../../lib/background/browser';
import { entryOf } from '../../lib/background/ledger/device';
import { handsOn } from '../../lib/background/policy/admin';
import { newBackground, open } from './open';

const day = 24 * 60 * 60 * 1_000;
const recent = Date.now() - 2 * day;
const account = { host: 'site.example', handle: 'graceministry' };

beforeEach(async () => {
  newBackground();
  handsOn(null);
  await ledger.close();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

async function openWith(...entries: LedgerEntry[]): Promise<void> {
  await open('ledger');
  await send('bring-ledger', { entries }, popup);
  location.hash = 'about';
  await screen.findByRole('heading', { level: 1, name: 'About and privacy' });
  location.hash = 'ledger';
  await screen.findByRole('heading', { level: 1, name: 'Ledger' });
}

const kept = async () => {
  const reply = await send('read-ledger', { identity: 'grace' }, popup);
  return reply.ok ? reply.value : [];
};

describe('the ledger in the options page', () => {
  it('says what is kept and what never is, and that nothing was seen yet', async () => {
    await open('ledger');
    expect(await screen.findByText('No post of Grace Ministry was seen here yet.')).toBeVisible();
    expect(screen.getByText(/^Seen here: only posts that went out .* never the text/)).toBeVisible();
  });

  it('shows each post with where it went, how, by which rules, as whose and where its links lead', async () => {
    const rules = [
      { pack: 'ministry', rule: 'no-alcohol' },
      { pack: 'ministry', rule: 'long-gone' },
    ];
    const links = [{ host: 'grace.example', address: 'x' }];
    const operator = 'Sam Rivers';
    await openWith(entryOf('a', { time: recent, decision: 'overridden', rules, links, operator }));
    expect(await screen.findByText('Links to grace.example')).toBeVisible();
    const alcohol = 'We do not talk about drinking on ministry channels.';
    await waitFor(() =>
      expect(saying(`Posted against the code · ${alcohol} · Rule long-gone of ministry`)).toBeVisible(),
    );
    expect(screen.getByText('operated by Sam Rivers')).toBeVisible();
  });

  it('has what a post was for corrected by its author', async () => {
    await openWith(entryOf('a', { time: recent, because: 'answers' }));
    expect(await screen.findByText('It answers somebody.')).toBeVisible();
    const kind = await screen.findByRole('combobox', {
      name: /^What the post of .* on site.example was for$/,
    });
    await userEvent.selectOptions(kind, 'Promotion');
    await waitFor(async () => expect(await kept()).toMatchObject([{ kind: 'promotion', corrected: true }]));
    expect(await screen.findByText('What for, as you said')).toBeVisible();
    expect(screen.queryByText('It answers somebody.')).toBeNull();
  });

  it('erases what its author names, after a question', async () => {
    await openWith(entryOf('old', { time: recent }), entryOf('new', { time: Date.now() - 1_000 }));
    const what = await screen.findByRole('combobox', { name: 'Erase' });
    await userEvent.selectOptions(what, 'the last day');
    await userEvent.click(screen.getByRole('button', { name: 'Erase…' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Keep' }));
    expect(await kept()).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Erase…' }));
    expect(screen.getByText(/^This erases the last day from the ledger of Grace Ministry/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Erase' }));
    await waitFor(async () => expect(await kept()).toMatchObject([{ id: 'old' }]));
  });

  it('keeps nothing of an identity, and all for as long, as the person says', async () => {
    await open('ledger');
    const records = await screen.findByRole('switch', {
      name: 'Keep a ledger of the posts of Grace Ministry',
    });
    expect(records).toBeChecked();
    await userEvent.click(records);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Delete entries after' }), '90 days');
    await waitFor(async () => expect(await ledgerSettings.get()).toEqual({ keepDays: 90, off: ['grace'] }));
    expect(records).not.toBeChecked();
  });

  it('shows what an admin has set, and whose admin', async () => {
    handsOn({
      organisation: 'Grace Church',
      identities: [{ id: 'grace', name: 'Grace Ministry', accounts: [account] }],
      ledger: { record: false, keepDays: 30 },
    });
    await open('ledger');
    expect(await screen.findByText(/^Grace Church has ruled out/)).toBeVisible();
    expect(screen.getByRole('switch')).toBeDisabled();
    expect(screen.getByRole('combobox', { name: 'Delete entries after' })).toBeDisabled();
    expect(screen.getByText('Grace Church has set this for its posts.')).toBeVisible();
  });
});
