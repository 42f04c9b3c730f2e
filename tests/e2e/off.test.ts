import { expect } from 'vitest';
import { scenario } from './driver';
import type { Person } from './person';

const sites = ['x', 'bluesky', 'mastodon'] as const;
const beer = 'Beer and burgers on the weekend yum yum';

async function postsWithTheFirstPress(person: Person): Promise<void> {
  await person.types(beer);
  await person.pressesPost();
  const [posted] = await person.seesPosted();
  expect(posted?.parts).toEqual([beer]);
  expect(await person.seesAnythingOfDemarc()).toBe(false);
}

scenario('where a site is switched off, Demarc is not there', { sites }, async (person, site) => {
  await person.switchesOff(site);
  await person.opens(site);
  await postsWithTheFirstPress(person);
});

scenario(
  'a site that nobody has switched on is left alone',
  { sites: ['slack', 'discord'] },
  async (person, site) => {
    await person.opens(site);
    await postsWithTheFirstPress(person);
  },
);

scenario('with no identity there is nothing to guard', { sites, identities: [] }, async (person, site) => {
  await person.opens(site);
  await postsWithTheFirstPress(person);
});

scenario('a site is switched off and on again in an open page', { sites }, async (person, site) => {
  await person.opens(site);
  await person.types('Our choir ');
  await person.seesChip(/Clear/);
  await person.switchesOff(site);
  await person.seesNothing();
  expect(await person.seesAnythingOfDemarc()).toBe(false);
  await person.switchesOff();
  await person.types('and beer');
  await person.seesChip(/to look at/);
});
