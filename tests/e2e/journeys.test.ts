import { expect } from 'vitest';
import { scenario } from './driver';
import { openedTab } from './opened-tab';

/** Whole ways of the people of the product through the card, on the sites where they begin. */
const sites = ['x', 'bluesky', 'mastodon'] as const;
const composeAt = {
  x: 'https://x.com/intent/post?text=',
  bluesky: 'https://bsky.app/intent/compose?text=',
  mastodon: 'https://mastodon.example/share?text=',
};
/** In a held card the first stop for Tab is what closes it, and the second what is to be done first. */
const takeIt = ['Tab', 'Tab', 'Enter'] as const;
const beer = 'Beer and burgers on the weekend yum yum';

scenario(
  'the individual who started in the wrong account takes the draft to their own, and posts it there',
  { sites },
  async (person, place) => {
    const site = place as (typeof sites)[number];
    await person.opens(site);
    await person.types(beer);
    await person.pressesPost();
    await person.seesHold(/nothing against it/);
    for (const key of takeIt) await person.pressesKeys(key);
    const opened = await openedTab(person.lease.control, composeAt[site]);
    expect(opened.searchParams.get('text')).toBe(beer);
    await person.seesCard(/kept in the stash/);
    expect(await person.posted()).toEqual([]);

    await person.opens(site, { as: 'patmiller' });
    await person.focuses();
    await person.seesChip(/Me 1 draft kept/);
    await person.pressesInCard(/1 draft kept/);
    await person.pressesInCard(/Put it here/);
    // An editor that draws its own text takes none while it is empty: the text is one press away, in the clipboard.
    if (site !== 'mastodon') {
      await person.seesCard(/on your clipboard/);
      await person.pressesKeys('Control+v');
    }
    await person.seesDraft(beer);
    await person.seesChip(/Me Clear/);
    await person.pressesPost();
    expect((await person.seesPosted()).map(({ parts }) => parts)).toEqual([[beer]]);
  },
);

scenario(
  'the employee who slips once takes the words of the code with three keys, and posts with the next',
  {},
  async (person, site) => {
    await person.opens(site);
    await person.types('Our customers loved the choir');
    await person.pressesKeys('Control+Enter');
    await person.seesHold(/People who visit us are guests, not customers/);
    expect(await person.posted()).toEqual([]);
    for (const key of takeIt) await person.pressesKeys(key);
    await person.seesDraft('Our guests loved the choir');
    await person.seesChip(/Grace Ministry.*Clear/);
    await person.pressesKeys('Control+Enter');
    expect((await person.seesPosted()).map(({ parts }) => parts)).toEqual([['Our guests loved the choir']]);
  },
);

scenario(
  'somebody who is warned wrongly says so once, and posts with the next press',
  { sites },
  async (person, site) => {
    await person.opens(site);
    await person.types('Our customers loved the choir');
    await person.pressesPost();
    await person.seesHold(/guests, not customers/);
    await person.pressesInCard('This is wrong');
    await person.pressesInCard(/Not about this phrase/);
    await person.seesChip(/Grace Ministry.*Clear/);
    await person.pressesPost();
    expect((await person.seesPosted()).map(({ parts }) => parts)).toEqual([
      ['Our customers loved the choir'],
    ]);
  },
);
