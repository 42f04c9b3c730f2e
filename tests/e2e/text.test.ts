import { expect } from 'vitest';
import { scenario } from './driver';
import { changes, underlined, watch } from './page-side';

/** The three ways in which the first sites are built: Draft.js on X, TipTap on Bluesky, a controlled textarea on Mastodon. */
const sites = ['x', 'bluesky', 'mastodon'] as const;
const beer = 'Beer and burgers on the weekend yum yum';

scenario('the caret stays in its place in the text over a fix', { sites }, async (person, site) => {
  await person.opens(site);
  await person.types('Our customers loved the choir');
  // Waited for before the caret moves: an editor that is still taking its focus or its last letter puts the caret back.
  await person.seesChip(/to look at/);
  for (let step = 0; step < 'the choir'.length; step++) await person.page.keyboard.press('ArrowLeft');
  await person.pressesInCard(/^Demarc:/);
  await person.pressesInCard(/guests/);
  await person.seesDraft('Our guests loved the choir');
  // A person goes on once they see that it is done.
  await person.seesChip(/Clear/);
  await person.types('all ');
  await person.seesDraft('Our guests loved all the choir');
});

scenario('the page sees nothing of Demarc in its composer', { sites }, async (person, site) => {
  await person.opens(site);
  await person.types(beer);
  await person.seesChip(/to look at/);
  await watch(person.page);
  await person.pressesKeys('Control+Enter');
  await person.seesHold(/drinking/);
  await person.pressesInCard('Close');
  await person.seesNoCard();
  // Opened before: a press at the moment of the choice would meet a chip that is just being drawn for it.
  await person.pressesInCard(/^Demarc:/);
  await person.seesCard(/drinking/);
  await person.chooses('me');
  await person.seesCard(/You chose Me/);
  expect(await changes(person.page)).toEqual([]);
});

/** What moves the button without a change in the page's tree: room above it in its composer, and above the composer. */
const roomIn = ['.composer .bar', 'main'] as const;

scenario('nothing of Demarc stays over a button that posts, whatever moves it', {}, async (person) => {
  await person.opens('x');
  for (const [before, place] of roomIn.entries()) {
    await person.types(`Good morning to number ${before + 1}`);
    await person.seesChip(/Clear/);
    await person.page.$eval(place, (element) => element.setAttribute('style', 'padding-top: 2.5rem'));
    await person.pressesPost();
    await person.seesPosted(before + 1);
  }
});

/** Editors that none of these sites has, on pages of which Demarc knows nothing but their shape. */
const otherEditors = ['lexical', 'quill', 'plain'] as const;

scenario('another editor on another page is read and held', { sites: otherEditors }, async (person, site) => {
  await person.opens(site);
  await person.types('First line\n🎉 and beer');
  await person.pressesPost();
  const { card } = await person.seesHold(/drinking/);
  expect(card).toContain('“beer”');
  expect(await underlined(person.page)).toEqual(['beer']);
  expect(await person.posted()).toEqual([]);
});
