import { expect } from 'vitest';
import { scenario } from './driver';

const everywhere = ['x', 'bluesky', 'mastodon', 'lexical', 'quill', 'plain'] as const;

scenario('an editor takes typed and pasted text as it is', { sites: everywhere }, async (person, site) => {
  await person.opens(site);
  await person.types('Choir practice 🎶 is at 7');
  await person.seesDraft('Choir practice 🎶 is at 7');
  await person.pastes(' in the hall 🏠');
  await person.seesDraft('Choir practice 🎶 is at 7 in the hall 🏠');
});

scenario('without Demarc a press on Post publishes', { sites: everywhere }, async (person, site) => {
  await person.opens(site, { host: 'unguarded.example' });
  await person.types('Beer and burgers');
  await person.pressesPost();
  const [post] = await person.seesPosted();
  expect(post?.parts).toEqual(['Beer and burgers']);
});
