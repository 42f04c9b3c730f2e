import { expect } from 'vitest';
import { graceMinistry, me } from '../tools/sample-identities';
import { violationsInCard } from './axe';
import { scenario } from './driver';
import { bringPostsLike, eraseLedger, promotion, seesEntries } from './ledger';

/** What a voice has posted before speaks with the next post: said while it is written, and never more than asked at Post. */

const off = [{ pack: 'rhythm', rule: 'not-the-same-text-again' }];
const identities = [{ ...graceMinistry, packs: ['ministry', 'rhythm'], off }, me];

scenario(
  'the seventh share of a link in a week is asked about, however the link is written, and goes with one press more',
  { identities },
  async (person, site) => {
    await eraseLedger(person);
    await person.opens(site);
    await person.types('See https://grace.example/well');
    await person.seesChip(/Clear/);
    await person.pressesPost();
    const [shared] = await seesEntries(person);
    if (shared) await bringPostsLike(person, shared, 5);
    await person.types('Again http://www.grace.example/well/?utm_source=x');
    await person.seesChip(/1 to look at/);
    await person.pressesPost();
    await person.seesHold(/go out 7 times within 7 days/);
    await person.pressesInCard(/ anyway$/);
    await person.seesPosted(2);
    const [seventh] = await seesEntries(person, 7);
    expect(seventh).toMatchObject({ decision: 'overridden', rules: [{ rule: 'not-the-same-link-again' }] });
  },
);

scenario(
  'the third promotion in a row is said while it is written, and is none by one word of its author, now and later',
  { identities },
  async (person, site) => {
    await eraseLedger(person);
    await bringPostsLike(person, promotion, 2);
    await person.opens(site);
    await person.types('Sign up for the Saturday rota');
    await person.seesChip(/1 to look at/);
    await person.pressesInCard(/1 to look at/);
    await person.seesCard(/number 3 in a row of one kind: promotion/);
    await person.pressesInCard('This isn’t a promotion');
    if (person.lease.engine === 'chromium') expect(await violationsInCard(person.page)).toEqual([]);
    await person.pressesInCard('Conversation');
    await person.seesChip(/Clear/);
    await person.pressesPost();
    const [posted] = await seesEntries(person, 3);
    expect(posted).toMatchObject({ kind: 'conversation', corrected: true, decision: 'clear' });

    const time = (posted?.time ?? 0) + 3;
    await bringPostsLike(person, { ...promotion, id: 'later', time }, 2, 1);
    await person.types('Sign up for the Saturday rota please');
    await person.pressesPost();
    await person.seesPosted(2);
    const [like] = await seesEntries(person, 6);
    expect(like).toMatchObject({ kind: 'conversation', because: 'corrected', decision: 'clear' });
    expect(like?.corrected).toBeUndefined();
  },
);

const inTime = { id: 'in-time', say: 'A complaint waits no longer than four hours.', level: 'warn' };
const waits = [{ ...graceMinistry, rules: [{ ...inTime, do: { 'answer-within': '4 hours' } }] }, me];

scenario(
  'a complaint that has waited for days is answered with a word about the wait, or without one by one press more',
  { sites: ['x-reply'], identities: waits },
  async (person, site) => {
    await eraseLedger(person);
    await person.opens(site, {
      query: { asked: 'My order never came and nobody answers. Terrible service!' },
    });
    await person.types('We are looking for it');
    await person.seesChip(/1 to look at/);
    await person.pressesPost();
    await person.seesHold(/has waited \d+ days; this code asks for an answer within 4 hours/);
    await person.pressesInCard(/ anyway$/);
    const [answer] = await seesEntries(person);
    expect(answer).toMatchObject({ kind: 'complaint-answer', decision: 'overridden' });
    expect(answer?.waited).toBeGreaterThan(86_400_000);
  },
);
