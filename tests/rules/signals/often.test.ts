import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../rules/draft';
import { against, day, hour, kindsFound, pastOf, times } from './over-time';

const found = (rule: object, past = pastOf([]), draft = draftOf('Hello'), at = {}) =>
  against(rule, draft, past, at).map(({ why }) => why);

describe('often', () => {
  const threeADay = { dont: { often: { over: 3, within: '1 day' } } };

  it('finds the post that is one too many within the time', () => {
    expect(found(threeADay, pastOf(times(2)))).toEqual([]);
    expect(found(threeADay, pastOf(times(3)))).toEqual([
      'This would be number 4 within 1 day; this code asks for at most 3.',
    ]);
  });

  it('forgets what lies further back', () => {
    expect(found(threeADay, pastOf(times(9, {}, hour, 25 * hour)))).toEqual([]);
  });

  it('counts what a clock posted that was set back since', () => {
    expect(found(threeADay, pastOf(times(3, {}, hour, -5 * hour)))).toHaveLength(1);
  });

  it('goes back to the same time of day over a change to summer time', () => {
    // In Berlin the night to 29 March 2026 has one hour less: since this time yesterday it is 23 hours.
    const time = Date.UTC(2026, 2, 29, 10);
    const at = { time, timeZone: 'Europe/Berlin' };
    const rule = { dont: { often: { over: 1, within: '1 day' } } };
    expect(found(rule, pastOf([{ ago: 23 * hour + 1 }], 'share', time), draftOf('Hello'), at)).toEqual([]);
    expect(found(rule, pastOf([{ ago: 23 * hour - 1 }], 'share', time), draftOf('Hello'), at)).toHaveLength(
      1,
    );
    expect(found(rule, pastOf([{ ago: 24 * hour - 1 }], 'share', time), draftOf('Hello'))).toHaveLength(1);
  });

  it('goes back to the same time of day over a change to winter time', () => {
    const time = Date.UTC(2026, 9, 25, 11);
    const rule = { dont: { often: { over: 1, within: '1 day' } } };
    const withAgo = (ago: number) =>
      found(rule, pastOf([{ ago }], 'share', time), draftOf('Hello'), { time, timeZone: 'Europe/Berlin' });
    expect(withAgo(25 * hour - 1)).toHaveLength(1);
    expect(withAgo(25 * hour + 1)).toEqual([]);
  });

  it('counts posts about a topic only, and speaks only of a draft about it', () => {
    const rule = { dont: { often: { topic: 'alcohol', over: 1, within: '7 days' } } };
    const past = pastOf([{ ago: day, topics: ['alcohol'] }, { ago: 2 * day }]);
    expect(found(rule, past, draftOf('Beer and burgers on the weekend'))).toHaveLength(1);
    expect(found(rule, past, draftOf('Burgers on the weekend'))).toEqual([]);
    expect(found(rule, pastOf([{ ago: day }]), draftOf('Beer and burgers on the weekend'))).toEqual([]);
  });

  it('counts posts of a kind and of a shape only', () => {
    const promotions = { dont: { often: { kind: 'promotion', over: 1, within: '1 day' } } };
    expect(found(promotions, pastOf(times(1, { kind: 'promotion' }), 'promotion'))).toHaveLength(1);
    expect(found(promotions, pastOf(times(1, { kind: 'promotion' }), 'conversation'))).toEqual([]);
    const noReplies = { dont: { often: { over: 1, within: '1 day', shapes: ['post'] } } };
    expect(found(noReplies, pastOf(times(3, { shape: 'reply' })))).toEqual([]);
    expect(found(noReplies, pastOf(times(1)), draftOf('Hello', { kind: 'reply' }))).toEqual([]);
    expect(found(noReplies, pastOf(times(1)))).toHaveLength(1);
  });

  it('asks to wait after the last one', () => {
    const rule = { dont: { often: { gap: '2 hours' } } };
    expect(found(rule, pastOf([{ ago: hour }, { ago: 30 * day }]))).toEqual([
      'The last one went out 1 hour ago; this code asks to wait 2 hours.',
    ]);
    expect(found(rule, pastOf([{ ago: 2 * hour }]))).toEqual([]);
    expect(found(rule, pastOf([]))).toEqual([]);
  });

  it('says so as help before the third promotion in a row', () => {
    const rule = { dont: { often: { kind: 'promotion', 'in-a-row': 3 } } };
    const two = times(2, { kind: 'promotion' });
    expect(found(rule, pastOf(two, 'promotion'))).toEqual([
      'This would be number 3 in a row of one kind: promotion. Helping or answering somebody first keeps people reading.',
    ]);
    expect(found(rule, pastOf(two, 'conversation'))).toEqual([]);
    expect(found(rule, pastOf([{ ago: 1, kind: 'share' }, ...two], 'promotion'))).toEqual([]);
    expect(found(rule, pastOf(two.slice(1), 'promotion'))).toEqual([]);
  });

  it('says what the draft is taken for where it counts posts of a kind, as its author may know better', () => {
    const taken = (often: object) =>
      kindsFound({ dont: { often } }, pastOf(times(2, { kind: 'promotion' }), 'promotion'));
    expect(taken({ kind: 'promotion', 'in-a-row': 3 })).toEqual(['promotion']);
    expect(taken({ over: 1, within: '1 day' })).toEqual([undefined]);
  });

  it.each([
    { over: 3 },
    { within: '1 day' },
    { over: 3, within: '1 day', gap: '1 hour' },
    { 'in-a-row': 3 },
    { over: 3, within: 'a day' },
    { over: 3, within: '401 days' },
  ])('cannot be asked for by %j', (often) => {
    expect(() => found({ dont: { often } })).toThrow();
  });
});

describe('rules over time', () => {
  it('go no higher than warn', () => {
    const rule = { level: 'hold', dont: { all: [{ topic: 'alcohol' }, { often: { gap: '1 day' } }] } };
    expect(() => found(rule)).toThrow('often goes no higher than warn');
    expect(() => found({ ...rule, level: 'warn' })).not.toThrow();
    expect(() =>
      found({
        level: 'hold',
        dont: { topic: 'alcohol', when: { repeat: { same: 'text', within: '1 day' } } },
      }),
    ).toThrow('repeat goes no higher than warn');
  });

  it('have nothing to say of a voice without a past', () => {
    for (const looked of [
      { often: { gap: '1 day' } },
      { repeat: { same: 'text', within: '7 days' } },
      { mix: { kind: 'promotion', over: '20%', 'of-last': 30 } },
      { mix: { kind: 'conversation', under: '20%', 'of-last': 30 } },
      { tone: { is: 'negative', over: '50%', 'of-last': 10 } },
    ])
      expect(found({ dont: looked }, pastOf([], 'promotion'), draftOf('This is awful, I hate it'))).toEqual(
        [],
      );
  });
});
