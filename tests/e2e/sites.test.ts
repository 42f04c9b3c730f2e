import { expect } from 'vitest';
import { until } from '../tools/until';
import { scenario } from './driver';
import { changes, watch } from './page-side';
import type { Person } from './person';
import { type Deed, offering, places, type Site } from './places';

/**
 * The one suite that runs over every site and every generation of its compose boxes, in both browsers. Each test is a short
 * way through a page, and the names in `deeds` are the columns of the table in docs/sites.md that it fills. All that is done at one
 * place with one account is done on a page that is loaded once: the site starts over in between, and the storage is as at the beginning.
 */

const beer = 'Beer and burgers on the weekend yum yum';
const choir = 'Choir practice is at seven';
const customers = 'Our customers loved the choir';
const reason = 'It is a song';

/** What is done at every place that offers it. */
interface Way {
  readonly name: string;
  readonly deeds: readonly Deed[];
  readonly body: (person: Person, site: Site) => Promise<void>;
}

const ways: Way[] = [];

function onAll(name: string, deeds: readonly Deed[], body: Way['body']): void {
  ways.push({ name, deeds, body });
}

/** What the site has published, once its last step is done. */
async function texts(person: Person): Promise<(readonly string[])[]> {
  await person.pressesLast();
  return (await person.seesPosted()).map(({ parts }) => parts);
}

onAll('a held post goes out after its words are edited away', ['hold and edit'], async (person, site) => {
  await person.returnsTo(site);
  await person.types(beer);
  await person.seesDraft(beer);
  await person.pressesPost();
  const { card } = await person.seesHold(/We do not talk about drinking on ministry channels/);
  expect(card).toContain('Grace Ministry');
  expect(await person.posted()).toEqual([]);
  await person.seesDraft(beer);
  await person.pressesInCard('Keep editing');
  await person.seesNoCard();
  await person.clearsAll();
  await person.pastes(choir);
  await person.seesChip(/Clear/);
  await person.pressesPost();
  expect(await texts(person)).toEqual([[choir]]);
});

onAll('a held post goes out with a reason, once', ['hold and release'], async (person, site) => {
  await person.returnsTo(site);
  await person.pastes(beer);
  await person.pressesPost();
  await person.seesHold(/drinking/);
  await person.fillsInCard(/Why is this all right/, reason);
  await person.pressesInCard(/ anyway$/);
  expect(await texts(person)).toEqual([[beer]]);
  await person.seesNoCard();
});

onAll('the site’s own keys are held, and post what is clear', ['chord'], async (person, site) => {
  const chord = places[site].chord ?? 'Control+Enter';
  await person.returnsTo(site);
  await person.pastes(beer);
  await person.pressesKeys(chord);
  await person.seesHold(/drinking/);
  expect(await person.posted()).toEqual([]);
  await person.seesDraft(beer);
  await person.pressesInCard('Keep editing');
  await person.clearsAll();
  await person.pastes(choir);
  await person.pressesKeys(chord);
  expect((await person.seesPosted()).map(({ parts }) => parts)).toEqual([[choir]]);
});

onAll(
  'pasted words that read like me are held on the ministry’s account, and say so',
  ['paste', 'wrong account'],
  async (person, site) => {
    await person.chooses('me');
    await person.returnsTo(site);
    await person.pastes(beer);
    await person.pressesPost();
    await person.seesHold(/reads like Me, but it goes out as Grace Ministry/);
    expect(await person.posted()).toEqual([]);
  },
);

onAll(
  'a fix reaches the site’s model, one undo takes it back, and a press of Post that answers the warning posts the draft, once',
  ['fix', 'undo', 'hold and release'],
  async (person, site) => {
    await person.returnsTo(site);
    await person.pastes(customers);
    await person.seesChip(/to look at/);
    await person.pressesInCard(/^Demarc:/);
    await person.pressesInCard(/guests/);
    await person.seesDraft('Our guests loved the choir');
    await person.focuses();
    await person.pressesKeys('Control+z');
    await person.seesDraft(customers);
    await person.seesChip(/to look at/);
    await person.pressesPost();
    await person.seesHold(/guests, not customers/);
    expect(await person.posted()).toEqual([]);
    // Sooner it is the second of a double press, and no answer.
    const held = performance.now();
    await until('it is read', async () => performance.now() > held + 1_000);
    await person.pressesPost();
    expect(await texts(person)).toEqual([[customers]]);
  },
);

onAll(
  'a composer made anew, on a page that went on without loading, with a background that was stopped, is guarded as before',
  ['composer replaced', 'page navigates', 'background stopped'],
  async (person, site) => {
    await person.returnsTo(site);
    await person.pastes(choir);
    await person.seesChip(/Clear/);
    await person.page.evaluate(() =>
      history.pushState(null, '', `${location.pathname}${location.search}#on`),
    );
    await person.seesComposersRemade();
    await person.stopsBackground();
    await person.clearsAll();
    await person.pastes(beer);
    await person.pressesPost();
    await person.seesHold(/drinking/);
    expect(await person.posted()).toEqual([]);
  },
);

onAll('a thread is one draft, and all its parts are read', ['parts'], async (person, site) => {
  await person.returnsTo(site);
  await person.pastes(choir);
  await person.clicks(places[site].addPart ?? '');
  await person.pastes('and there is beer after', 1);
  await person.pressesPost();
  await person.seesHold(/drinking/);
  expect(await person.posted()).toEqual([]);
});

onAll(
  'as myself the same words go out with the first press, byte for byte, and nothing was written into the page',
  ['clear goes first press', 'nothing in the editor'],
  async (person, site) => {
    await person.returnsTo(site, { as: 'patmiller' });
    await person.pastes(beer);
    await person.seesChip(/: Me Clear/);
    await watch(await person.frame());
    await person.pressesInCard(/^Demarc:/);
    await person.seesCard(/Me/);
    expect(await changes(await person.frame())).toEqual([]);
    await person.pressesPost();
    expect(await texts(person)).toEqual([[beer]]);
  },
);

onAll('two compose boxes are two drafts', ['two composers'], async (person, site) => {
  await person.returnsTo(site, { query: { composers: '2' } });
  await person.pastes(beer, 0);
  await person.pastes(choir, 1);
  await person.pressesPost(1);
  expect(await texts(person)).toEqual([[choir]]);
  await person.pressesPost(0);
  await person.seesHold(/drinking/);
  expect(await person.posted()).toHaveLength(1);
});

onAll('a reply is guarded like a post', ['reply'], async (person, site) => {
  await person.returnsTo(site, { path: places[site].reply ?? '' });
  await person.pastes(beer);
  await person.pressesPost();
  await person.seesHold(/drinking/);
  expect(await person.posted()).toEqual([]);
});

// Place after place, so that all that is done at one is done on a page that is loaded once.
for (const site of Object.keys(places) as Site[]) {
  for (const { name, deeds, body } of ways) {
    if (deeds.some((deed) => offering(site, deed) !== null)) continue;
    const { off: switchedOn = false } = places[site];
    scenario(name, { sites: [site], deeds, keepsTab: true, switchedOn }, body);
  }
}
