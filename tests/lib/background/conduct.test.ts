import { beforeEach, describe, expect, it } from 'vitest';
import { readWritten, tryRules } from '../../../lib/background/conduct';
import { ledger } from '../../../lib/background/ledger';
import { identities } from '../../../lib/background/storage';
import { grace } from './browser';
import { day, entryOf, noon } from './ledger/device';
import { newProfile } from './roles/device';

beforeEach(async () => {
  await newProfile();
  await identities.set([grace]);
});

const read = async (text: string) => (await readWritten({ identity: 'grace', text })).sentences[0];

describe('rules that are proposed', () => {
  it('are tried on a text as the next post of the identity', async () => {
    await ledger.bring([entryOf('a', { time: noon - day, kind: 'promotion' })]);
    const rules = [
      {
        id: 'seldom',
        say: 'We advertise once a week.',
        level: 'warn',
        dont: { often: { kind: 'promotion', over: 1, within: '7 days' } },
      },
    ];
    const text = 'Our summer sale starts today, shop now and save 30%';
    expect(await tryRules({ identity: 'grace', rules, text }, noon)).toMatchObject({
      verdict: { state: 'findings', findings: [{ rule: 'seldom' }] },
      past: 1,
    });
    expect(await tryRules({ identity: 'gone', rules, text }, noon)).toMatchObject({
      verdict: { state: 'not-checked' },
      past: null,
    });
  });
});

describe('a sentence of a written code', () => {
  it('is shown as a finding quotes it, behind the heading that turns what it says', async () => {
    expect(await read("## Don't\n\n- Swear.")).toMatchObject({ kind: 'proposal', text: "Don't: Swear." });
    expect(await read("## Never\n\n- Post photos of guests who haven't said yes.")).toMatchObject({
      text: "Never: Post photos of guests who haven't said yes.",
    });
  });
});

describe('an example of a rule over time', () => {
  it('is shown with how much was posted before it', async () => {
    expect(await read('No more than two promotions a week.')).toMatchObject({
      flags: [/ \(after 2 posts before it\)$/, / \(after 2 posts before it\)$/].map((says) =>
        expect.stringMatching(says),
      ),
      passes: expect.arrayContaining([expect.stringMatching(/ \(after 1 post before it\)$/)]),
    });
  });

  it('is shown with how long somebody had waited', async () => {
    expect(await read('Answer complaints within 24 hours.')).toMatchObject({
      flags: [expect.stringMatching(/ \(asked 25 hours before\)$/), expect.anything()],
      passes: expect.arrayContaining([expect.stringMatching(/ \(asked 1 minute before\)$/)]),
    });
  });
});
