import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handOver } from '../../../lib/background/backup';
import { screen, userEvent, waitFor, within } from '../../components/screen';
import { grace, me } from '../../lib/background/browser';
import { newBackground, open, stored } from './open';

const role = {
  ...grace,
  operator: 'Sam Rivers',
  rules: [
    { id: 'no-raffles', say: 'We do not announce raffles.', level: 'warn', dont: { terms: ['raffle'] } },
  ],
  templates: [{ id: 't', name: 'Sign-off', text: 'Grace and peace' }],
};

beforeEach(() => {
  newBackground();
});

async function openFile(): Promise<void> {
  const written = JSON.stringify(await handOver(role, Date.UTC(2026, 2, 2)));
  const file = new File([written], 'gm.json', { type: 'application/json' });
  await userEvent.upload(await screen.findByLabelText('Choose a file'), file);
}

describe('a role account', () => {
  it('is handed over by a file, and whoever gives it is told what comes next', async () => {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const saved = vi.spyOn(URL, 'createObjectURL');
    await open('identities', [role, me]);
    await userEvent.click(await screen.findByRole('button', { name: 'Hand over Grace Ministry' }));
    expect(await screen.findByText(/The file was saved.*opens it under “Import and export”/)).toBeVisible();
    const blob = saved.mock.calls[0]?.[0] as Blob;
    const file = JSON.parse(await blob.text());
    vi.restoreAllMocks();
    expect(file).toMatchObject({ handOver: true, data: { identities: [role] } });
  });

  it('is taken over by whoever opens the file, who sees before what it brings and becomes its operator', async () => {
    await open('data', [me]);
    await openFile();
    const preview = await screen.findByRole('region', { name: 'Grace Ministry is handed over to you' });
    const says = (words: string | RegExp) => expect(within(preview).getByText(words)).toBeVisible();
    says('By Sam Rivers, with a file of March 2, 2026');
    says(/Nobody signed this file/);
    says('Account @graceministry · site.example');
    says('Pack Ministry');
    says('Own rule: We do not announce raffles.');
    says('Template: Sign-off');
    await userEvent.click(within(preview).getByRole('button', { name: 'Take over Grace Ministry' }));
    expect(within(preview).getByRole('alert')).toHaveTextContent('Give it a name.');
    expect(await stored()).toEqual([me]);
    await userEvent.type(within(preview).getByRole('textbox', { name: 'Your name' }), 'Alex Moor');
    await userEvent.click(within(preview).getByRole('button', { name: 'Take over Grace Ministry' }));
    expect(await screen.findByText('Grace Ministry is yours to look after now.')).toBeVisible();
    expect(await stored()).toEqual([me, { ...role, operator: 'Alex Moor' }]);
  });

  it('that is here already shows only what its file changes, also what it takes away', async () => {
    await open('data', [{ ...role, operator: 'Alex', packs: ['ministry', 'everyday'] }]);
    await openFile();
    const preview = await screen.findByRole('region', { name: /handed over to you/ });
    const lines = () =>
      within(preview)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
        .slice(1);
    await waitFor(() =>
      expect(lines()).toEqual(['Operator: Sam RiversChanged', 'Pack Everyday careRemoved']),
    );
    await userEvent.click(within(preview).getByRole('button', { name: 'Cancel' }));
    expect((await stored())[0]?.operator).toBe('Alex');
  });
});
