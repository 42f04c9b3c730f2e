import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../rules/draft';
import { against, day, pastOf, times } from './over-time';

const story = 'https://grace.example/stories/well?utm_source=newsletter';

describe('repeat of a link', () => {
  const rule = { dont: { repeat: { same: 'link', over: 6, within: '1 day' } } };
  const six = pastOf(times(6, { text: `Read how the well was dug: ${story}` }));

  it('finds the seventh share within the day at the link itself', () => {
    expect(against(rule, 'Have you seen this? http://www.grace.example/stories/well/#top', six)).toEqual([
      {
        text: 'http://www.grace.example/stories/well/#top',
        why: 'This link would go out 7 times within 1 day; this code asks for at most 6.',
      },
    ]);
  });

  it('knows the address in the card of a link', () => {
    expect(
      against(rule, draftOf('Look', { links: ['https://grace.example/stories/well'] }), six),
    ).toHaveLength(1);
    const attached = pastOf(times(6, { links: ['https://grace.example/stories/well'] }));
    expect(against(rule, `Look ${story}`, attached)).toHaveLength(1);
  });

  it('leaves another page of the same site alone', () => {
    expect(against(rule, 'Read https://grace.example/stories/roof', six)).toEqual([]);
    expect(against(rule, 'No link at all', six)).toEqual([]);
  });
});

describe('repeat of a text', () => {
  const rule = { dont: { repeat: { same: 'text', within: '7 days' } } };
  const was = 'Our summer sale starts on Saturday morning, come early and bring the whole family along';

  it('finds nearly the same text', () => {
    const past = pastOf([{ ago: 2 * day, text: was }]);
    expect(against(rule, `${was} 🎉 #sale`, past)).toEqual([
      {
        text: '',
        why: 'Nearly the same text would go out 2 times within 7 days; this code asks for at most 1.',
      },
    ]);
  });

  it('leaves another text and one of long ago alone', () => {
    expect(
      against(
        rule,
        'The choir sings on Sunday at ten, and everybody may join in',
        pastOf([{ ago: day, text: was }]),
      ),
    ).toEqual([]);
    expect(against(rule, was, pastOf([{ ago: 8 * day, text: was }]))).toEqual([]);
  });
});
