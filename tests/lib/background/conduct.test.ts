import { beforeEach, describe, expect, it } from 'vitest';
import { readWritten } from '../../../lib/background/conduct';
import { identities } from '../../../lib/background/storage';
import { freshBrowser, grace } from './browser';

beforeEach(async () => {
  freshBrowser();
  await identities.set([grace]);
});

const read = async (text: string) => (await readWritten({ identity: 'grace', text })).sentences[0];

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
