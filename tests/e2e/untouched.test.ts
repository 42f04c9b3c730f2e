import { expect } from 'vitest';
import { scenario } from './driver';
import { beside, mutationsOf, recordMutations } from './mutations';

const sites = ['x', 'bluesky', 'mastodon', 'lexical', 'quill', 'plain'] as const;

scenario('nothing of ours is in or around an editor', { sites }, async (person, site) => {
  const text = 'Beer and burgers on the weekend yum yum';
  await recordMutations(person.page);

  await person.opens(site, { host: 'unguarded.example' });
  await person.types(text);
  await person.seesDraft(text);
  const without = await mutationsOf(person.page);

  await person.opens(site);
  await person.types(text);
  await person.seesChip(/to look at/);
  const guarded = await mutationsOf(person.page);

  expect(guarded.kinds.filter((kind) => !beside.test(kind))).toEqual(without.kinds);
  expect(guarded.body).toEqual(without.body);
});
