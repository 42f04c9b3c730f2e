import { expect } from 'vitest';
import { graceMinistry } from '../tools/sample-identities';
import { scenario } from './driver';

/** Three ways in which sites are built: Draft.js on X, TipTap on Bluesky, a controlled textarea on Mastodon. What every site has to pass is in sites.test.ts. */
const sites = ['x', 'bluesky', 'mastodon'] as const;
const beer = 'Beer and burgers on the weekend yum yum';

scenario(
  'a press that is quicker than the check counts once it is clear',
  { sites },
  async (person, site) => {
    await person.opens(site, { as: 'patmiller' });
    await person.pastes(beer);
    await person.pressesPost();
    expect((await person.seesPosted()).map(({ parts }) => parts)).toEqual([[beer]]);
  },
);

scenario('a warning is asked about once', { sites }, async (person, site) => {
  await person.opens(site);
  await person.types('Our customers loved the choir');
  await person.pressesPost();
  await person.seesHold(/guests, not customers/);
  expect(await person.posted()).toEqual([]);
  await person.pressesInCard('Post anyway');
  expect((await person.seesPosted()).map(({ parts }) => parts)).toEqual([['Our customers loved the choir']]);
});

scenario(
  'the account on the page decides whose voice it is, whatever is chosen',
  { sites },
  async (person, site) => {
    await person.opens(site);
    await person.types(beer);
    await person.seesChip(/Grace Ministry.*to look at/);
    await person.chooses('me');
    await person.pressesPost();
    await person.seesHold(/You chose Me/);
    expect(await person.posted()).toEqual([]);
  },
);

scenario(
  'a site that acts on the first half of a press is guarded',
  { sites: ['x', 'bluesky'] },
  async (person, site) => {
    for (const post of ['pointerdown', 'mousedown']) {
      await person.opens(site, { query: { post } });
      await person.types(beer);
      await person.pressesPost();
      await person.seesHold(/drinking/);
      expect(await person.posted()).toEqual([]);
      await person.fillsInCard(/Why is this all right/, 'It is the name of a song');
      await person.pressesInCard('Post anyway');
      expect((await person.seesPosted()).map(({ parts }) => parts)).toEqual([[beer]]);
    }
  },
);

scenario(
  'a draft that can’t be checked is not called clear, and goes when I say so',
  { sites, identities: [{ ...graceMinistry, packs: ['a-pack-that-is-gone'] }] },
  async (person, site) => {
    await person.opens(site);
    await person.types(beer);
    await person.seesChip(/Not checked/);
    await person.pressesPost();
    await person.seesHold(/not checked/i);
    expect(await person.posted()).toEqual([]);
    await person.pressesInCard(/Post/);
    expect((await person.seesPosted()).map(({ parts }) => parts)).toEqual([[beer]]);
  },
);
