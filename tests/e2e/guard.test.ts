import { expect } from 'vitest';
import { graceMinistry } from '../tools/sample-identities';
import { scenario } from './driver';

/** The three ways in which the first sites are built: Draft.js on X, TipTap on Bluesky, a controlled textarea on Mastodon. */
const sites = ['x', 'bluesky', 'mastodon'] as const;
const beer = 'Beer and burgers on the weekend yum yum';

scenario('a post about beer is held on the ministry’s account', { sites }, async (person, site) => {
  await person.opens(site);
  await person.types(beer);
  await person.pressesPost();
  const { card } = await person.seesHold(/We do not talk about drinking on ministry channels/);
  expect(card).toContain('Beer');
  expect(card).toContain('Grace Ministry');
  expect(await person.posted()).toEqual([]);
  await person.seesDraft(beer);
});

scenario(
  'the same words go out as myself with the first press, as they are',
  { sites },
  async (person, site) => {
    await person.opens(site, { as: 'patmiller' });
    await person.types(beer);
    await person.seesChip(/Me, .*Clear/);
    await person.pressesPost();
    const [post] = await person.seesPosted();
    expect(post?.parts).toEqual([beer]);
    expect((await person.looks()).held).toBe(false);
  },
);

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

scenario('a held post goes out after its words are edited away', { sites }, async (person, site) => {
  await person.opens(site);
  await person.types(beer);
  await person.pressesPost();
  await person.seesHold();
  await person.pressesInCard('Keep editing');
  await person.seesNoCard();
  await person.clearsAll();
  await person.types('Lemonade and burgers on the weekend');
  await person.seesChip(/Clear/);
  await person.pressesPost();
  const posted = await person.seesPosted();
  expect(posted.map(({ parts }) => parts)).toEqual([['Lemonade and burgers on the weekend']]);
});

scenario('a held post goes out with a reason, and once', { sites }, async (person, site) => {
  await person.opens(site);
  await person.types(beer);
  await person.pressesPost();
  await person.seesHold();
  await person.fillsInCard(/Why is this all right/, 'It is the name of a song');
  await person.pressesInCard('Post anyway');
  const posted = await person.seesPosted();
  await person.seesNoCard();
  expect(posted.map(({ parts }) => parts)).toEqual([[beer]]);
});

scenario('a warning is asked about once', { sites }, async (person, site) => {
  await person.opens(site);
  await person.types('Our customers loved the choir');
  await person.pressesPost();
  await person.seesHold(/guests, not customers/);
  expect(await person.posted()).toEqual([]);
  await person.pressesInCard('Post anyway');
  expect((await person.seesPosted()).map(({ parts }) => parts)).toEqual([['Our customers loved the choir']]);
});

scenario('the site’s own keys to post are guarded too', { sites }, async (person, site) => {
  await person.opens(site);
  await person.types(beer);
  await person.pressesKeys('Control+Enter');
  await person.seesHold(/drinking/);
  expect(await person.posted()).toEqual([]);
  await person.seesDraft(beer);
});

scenario('the site’s own keys post what is clear', { sites }, async (person, site) => {
  await person.opens(site);
  await person.types('Choir practice is at seven');
  await person.seesChip(/Clear/);
  await person.pressesKeys('Control+Enter');
  expect((await person.seesPosted()).map(({ parts }) => parts)).toEqual([['Choir practice is at seven']]);
});

scenario('pasted text is held like typed text', { sites }, async (person, site) => {
  await person.opens(site);
  await person.pastes(beer);
  await person.pressesPost();
  await person.seesHold(/drinking/);
  expect(await person.posted()).toEqual([]);
});

const replies = {
  x: '/patguest/status/1',
  bluesky: '/profile/patguest/post/1',
  mastodon: '/@patguest/1',
} as const;

scenario('a reply is guarded like a post', { sites }, async (person, site) => {
  await person.opens(site, { path: replies[site as keyof typeof replies] });
  await person.types(beer);
  await person.pressesPost();
  await person.seesHold(/drinking/);
  expect(await person.posted()).toEqual([]);
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

scenario('a switch of account on the page brings the other code', { sites }, async (person, site) => {
  await person.opens(site);
  await person.types(beer);
  await person.seesChip(/Grace Ministry.*to look at/);
  await person.opens(site, { as: 'patmiller' });
  await person.types(beer);
  await person.seesChip(/Me, .*Clear/);
});

scenario('two compose boxes are two drafts', { sites: ['x', 'mastodon'] }, async (person, site) => {
  await person.opens(site, { query: { composers: '2' } });
  await person.types(beer, 0);
  await person.types('Choir practice is at seven', 1);
  await person.pressesPost(1);
  expect((await person.seesPosted()).map(({ parts }) => parts)).toEqual([['Choir practice is at seven']]);
  await person.pressesPost(0);
  await person.seesHold(/drinking/);
  expect(await person.posted()).toHaveLength(1);
});

scenario('a composer that the page makes anew is guarded as before', { sites }, async (person, site) => {
  await person.opens(site);
  await person.types('Choir practice is at seven');
  await person.seesChip(/Clear/);
  await person.seesComposersRemade();
  await person.clearsAll();
  await person.types(beer);
  await person.pressesPost();
  await person.seesHold(/drinking/);
  expect(await person.posted()).toEqual([]);
});

scenario('a background that was stopped meanwhile wakes for the press', { sites }, async (person, site) => {
  await person.opens(site);
  await person.types('Grace has ');
  await person.seesChip(/Clear/);
  await person.stopsBackground();
  await person.types('beer');
  await person.pressesPost();
  await person.seesHold(/drinking/);
  expect(await person.posted()).toEqual([]);
});

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

scenario('a thread is one draft, and all its parts are read', { sites: ['x'] }, async (person, site) => {
  await person.opens(site, { path: '/compose/post' });
  const dialog = '[role="dialog"] ';
  await person.page.click(`${dialog}[data-testid="tweetTextarea_0"]`);
  await person.page.keyboard.type('Choir practice is at seven');
  await person.clicks(`${dialog}[data-testid="addButton"]`);
  await person.page.click(`${dialog}[data-testid="tweetTextarea_1"]`);
  await person.page.keyboard.type('and there is beer after');
  await person.clicks(`${dialog}[data-testid="tweetButton"]`);
  await person.seesHold(/drinking/);
  expect(await person.posted()).toEqual([]);
});

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
