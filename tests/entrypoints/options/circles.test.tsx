import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ledger } from '../../../lib/background/ledger';
import { circles } from '../../../lib/background/ledger/stored';
import { screen, userEvent, waitFor } from '../../components/screen';
import { newBackground, open } from './open';

const press = { id: 'c1', name: 'Press', members: ['@daily@news.example'], aim: null };
const button = (name: string) => screen.findByRole('button', { name });

beforeEach(async () => {
  newBackground();
  await ledger.close();
  vi.stubGlobal('indexedDB', new IDBFactory());
  await circles.set({ grace: [press] });
});

describe('the circles in the options page', () => {
  it('have the focus on the first field of their form, and back on what opened it', async () => {
    await open('circles');
    for (const name of ['Add a circle', 'Edit the circle: Press']) {
      await userEvent.click(await button(name));
      expect(screen.getByRole('combobox', { name: 'Name of the circle' })).toHaveFocus();
      await userEvent.click(await button('Cancel'));
      expect(await button(name)).toHaveFocus();
    }
  });

  it('are deleted once that was asked, and the focus goes to their heading', async () => {
    await open('circles');
    await userEvent.click(await button('Delete the circle: Press'));
    await userEvent.click(await button('Delete for good'));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Circles', level: 2 })).toHaveFocus());
    expect((await circles.get()).grace ?? []).toEqual([]);
  });

  it('say so where the answers cannot be counted, and are shown all the same', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await open('circles');
    expect(await screen.findByText(/could not be opened by the browser/)).toBeVisible();
    expect(screen.getByRole('heading', { level: 3, name: 'Press' })).toBeVisible();
  });
});
