import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { everything, importBackup, readBackup } from '../../../../lib/background/backup';
import { changesOf } from '../../../../lib/background/changes';
import { ledger } from '../../../../lib/background/ledger';
import { digestKey, identities, kindCorrections } from '../../../../lib/background/storage';
import { freshBrowser, grace } from '../browser';
import { entryOf, noon } from './device';

/** Everything that is stored now, written to a file and read again. */
const exported = async () => readBackup(JSON.stringify(await everything(noon)));

const key = '0a'.repeat(32);

describe('the ledger of another browser', () => {
  const post = entryOf('a', { links: [{ host: 'grace.example', address: 'digest' }] });

  beforeEach(async () => {
    freshBrowser();
    await newProfile();
  });

  async function newProfile(): Promise<void> {
    await ledger.close();
    vi.stubGlobal('indexedDB', new IDBFactory());
  }

  it('comes along with the key by which its links are known again, once', async () => {
    await digestKey.set(key);
    await ledger.bring([post]);
    const file = await exported();
    freshBrowser();
    await newProfile();
    expect(await changesOf(file)).toMatchObject({ entries: 1 });
    await importBackup(file);
    await importBackup(file);
    expect(await ledger.everything()).toEqual([post]);
    expect(await digestKey.get()).toBe(key);
    expect(await changesOf(file)).toMatchObject({ entries: 0 });
  });

  it('takes this browser’s own key from no posts that were seen here', async () => {
    await digestKey.set(key);
    await ledger.bring([post]);
    const file = await exported();
    await digestKey.set('0b'.repeat(32));
    await importBackup(file);
    expect(await digestKey.get()).toBe('0b'.repeat(32));
  });

  it('brings what its author said that posts were for, after what was said here', async () => {
    const said = (host: string) => ({
      from: 'share' as const,
      to: 'promotion' as const,
      sketch: '',
      shape: 'post' as const,
      hosts: [host],
    });
    await kindCorrections.set({ grace: [said('tea.example'), said('choir.example')] });
    const file = await exported();
    freshBrowser();
    await kindCorrections.set({ grace: [said('choir.example'), said('own.example')] });
    expect(await changesOf(file)).toMatchObject({ corrections: 1 });
    await importBackup(file);
    await importBackup(file);
    const all = [said('choir.example'), said('own.example'), said('tea.example')];
    expect(await kindCorrections.get()).toEqual({ grace: all });
    expect(await changesOf(file)).toMatchObject({ corrections: 0 });
  });

  it('leaves the export of all the rest whole where it cannot be opened', async () => {
    await ledger.close();
    vi.stubGlobal('indexedDB', undefined);
    await identities.set([grace]);
    expect((await exported()).data).toMatchObject({ identities: [grace] });
  });
});
