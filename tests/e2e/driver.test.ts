import { expect } from 'vitest';
import { scenario } from './driver';

const everywhere = ['x', 'bluesky', 'mastodon', 'lexical', 'quill', 'plain'] as const;

scenario('an editor takes typed text as it is', { sites: everywhere }, async (person, site) => {
  await person.opens(site);
  await person.types('Choir practice 🎶 is at 7');
  await person.seesDraft('Choir practice 🎶 is at 7');
});

scenario('an editor takes pasted text as it is', { sites: everywhere }, async (person, site) => {
  await person.opens(site);
  await person.pastes('Choir practice 🎶 is at 7');
  await person.seesDraft('Choir practice 🎶 is at 7');
});

scenario('without Demarc a press on Post publishes', { sites: everywhere }, async (person, site) => {
  await person.opens(site, { host: 'unguarded.example' });
  await person.types('Beer and burgers');
  await person.pressesPost();
  const [post] = await person.seesPosted();
  expect(post?.parts).toEqual(['Beer and burgers']);
});
