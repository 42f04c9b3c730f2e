import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { everything } from '../../../lib/background/backup';
import { identities } from '../../../lib/background/storage';
import { screen, userEvent, waitFor, within } from '../../components/screen';
import { grace, me } from '../../lib/background/browser';
import { newBackground, open, stored } from './open';

beforeEach(newBackground);

describe('the options page', () => {
  it('goes from place to place by links, each with its own address', async () => {
    await open('');
    expect(screen.getByRole('heading', { level: 1, name: 'Identities' })).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'About and privacy' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'About and privacy' })).toBeVisible();
    expect(location.hash).toBe('#about');
    expect(screen.getByRole('link', { name: 'About and privacy' })).toHaveAttribute('aria-current', 'page');
  });

  it('asks for everything about a role: operator, own names and time zone', async () => {
    await open('identities');
    await userEvent.click(await screen.findByRole('button', { name: 'Edit Grace Ministry' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Operator' }), 'Sam');
    await userEvent.type(screen.getByRole('textbox', { name: 'Own names' }), 'Vine Street Chapel');
    const zone = screen.getByRole('combobox', { name: 'Time zone' });
    await userEvent.type(zone, 'Europe/Nowhere');
    await userEvent.tab();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText(/no time zone of this name/)).toBeVisible();
    await userEvent.clear(zone);
    await userEvent.type(zone, 'Europe/Berlin');
    await userEvent.tab();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(async () =>
      expect((await stored())[0]).toMatchObject({
        operator: 'Sam',
        ownNames: ['Vine Street Chapel'],
        timeZone: 'Europe/Berlin',
        packs: ['ministry'],
      }),
    );
    expect(await screen.findByText(/operated by Sam/)).toBeVisible();
  });

  it('asks before an identity is deleted, and keeps it with Escape', async () => {
    await open('identities');
    await userEvent.click(await screen.findByRole('button', { name: 'Delete Me' }));
    const dialog = screen.getByRole('alertdialog', { name: 'Delete Me?' });
    expect(dialog).toContainElement(document.activeElement as HTMLElement);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(await stored()).toHaveLength(2);
  });

  it('switches packs, and says what comes from where', async () => {
    await open('codes', [{ ...grace, packs: [], rules: [] }]);
    await userEvent.click(await screen.findByRole('switch', { name: 'Ministry' }));
    expect(await screen.findByText('We do not talk about drinking on ministry channels.')).toBeVisible();
    const layers = screen.getByRole('region', { name: 'What comes from where, and what wins' });
    expect(within(layers).getByText('Built in: yours to switch on and off')).toBeVisible();
    await userEvent.click(screen.getByRole('switch', { name: 'Ministry' }));
    await waitFor(async () => expect((await stored())[0]?.packs).toEqual([]));
  });

  it('tries any text on the rule that is being written, with the exception that silenced it', async () => {
    await open('codes', [{ ...grace, packs: [] }]);
    await userEvent.click(await screen.findByRole('button', { name: 'Write a rule' }));
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'What it looks for' }),
      'be about a topic',
    );
    await userEvent.type(screen.getByRole('textbox', { name: 'Try any text' }), 'Root beer floats');
    expect(await screen.findByText('It does not break the rule.')).toBeVisible();
    expect(screen.getByText(/“beer”: “Root beer” is something else/)).toBeVisible();
  });

  it('changes a rule as text that the form cannot show', async () => {
    const rule = { id: 'both', say: 'No beer.', level: 'note', dont: { any: [{ terms: ['beer'] }] } };
    await open('codes', [{ ...grace, packs: [], rules: [rule] }]);
    await userEvent.click(await screen.findByRole('button', { name: 'Edit the rule: No beer.' }));
    const area = screen.getByRole('textbox', { name: 'The rule as text' });
    await userEvent.clear(area);
    await userEvent.paste(JSON.stringify({ ...rule, level: 'warn' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save rule' }));
    await waitFor(async () => expect((await stored())[0]?.rules).toEqual([{ ...rule, level: 'warn' }]));
  });

  it('takes rules from a code in plain English, and marks what changed when it is written anew', async () => {
    await open('codes', [{ ...grace, packs: [] }]);
    await userEvent.click(await screen.findByRole('button', { name: 'From a written code' }));
    const area = screen.getByRole('textbox', { name: 'The code in plain English' });
    await userEvent.click(area);
    await userEvent.paste(
      'We do not talk about alcohol.\n\nCall people guests, not customers.\n\nAlways be on time.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Read it' }));
    expect(await screen.findByText('2 of 3 sentences can be checked.')).toBeVisible();
    expect(screen.getByRole('region', { name: /can’t be checked/ })).toHaveTextContent('Always be on time.');
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Try any text on all ticked rules' }),
      'Beer tonight',
    );
    expect(await screen.findByText('Beer')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Take 2 rules' }));
    await waitFor(async () =>
      expect((await stored())[0]?.rules.map(({ say }) => say)).toEqual([
        'We do not talk about alcohol.',
        'Call people guests, not customers.',
      ]),
    );

    await userEvent.click(await screen.findByRole('button', { name: 'From a written code' }));
    const again = await screen.findByRole('textbox', { name: 'The code in plain English' });
    await userEvent.clear(again);
    await userEvent.click(again);
    await userEvent.paste('We never talk about alcohol.');
    await userEvent.click(screen.getByRole('button', { name: 'Read it' }));
    expect(await screen.findByText(/the sentence was “We do not talk about alcohol.”/)).toBeVisible();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Delete: Call people guests, not customers.' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Take 1 rule' }));
    await waitFor(async () =>
      expect((await stored())[0]?.rules.map(({ say }) => say)).toEqual(['We never talk about alcohol.']),
    );
  });

  it('shows no reading of a text that was changed while it was read', async () => {
    await open('codes', [{ ...grace, packs: [] }]);
    await userEvent.click(await screen.findByRole('button', { name: 'From a written code' }));
    const area = screen.getByRole('textbox', { name: 'The code in plain English' });
    expect(area).toHaveFocus();
    const { sendMessage } = fakeBrowser.runtime;
    const held = Promise.withResolvers<void>();
    const holdsBack = async (message: unknown) => {
      const answer = await sendMessage(message);
      await held.promise;
      return answer;
    };
    Object.assign(fakeBrowser.runtime, { sendMessage: holdsBack });
    await userEvent.paste('We do not talk about alcohol.');
    await userEvent.click(screen.getByRole('button', { name: 'Read it' }));
    Object.assign(fakeBrowser.runtime, { sendMessage });
    await userEvent.clear(area);
    await userEvent.type(area, 'Be on time. Say guests, not customers.');
    held.resolve();
    const read = screen.getByRole('button', { name: 'Read it' });
    await waitFor(() => expect(read).toBeEnabled());
    expect(screen.queryByText('We do not talk about alcohol.')).toBeNull();
    expect(screen.queryByText(/sentences? can be checked/)).toBeNull();
    await userEvent.click(read);
    expect(await screen.findByText('1 of 2 sentences can be checked.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Back to the rules' }));
    expect(await screen.findByRole('button', { name: 'From a written code' })).toHaveFocus();
  });

  it('says why a file cannot be read', async () => {
    await open('codes', [grace]);
    await userEvent.click(await screen.findByRole('button', { name: 'From a written code' }));
    const old = new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])], 'code.md');
    await userEvent.upload(screen.getByLabelText(/^Open a file/), old);
    expect(await screen.findByText(/of a kind that Demarc can’t read/)).toBeVisible();
  });

  it('shows of each site how it is guarded, and switches it', async () => {
    await open('sites');
    const x = await screen.findByRole('switch', { name: 'X' });
    expect(x).toBeChecked();
    expect((await screen.findAllByText(/No permission/)).length).toBeGreaterThan(0);
    await userEvent.click(x);
    await waitFor(async () =>
      expect((await fakeBrowser.storage.local.get('off-sites'))['off-sites']).toContain('x.com'),
    );
  });

  it('shows what an import will change before it does', async () => {
    await identities.set([grace, me]);
    const file = JSON.stringify(await everything(0));
    await open('data', [{ ...grace, name: 'Grace' }]);
    await userEvent.upload(
      await screen.findByLabelText('Choose a file'),
      new File([file], 'demarc.json', { type: 'application/json' }),
    );
    const preview = await screen.findByRole('region', { name: 'What will change' });
    expect(within(preview).getByText('Identity Grace Ministry')).toBeVisible();
    expect(within(preview).getByText('Replaced')).toBeVisible();
    expect(await stored()).toMatchObject([{ name: 'Grace' }]);
    await userEvent.click(within(preview).getByRole('button', { name: 'Import this' }));
    expect(await screen.findByText('Imported.')).toBeVisible();
    expect(await stored()).toMatchObject([{ name: 'Grace Ministry' }, { name: 'Me' }]);
  });

  it('says in words what is wrong with a file', async () => {
    await open('data');
    await userEvent.upload(
      await screen.findByLabelText('Choose a file'),
      new File(['nonsense'], 'x.json', { type: 'application/json' }),
    );
    expect(await screen.findByText(/This is no file that Demarc exported/)).toBeVisible();
  });

  it('exports everything into a file on this computer', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const url = vi.spyOn(URL, 'createObjectURL');
    await open('data');
    await userEvent.click(await screen.findByRole('button', { name: 'Export everything' }));
    await waitFor(() => expect(click).toHaveBeenCalled());
    const blob = url.mock.calls[0]?.[0] as Blob;
    expect(JSON.parse(await blob.text())).toMatchObject({ demarc: 'export', data: { choice: 'grace' } });
    vi.restoreAllMocks();
  });
});
