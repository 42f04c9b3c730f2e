import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ledger } from '../../../lib/background/ledger';
import type { LedgerEntry } from '../../../lib/ledger';
import { screen, userEvent } from '../../components/screen';
import { grace, me, popup, send } from '../../lib/background/browser';
import { entryOf } from '../../lib/background/ledger/device';
import { handsOn } from '../../lib/background/policy/admin';
import { newBackground, open } from './open';

const day = 24 * 60 * 60 * 1_000;
const now = Date.now();

beforeEach(async () => {
  newBackground();
  handsOn(null);
  await ledger.close();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

async function openWith(...entries: LedgerEntry[]): Promise<void> {
  await open('ledger', [{ ...grace, packs: ['balance-80-20'], timeZone: 'Asia/Kolkata' }, me]);
  await send('bring-ledger', { entries }, popup);
  location.hash = 'pictures';
  await screen.findByRole('heading', { level: 1, name: 'Over time' });
}

describe('what a voice has been doing, in the options page', () => {
  it('is shown for the weeks, the year or all, and for each identity by itself', async () => {
    await openWith(
      entryOf('a', { time: now }),
      entryOf('b', { time: now - 100 * day, kind: 'promotion' }),
      entryOf('c', { time: now - 500 * day }),
      entryOf('mine', { time: now, identity: 'me' }),
      entryOf('too', { time: now, identity: 'me', kind: 'personal' }),
    );
    expect(await screen.findByText('1 post was seen here. Its kind: Share.')).toBeVisible();
    expect(screen.getByText('Time zone: Asia/Kolkata.')).toBeVisible();
    const time = screen.getByRole('combobox', { name: 'Time' });
    await userEvent.selectOptions(time, 'The last 52 weeks');
    expect(await screen.findByText(/^2 posts were seen here\./)).toBeVisible();
    expect(screen.getByText('Promotion: 1 of 2 (50%), within the aim of at most 20%.')).toBeVisible();
    await userEvent.selectOptions(time, 'All that is kept');
    expect(await screen.findByRole('heading', { name: 'Kinds of posts, month by month' })).toBeVisible();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Posts of' }), 'Me');
    expect(await screen.findByText(/^2 posts were seen here\. .*: Share, 1 of them\.$/)).toBeVisible();
  });

  it('says so where nothing was seen, and that it is for nobody else', async () => {
    await openWith();
    expect(await screen.findByText('No post of Grace Ministry was seen here in this time.')).toBeVisible();
    expect(screen.getByText(/It is for you\. An organisation sees none of it/)).toBeVisible();
  });
});
