import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../rules/draft';
import { type PostKind, postKinds } from '../../../rules/past';
import { against, day, type Earlier, hour, kindsFound, noon, pastOf, times } from './over-time';

const found = (mix: object, earlier: readonly Earlier[], kind: PostKind) =>
  against({ dont: { mix } }, draftOf('Hello'), pastOf(earlier, kind)).map(({ why }) => why);

describe('mix', () => {
  const oneInFive = { kind: 'promotion', over: '20%', 'of-last': 30 };

  it('finds the promotion that makes them more than the share', () => {
    const earlier = [...times(5, { kind: 'promotion' }), ...times(20, {}, hour, 10 * hour)];
    expect(found(oneInFive, earlier, 'promotion')).toEqual([]);
    expect(found(oneInFive, [...earlier, ...times(1, { kind: 'promotion' })], 'promotion')).toEqual([
      'Of the last 27 posts seen here, 7 would be promotion (26%); this code asks for at most 20%.',
    ]);
    expect(found(oneInFive, [...earlier, ...times(1, { kind: 'promotion' })], 'share')).toEqual([]);
  });

  it('grants the first promotion of a young voice', () => {
    expect(found(oneInFive, times(1), 'promotion')).toEqual([]);
    expect(found(oneInFive, times(1, { kind: 'promotion' }), 'promotion')).toHaveLength(1);
  });

  it('looks at the last posts only', () => {
    const old = times(20, { kind: 'promotion' }, hour, 100 * hour);
    expect(found({ ...oneInFive, 'of-last': 10 }, [...times(9), ...old], 'promotion')).toEqual([]);
    expect(
      found({ kind: 'promotion', over: '20%', within: '3 days' }, [...times(9), ...old], 'promotion'),
    ).toEqual([]);
  });

  it('asks for a floor of a kind with a draft that is not one', () => {
    const keepItReal = { kind: ['personal', 'conversation'], under: '20%', 'of-last': 10 };
    expect(found(keepItReal, times(3), 'share')).toEqual([]);
    expect(found(keepItReal, times(9), 'share')).toEqual([
      'Of the last 10 posts seen here, 0 would be personal or conversation (0%); this code asks for at least 20%. This one could be.',
    ]);
    expect(found(keepItReal, times(9), 'personal')).toEqual([]);
    expect(found(keepItReal, [...times(7), ...times(2, { kind: 'conversation' })], 'share')).toEqual([]);
  });

  it('agrees with a plain recomputation', () => {
    const post = fc.record({
      ago: fc.integer({ min: 1, max: 60 * day }),
      kind: fc.constantFrom(...postKinds),
    });
    const share = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(
        fc.array(post, { maxLength: 60 }),
        fc.constantFrom(...postKinds),
        share,
        fc.integer({ min: 1, max: 40 }),
        (posts, kind, percent, days) => {
          const recent = posts.filter(({ ago }) => ago < days * day);
          const of = recent.filter((one) => one.kind === 'promotion').length;
          const count = recent.length + 1;
          const window = { kind: 'promotion', within: `${days} days` };
          const isOver = kind === 'promotion' && of + 1 > Math.ceil((count * percent) / 100);
          const isUnder = kind !== 'promotion' && of < Math.floor((count * percent) / 100);
          expect(found({ ...window, over: `${percent}%` }, posts, kind)).toHaveLength(isOver ? 1 : 0);
          expect(found({ ...window, under: `${percent}%` }, posts, kind)).toHaveLength(isUnder ? 1 : 0);
        },
      ),
    );
  });

  it.each([
    { kind: 'promotion', 'of-last': 30 },
    { kind: 'promotion', over: '20%' },
    { kind: 'promotion', over: '20%', under: '10%', 'of-last': 30 },
    { kind: 'promotion', over: '20%', 'of-last': 30, within: '7 days' },
    { kind: 'promotion', over: '120%', 'of-last': 30 },
    { kind: 'advertising', over: '20%', 'of-last': 30 },
  ])('cannot be asked for by %j', (mix) => {
    expect(() => found(mix, [], 'share')).toThrow();
  });
});

describe('tone over time', () => {
  const rule = { dont: { tone: { is: 'negative', over: '50%', 'of-last': 6 } } };
  const grumble = 'This is awful and I hate every minute of it';

  it('speaks of a habit, not of one bad day', () => {
    expect(against(rule, grumble, pastOf(times(5)))).toEqual([]);
    expect(against(rule, grumble, pastOf(times(5, { tone: 'negative' })))).toEqual([
      {
        text: '',
        why: 'Of the last 6 posts seen here, 6 would be negative in tone (100%); this code asks for at most 50%.',
      },
    ]);
    expect(against(rule, 'A lovely morning to all of you', pastOf(times(5, { tone: 'negative' })))).toEqual(
      [],
    );
  });
});

describe('answer-within', () => {
  const rule = { do: { 'answer-within': '4 hours' } };
  const answer = (waited: number | null) =>
    draftOf('We are sorry and on it', {
      kind: 'reply',
      context: { handle: 'ann', text: 'My order never came', time: waited === null ? null : noon - waited },
    });

  it('says how long a complaint has waited', () => {
    expect(against(rule, answer(9 * hour), pastOf([], 'complaint-answer'))).toEqual([
      {
        text: '',
        why: 'What this answers has waited 9 hours; this code asks for an answer within 4 hours. A word about the wait helps.',
      },
    ]);
  });

  it('says that it takes the draft for the answer to a complaint, unless it asks about any answer', () => {
    const past = pastOf([], 'complaint-answer');
    expect(kindsFound(rule, past, answer(9 * hour))).toEqual(['complaint-answer']);
    const anybody = { do: { 'answer-within': { time: '4 hours', of: 'anybody' } } };
    expect(kindsFound(anybody, past, answer(9 * hour))).toEqual([undefined]);
  });

  it('is content with an answer in time, with a page that does not say, and with a clock that was set back', () => {
    for (const waited of [4 * hour, null, -hour])
      expect(against(rule, answer(waited), pastOf([], 'complaint-answer'))).toEqual([]);
    expect(against(rule, 'A post that answers nobody', pastOf([], 'share'))).toEqual([]);
  });

  it('speaks of any answer only where asked to', () => {
    const anybody = { do: { 'answer-within': { time: '1 day', of: 'anybody' } } };
    expect(against(rule, answer(2 * day), pastOf([], 'conversation'))).toEqual([]);
    expect(against(anybody, answer(2 * day), pastOf([], 'conversation'))).toHaveLength(1);
  });
});
