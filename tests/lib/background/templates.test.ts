import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { everything, importBackup, readBackup } from '../../../lib/background/backup';
import { changesOf } from '../../../lib/background/changes';
import { addIdentity, deleteIdentity } from '../../../lib/background/identities';
import { choice, diagnostics, identities } from '../../../lib/background/storage';
import { deleteTemplate, saveTemplate, takeTemplate, templatesFor } from '../../../lib/background/templates';
import { freshBrowser, grace, me, page, restartBackground, send } from './browser';
import { adminSets, gracePolicy, handsOn } from './policy/admin';

const signOff = { id: 'sign-off', name: 'Sign-off', text: 'Grace and peace,\nSam' };
const answer = { id: 'answer', name: 'Answer to a complaint', text: 'We are sorry.' };

beforeEach(async () => {
  freshBrowser();
  handsOn({});
  await identities.set([grace, me]);
});

describe('the templates of an identity', () => {
  it('are added, changed in their place and deleted, each for its own identity', async () => {
    await saveTemplate('grace', signOff);
    await saveTemplate('grace', answer);
    await saveTemplate('me', { ...signOff, text: 'Pat' });
    await saveTemplate('grace', { ...signOff, text: 'Grace and peace' });
    expect(await templatesFor('grace')).toEqual([
      { id: 'sign-off', name: 'Sign-off', begins: 'Grace and peace' },
      { id: 'answer', name: 'Answer to a complaint', begins: 'We are sorry.' },
    ]);
    await deleteTemplate('grace', 'sign-off');
    expect((await identities.get()).map(({ templates }) => templates)).toEqual([
      [answer],
      [{ ...signOff, text: 'Pat' }],
    ]);
  });

  it('give a page their first words at first, and the text only when one is taken', async () => {
    const long = `${'Long '.repeat(40)}end`;
    await saveTemplate('grace', { ...signOff, text: long });
    await restartBackground();
    expect(await send('kept-for', { identity: 'grace' }, page)).toEqual({
      ok: true,
      value: {
        kept: [],
        templates: [{ id: 'sign-off', name: 'Sign-off', begins: `${'Long '.repeat(16)}…` }],
      },
    });
    expect(await send('take-template', { identity: 'grace', id: 'sign-off' }, page)).toEqual({
      ok: true,
      value: { text: long },
    });
    expect(await send('take-template', { identity: 'me', id: 'sign-off' }, page)).toMatchObject({
      ok: false,
      error: expect.stringContaining('no longer there'),
    });
  });

  it('come back exactly as they were written, character for character', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
        await saveTemplate('grace', { ...signOff, text });
        expect(await takeTemplate('grace', 'sign-off')).toBe(text);
      }),
      { numRuns: 20 },
    );
  });

  it('start empty with a new identity and go with a deleted one', async () => {
    const { id: _, off: _off, rules: _rules, templates: _templates, ...made } = me;
    const id = await addIdentity(made);
    expect(await templatesFor(id)).toEqual([]);
    await saveTemplate(id, signOff);
    await deleteIdentity(id);
    await expect(takeTemplate(id, 'sign-off')).rejects.toThrow('no longer there');
  });

  it('are the person’s own also in an identity that an admin has set', async () => {
    await identities.set([me]);
    await adminSets(gracePolicy);
    await saveTemplate('managed-grace', signOff);
    expect(await takeTemplate('managed-grace', 'sign-off')).toBe(signOff.text);
    await deleteTemplate('managed-grace', 'sign-off');
    expect(await templatesFor('managed-grace')).toEqual([]);
  });

  it('go into an export, and come back by an import that says so before', async () => {
    await saveTemplate('grace', signOff);
    await choice.set('grace');
    const file = readBackup(JSON.stringify(await everything(0)));
    await deleteTemplate('grace', 'sign-off');
    expect((await changesOf(file)).identities).toMatchObject([{ name: 'Grace Ministry', replaced: true }]);
    await importBackup(file);
    expect(await takeTemplate('grace', 'sign-off')).toBe(signOff.text);
  });

  it('are none in what was stored, and in a file that was exported, before there were any', async () => {
    const { templates: _, ...before } = grace;
    await fakeBrowser.storage.local.set({ identities: [before], identities$: { v: 1 } });
    vi.resetModules();
    const renewed = await import('../../../lib/background/storage');
    expect(await renewed.identities.get()).toEqual([grace]);
    expect(await fakeBrowser.storage.local.get(['identities', 'identities$'])).toEqual({
      identities: [grace],
      identities$: { v: 2 },
    });
    expect(await diagnostics.get()).toEqual([]);
    const file = { demarc: 'export', format: 1, time: '2026-03-02', data: { identities: [before] } };
    expect(readBackup(JSON.stringify(file)).data.identities).toEqual([grace]);
  });
});
