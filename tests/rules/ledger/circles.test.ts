import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, draftOf } from '../../../rules/draft';
import { type Circle, memberOf, reachOf } from '../../../rules/ledger/circles';
import { pastPostOf } from '../../../rules/ledger/past-post';
import { namesOf } from '../../../rules/ledger/who';

const key = 'a secret of this browser';
const prospects: Circle = { id: 'prospects', members: ['ann', 'acme.com'] };
const press: Circle = { id: 'press', members: ['news.example', 'ann'] };

const answerTo = (handle: string | null) =>
  pastPostOf(
    draftOf('Thank you', { kind: 'reply', context: handle === null ? null : { handle, text: null } }),
    {
      key,
      time: 0,
      kind: 'conversation',
      tone: 'even',
      topics: [],
    },
  );

const isIn = (circle: Circle, handle: string) =>
  namesOf(handle).some((name) => circle.members.includes(name));

describe('a member of a circle', () => {
  it.each([
    ['@Ann', 'ann'],
    [' ann@social.example ', 'ann@social.example'],
    ['@ann@Social.Example', 'ann@social.example'],
    ['https://x.com/Ann', 'ann'],
    ['https://www.linkedin.com/in/ann-lee/', 'ann-lee'],
    ['https://social.example/@ann', 'ann'],
    ['https://www.acme.com', 'acme.com'],
    ['acme.com', 'acme.com'],
  ])('is read from %j as %j', (written, member) => {
    expect(memberOf(written)).toBe(member);
  });

  it.each(['', '   ', '@', 'Ann Lee', 'ann, bob'])('is not read from %j', (written) => {
    expect(memberOf(written)).toBeNull();
  });

  it('is read from any text without an error, and read again is the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (written) => {
        const member = memberOf(written);
        if (member !== null) expect(memberOf(member)).toBe(member);
      }),
    );
  });
});

describe('whom answers went to', () => {
  it('is told by handle and by the domain that a handle ends with', () => {
    const posts = [answerTo('@Ann'), answerTo('bob@social.acme.com'), answerTo('eve'), answerTo(null)];
    expect(reachOf(posts, [prospects, press], key)).toEqual({
      answers: 3,
      by: { prospects: 2, press: 1 },
      others: 1,
    });
  });

  it('agrees with a plain look at the handles', () => {
    const handles = [
      'ann',
      'bob',
      'eve@acme.com',
      'news.example',
      'dan@sub.news.example',
      'acme.com.example',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...handles), { maxLength: 20 }), (answered) => {
        const { by, others } = reachOf(answered.map(answerTo), [prospects, press], key);
        for (const circle of [prospects, press])
          expect(by[circle.id]).toBe(answered.filter((handle) => isIn(circle, handle)).length);
        expect(others).toBe(
          answered.filter((handle) => !isIn(prospects, handle) && !isIn(press, handle)).length,
        );
      }),
    );
  });

  it('tells nothing with the secret of another browser', () => {
    expect(reachOf([answerTo('ann')], [prospects], 'another').by).toEqual({ prospects: 0 });
  });

  it('has no answers of a post that answers nobody', () => {
    const post: Draft = draftOf('Hello all');
    expect(pastPostOf(post, { key, time: 0, kind: 'share', tone: 'even', topics: [] }).to).toEqual([]);
  });
});
