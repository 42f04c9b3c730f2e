import 'fake-indexeddb/auto';
import { fireEvent } from '@testing-library/react';
import axe from 'axe-core';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ledger } from '../../../lib/background/ledger';
import { handOver } from '../../../lib/background/roles/hand-over';
import { circles, roles } from '../../../lib/background/storage';
import { largestHandOver, type Role } from '../../../lib/roles';
import { saying, screen, userEvent, waitFor, within } from '../../components/screen';
import { grace, me, popup, send } from '../../lib/background/browser';
import { entryOf } from '../../lib/background/ledger/device';
import { adminSets, gracePolicy, handsOn } from '../../lib/background/policy/admin';
import { newBackground, open, stored } from './open';

const day = 24 * 60 * 60 * 1_000;
const then = Date.UTC(2026, 2, 2, 12);
const role = {
  ...grace,
  operator: 'Sam Rivers',
  rules: [
    { id: 'no-raffles', say: 'We do not announce raffles.', level: 'warn', dont: { terms: ['raffle'] } },
  ],
  templates: [{ id: 't', name: 'Sign-off', text: 'Grace and peace' }],
};
const promise = { id: 'p', says: 'Answer the choir', due: '2020-01-31', made: then };

beforeEach(newProfile);

async function newProfile(): Promise<void> {
  newBackground();
  handsOn(null);
  await ledger.close();
  vi.stubGlobal('indexedDB', new IDBFactory());
}

const known = async (): Promise<Role | undefined> => (await roles.get()).grace;

/** The file that Sam hands the ministry over with, of a profile that is gone then. */
async function samsFile(): Promise<File> {
  await open('about', [role]);
  await roles.set({ grace: { since: then - 90 * day, earlier: [], promises: [promise] } });
  await circles.set({ grace: [{ id: 'press', name: 'Press', members: ['daily.example'], aim: null }] });
  const kind = 'promotion';
  const entries = [
    entryOf('a', { time: then - day, kind, rules: [{ pack: 'ministry', rule: 'no-alcohol' }] }),
  ];
  await send('bring-ledger', { entries }, popup);
  const { file } = await handOver('grace', then);
  await newProfile();
  document.body.replaceChildren();
  return new File([file], 'gm.json', { type: 'application/json' });
}

async function opens(file: File): Promise<HTMLElement> {
  await userEvent.upload(await screen.findByLabelText(/^(Hand-over file|Choose a file)$/), file);
  return screen.findByRole('region', { name: 'Grace Ministry is handed over to you' });
}

const violations = async () =>
  (await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );

describe('the roles in the options page', () => {
  it('say what a role is where there is none', async () => {
    await open('roles', [me]);
    expect(
      await screen.findByText(/^A role is an account that outlives whoever writes for it/),
    ).toBeVisible();
  });

  it('say who holds one, since when, and who did before', async () => {
    const doings = {
      weeks: [{ week: '2026-02-23', kinds: { share: 2 } }],
      rules: [{ pack: 'ministry', rule: 'no-alcohol', posts: 3 }],
    };
    const earlier = [{ operator: 'Kim', since: null, until: then, doings }];
    await open('roles', [role]);
    await roles.set({ grace: { since: then, earlier, promises: [] } });
    expect(await screen.findByText('Sam Rivers, since March 2, 2026')).toBeVisible();
    expect(await screen.findByText('until March 2, 2026')).toBeVisible();
    expect(await screen.findByText('2 posts seen: Share: 2')).toBeVisible();
    const alcohol = '“We do not talk about drinking on ministry channels.”';
    expect(await screen.findByText(`Rules that spoke most: ${alcohol}: 3`)).toBeVisible();
  });

  it('know since when somebody is named as an operator', async () => {
    await open('identities', [role]);
    await userEvent.click(await screen.findByRole('button', { name: 'Edit Grace Ministry' }));
    await userEvent.clear(await screen.findByRole('textbox', { name: 'Operator' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Operator' }), 'Kim');
    const before = Date.now();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(async () => expect((await known())?.since).toBeGreaterThanOrEqual(before));
  });

  it('keep what was promised until it is done, what is due first on top', async () => {
    await open('roles', [role]);
    expect(await screen.findByText('Nothing is promised in the name of Grace Ministry.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Note it' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Write what was promised.');
    await userEvent.type(screen.getByLabelText('What was promised'), 'Thank the band');
    await userEvent.click(screen.getByRole('button', { name: 'Note it' }));
    await userEvent.type(screen.getByLabelText('What was promised'), 'Answer the choir');
    await userEvent.type(screen.getByLabelText(/^Due by/), '2020-01-31');
    await userEvent.click(screen.getByRole('button', { name: 'Note it' }));
    expect(await screen.findByText('was due by January 31, 2020')).toBeVisible();
    const [first, second] = (await known())?.promises ?? [];
    expect([first?.says, second?.says]).toEqual(['Answer the choir', 'Thank the band']);
    await userEvent.click(screen.getByRole('button', { name: 'Done: Answer the choir' }));
    await waitFor(async () => expect((await known())?.promises).toEqual([second]));
  });

  it('are handed over by a file, with the words that whoever gets it compares', async () => {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const saved = vi.spyOn(URL, 'createObjectURL');
    await open('roles', [role]);
    await userEvent.click(await screen.findByRole('button', { name: 'Hand over Grace Ministry' }));
    expect(await screen.findByText(/^The file was saved\..*these twelve words/)).toBeVisible();
    const blob = saved.mock.calls[0]?.[0] as Blob;
    const written = await blob.text();
    vi.restoreAllMocks();
    expect(screen.getByText((await handOver('grace', then)).words)).toBeVisible();
    expect(JSON.parse(written)).toHaveProperty('signature');
    expect(await violations()).toEqual([]);
  });

  it('are led to from the list of identities', async () => {
    await open('identities', [role, me]);
    const link = await screen.findByRole('link', { name: 'Hand over Grace Ministry' });
    expect(link).toHaveAttribute('href', '#roles?identity=grace');
    expect(screen.queryByRole('link', { name: 'Hand over Me' })).toBeNull();
  });

  it('of an organisation say what is not handed over', async () => {
    await adminSets(gracePolicy);
    await open('roles', [me]);
    expect(
      await screen.findByText(/^Grace Ministry sets this identity: its accounts and rules come by/),
    ).toBeVisible();
  });
});

describe('a role that is taken over', () => {
  it('shows before who gives it, under which words, and what it brings; whoever takes it is its operator', async () => {
    const file = await samsFile();
    await open('roles', [me]);
    const preview = await opens(file);
    const says = (words: string | RegExp) => expect(within(preview).getByText(words)).toBeVisible();
    says('By Sam Rivers, with a file of March 2, 2026');
    says(/^Ask Sam Rivers in another way, .* the same twelve words/);
    says(/^([a-z]+ ){11}[a-z]+$/);
    says('Account @graceministry · site.example');
    says('Pack Ministry');
    says('Own rule: We do not announce raffles.');
    says('Template: Sign-off');
    says('Circles of 1 identity');
    says('1 post in the ledger');
    says('Answer the choir');
    says('from December 2, 2025 until March 2, 2026');
    says('1 post seen: Promotion: 1');
    says('Rules that spoke most: no-alcohol (ministry): 1');
    expect(await violations()).toEqual([]);
    await userEvent.click(within(preview).getByRole('button', { name: 'Take over Grace Ministry' }));
    expect(within(preview).getByRole('alert')).toHaveTextContent('Give it a name.');
    expect(await stored()).toEqual([me]);
    await userEvent.type(within(preview).getByRole('textbox', { name: 'Your name' }), 'Alex Moor');
    await userEvent.click(within(preview).getByRole('button', { name: 'Take over Grace Ministry' }));
    expect(await screen.findByText('Grace Ministry is yours to look after now.')).toBeVisible();
    expect(await stored()).toEqual([me, { ...role, operator: 'Alex Moor' }]);
    expect(await known()).toMatchObject({ promises: [promise], earlier: [{ operator: 'Sam Rivers' }] });
  });

  it('is opened by a file that is dropped', async () => {
    const file = await samsFile();
    await open('roles', [me]);
    const place = await screen.findByRole('region', { name: 'Take over a role' });
    fireEvent.drop(place, { dataTransfer: { files: [file] } });
    expect(await screen.findByText('By Sam Rivers, with a file of March 2, 2026')).toBeVisible();
  });

  it('is not where its file is larger than any that is read', async () => {
    await open('roles', [me]);
    const file = new File(['x'.repeat(largestHandOver + 1)], 'gm.json', { type: 'application/json' });
    await userEvent.upload(await screen.findByLabelText('Hand-over file'), file);
    expect(await screen.findByText(/^A hand-over file has at most 5,?500,?000 bytes/)).toBeVisible();
  });

  it('is taken where files are imported, too', async () => {
    const file = await samsFile();
    await open('data', [me]);
    const preview = await opens(file);
    await userEvent.type(within(preview).getByRole('textbox', { name: 'Your name' }), 'Alex{enter}');
    await waitFor(async () => expect(await stored()).toEqual([me, { ...role, operator: 'Alex' }]));
  });

  it('that is here already shows only what its file changes, also what it takes away', async () => {
    const file = await samsFile();
    await open('roles', [{ ...role, operator: 'Alex', packs: ['ministry', 'everyday'] }]);
    const preview = await opens(file);
    await within(preview).findByText('Pack Everyday care');
    expect(
      within(preview)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toContain('Pack Everyday careRemoved');
    for (const same of ['Pack Ministry', /^Operator/]) expect(within(preview).queryByText(same)).toBeNull();
    await userEvent.click(within(preview).getByRole('button', { name: 'Cancel' }));
    expect((await stored())[0]?.operator).toBe('Alex');
  });

  it('is not, and says why, where its file was changed', async () => {
    const written = JSON.parse(await (await samsFile()).text());
    await open('roles', [me]);
    const payload = btoa(atob(written.payload).replace('Sam Rivers', 'Tom Rivers')).replace(/=+$/, '');
    const forged = new File([JSON.stringify({ ...written, payload })], 'gm.json');
    await userEvent.upload(await screen.findByLabelText('Hand-over file'), forged);
    expect(await screen.findByText(/^This file was changed since it was signed/)).toBeVisible();
    expect(saying('Hand-over file')).toBeVisible();
  });
});
