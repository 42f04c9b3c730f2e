import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { saying, screen, userEvent } from '../../components/screen';
import { page, send } from '../../lib/background/browser';
import { handsOn } from '../../lib/background/policy/admin';
import { newBackground, open } from './open';

const account = { host: 'site.example', handle: 'graceministry' };
const rules = [{ pack: 'ministry', rule: 'no-alcohol' }];
const managed = {
  organisation: 'Grace Church',
  contact: 'it@grace.example',
  identities: [{ id: 'grace', name: 'Grace Ministry', accounts: [account] }],
};

beforeEach(() => {
  newBackground();
  handsOn(null);
});

describe('the record in the options page', () => {
  it('says that nothing is recorded where no admin has turned it on', async () => {
    await open('audit');
    expect(await screen.findByText(/^Nothing is recorded\. Only the admin/)).toBeVisible();
  });

  it('says for whom, what and where to, and shows every entry with its reason', async () => {
    handsOn({ ...managed, audit: { on: true, collector: 'https://logs.example/v1/logs' } });
    await open('audit');
    await send('override', { identity: 'grace', account, rules, reason: 'It is root beer.' }, page);
    expect(await screen.findByText('It is root beer.')).toBeVisible();
    expect(saying('Posted against the code · Grace Ministry · site.example')).toBeVisible();
    expect(saying(/^Grace Church has turned on a record of what is decided/)).toBeVisible();
    expect(
      screen.getByText(/text of a draft and the words that were found in it are never recorded/),
    ).toBeVisible();
    expect(saying('The record is sent to logs.example.')).toBeVisible();
    expect(saying('Questions about this: it@grace.example')).toBeVisible();
    expect(screen.getByText('1 entry is still to be sent.')).toBeVisible();
  });

  it('goes through the chain by a press, and says where it ends', async () => {
    handsOn({ ...managed, audit: { on: true } });
    await open('audit');
    await send('override', { identity: 'grace', account, rules, reason: 'agreed' }, page);
    await screen.findByText('agreed');
    await userEvent.click(screen.getByRole('button', { name: 'Check the chain' }));
    expect(await screen.findByText(/^\d+ entr(y is|ies are) there,.* as it was recorded/)).toBeVisible();
    expect(screen.getByText(/^The last entry is number \d+, with the hash [0-9a-f]{64}\.$/)).toBeVisible();
  });
});
