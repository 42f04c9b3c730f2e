import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openStores } from '../../../entrypoints/popup/stores';
import { App } from '../../../entrypoints/welcome/app';
import { startBackground } from '../../../lib/background/start';
import type { Identity } from '../../../lib/background/storage';
import { render, screen, userEvent, waitFor, within } from '../../components/screen';
import { type Browser, freshBrowser, popup } from '../../lib/background/browser';

let browser: Browser;

beforeEach(() => {
  browser = freshBrowser();
  const { onMessage } = fakeBrowser.runtime;
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async (message: unknown) =>
      (await onMessage.trigger(message, popup as never, () => undefined))[0],
  });
  Object.assign(fakeBrowser.permissions, {
    request: async ({ origins = [] }: { origins?: string[] }) => {
      for (const origin of origins) browser.permitted.add(origin);
      return true;
    },
  });
  startBackground();
  render(<App stores={openStores()} />);
});

const stored = async () => (await fakeBrowser.storage.local.get('identities')).identities as Identity[];
const fill = async (name: string, text: string) =>
  userEvent.type(await screen.findByRole('textbox', { name }), text);
const make = () => userEvent.click(screen.getByRole('button', { name: 'Make both identities' }));

describe('the first-run page', () => {
  it('makes both identities with an emblem, a colour and the code of that kind of organisation', async () => {
    await fill('Your name', 'Pat Miller');
    await fill('Your account’s address', 'x.com/patmiller');
    await fill('The organisation’s name', 'Grace Ministry');
    await fill('Its account’s address', 'https://x.com/GraceMinistry');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'What kind of organisation it is' }),
      'Ministry',
    );
    await make();
    await screen.findByRole('heading', { name: 'Ready. Here is where to try it' });
    const [own, work] = await stored();
    expect(own).toMatchObject({
      kind: 'personal',
      name: 'Pat Miller',
      emblem: 'PM',
      accounts: [{ host: 'x.com', handle: 'patmiller' }],
      packs: ['personal', 'everyday'],
    });
    expect(work).toMatchObject({
      kind: 'business',
      name: 'Grace Ministry',
      emblem: 'GM',
      accounts: [{ host: 'x.com', handle: 'graceministry' }],
      packs: ['ministry', 'everyday'],
    });
    expect(own?.colour).not.toBe(work?.colour);
  });

  it('asks what kind of organisation it is, and nothing else that a pack may be about', async () => {
    const kind = await screen.findByRole('combobox', { name: 'What kind of organisation it is' });
    const offered = within(kind).getAllByRole('option');
    expect(offered).toHaveLength(12);
    expect(offered[0]).toHaveTextContent('Choose one');
    expect(offered.at(-1)).toHaveTextContent('Something else');
    expect(kind).not.toHaveTextContent(/Balance|Rhythm|Shared/);
  });

  it('says what is missing and goes to the first of it, and stores nothing until then', async () => {
    await fill('Your account’s address', 'patmiller');
    await make();
    expect(screen.getByRole('textbox', { name: 'Your name' })).toHaveFocus();
    expect(screen.getAllByText('Give it a name.')).toHaveLength(2);
    expect(screen.getByText(/Write the address of the profile/)).toBeVisible();
    expect(screen.getByText('Choose what comes nearest.')).toBeVisible();
    expect(await stored()).toBeUndefined();
  });

  it('does not give one account two voices', async () => {
    await fill('Your account’s address', 'x.com/patmiller');
    await fill('Its account’s address', 'twitter.com/PatMiller');
    await make();
    expect(screen.getByText('This is your own account. An account has one voice.')).toBeVisible();
  });

  it('ends with where to try it: on the accounts’ sites, one of which may have to be watched first, and here', async () => {
    await fill('Your name', 'Pat');
    await fill('Your account’s address', '@pat@social.example');
    await fill('The organisation’s name', 'Acme{Enter}');
    await fill('Its account’s address', 'x.com/acme');
    await userEvent.selectOptions(screen.getByRole('combobox'), 'Something else');
    await make();
    expect(await screen.findByRole('link', { name: 'Open x.com' })).toHaveAttribute('href', 'https://x.com/');
    await userEvent.click(screen.getByRole('button', { name: 'Watch social.example' }));
    expect(await screen.findByRole('link', { name: 'Open social.example' })).toBeVisible();
    await waitFor(() => expect([...browser.scripts.keys()]).toContain('site-social.example'));
    await userEvent.type(screen.getByRole('textbox', { name: 'A text to try' }), 'The choir sings on Sunday');
    expect(await screen.findByText('Clear as Pat and Acme.')).toBeVisible();
  });
});
