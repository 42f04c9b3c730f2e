import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftKinds, draftOf } from '../../../rules/draft';
import { type KindFacts, kindOf, noFacts } from '../../../rules/kinds/kind';
import { toneOf } from '../../../rules/kinds/tone';
import { postKinds } from '../../../rules/past';
import { inWords } from '../../../rules/words/saying';
import { labelledKinds } from '../../corpus/kinds/rows';
import { english } from '../../tools/english';

const own: KindFacts = { ...noFacts, hosts: ['acme.com'], handles: ['acme'] };
const answer = (text: string, asked: string | null, handle: string | null = 'ann') =>
  draftOf(text, { kind: 'reply', context: { handle, text: asked } });

function told(draft: ReturnType<typeof draftOf>): [string, string] {
  const { kind, why } = kindOf(draft, own);
  return [kind, inWords(why, english)];
}

describe('posts that a person has said the kind of', () => {
  it.each([
    ['tuned', 150, 0.9],
    ['more', 60, 0.8],
    ['unseen', 150, 0.8],
  ] as const)('%s (%i posts): at least %d of them are told as the person told them', (half, count, least) => {
    const all = labelledKinds(half);
    expect(all).toHaveLength(count);
    const right = all.filter(({ label, draft, facts }) => kindOf(draft, facts).kind === label);
    expect(right.length / all.length).toBeGreaterThanOrEqual(least);
  });
});

describe('the kind of a post', () => {
  it.each([
    ['The bridge is closed on Monday.', 'share', 'Nothing in it says that it is anything else.'],
    ['Congratulations to Amina on her prize.', 'encouragement', 'It says “Congratulations”.'],
    ['Meet Dana, our head of nursing.', 'introduction', 'It says “Meet Dana”.'],
    ['Is the pool too cold in May?', 'conversation', 'It asks something.'],
    ['@ann the map is on the second page', 'conversation', 'It speaks to @ann.'],
    ['Chairs for 20 euros, last chance', 'promotion', 'It says “last chance”.'],
  ])('of “%s” is %s', (text, kind, why) => {
    expect(told(draftOf(text))).toEqual([kind, why]);
  });

  it('is an answer to a complaint only where somebody complained', () => {
    const text = 'It is up again since eight this morning.';
    expect(told(answer(text, 'Your website is down again. Useless.'))).toEqual([
      'complaint-answer',
      'It answers somebody who complained.',
    ]);
    expect(told(answer(text, 'When will the new page be up?'))).toEqual([
      'conversation',
      'It answers somebody.',
    ]);
  });

  it('is an answer to a complaint though it has words of an offer', () => {
    const asked = 'My order never came and nobody answers my mails. Terrible service!';
    expect(told(answer('Sorry, we are looking for your order now', asked))[0]).toBe('complaint-answer');
    expect(told(answer('Order now and get 20% off, today only!', null))[0]).toBe('promotion');
  });

  it('is an introduction where one who seeks somebody is told of another', () => {
    expect(told(answer('@bob does that', 'Does anyone know a good printer?'))[0]).toBe('introduction');
    expect(told(answer('@ann we do that', 'Does anyone know a good printer?'))[0]).toBe('conversation');
    expect(told(answer('@bob does that', 'I like your printer'))[0]).toBe('conversation');
  });

  it('is no answer where one goes on with what one said oneself', () => {
    expect(told(answer('The second part of the report.', 'The first part of the report.', '@Acme'))[0]).toBe(
      'share',
    );
  });

  it('is promotion sooner where a link leads to a site of one’s own', () => {
    expect(told(draftOf('Learn more: https://www.acme.com/x'))[0]).toBe('promotion');
    expect(told(draftOf('Learn more: https://shop.acme.com/x'))[0]).toBe('promotion');
    expect(told(draftOf('Learn more: https://notacme.com/x'))[0]).toBe('share');
    expect(told(draftOf('Learn more', { links: ['acme.com/x'] }))[0]).toBe('promotion');
  });

  it('is told of any draft, always alike, and said in words that stand in it', () => {
    const pieces = [
      'thanks',
      'Meet Dana',
      'tickets 20 euros',
      '@ann',
      'why?',
      'https://acme.com',
      'my mum',
      '🎉',
      '\n',
      'sorry',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 20 })), {
          maxLength: 12,
        }),
        fc.constantFrom(...draftKinds),
        fc.option(fc.constantFrom('You are useless', 'When?', '')),
        (words, kind, asked) => {
          const text = words.join(' ');
          const draft = draftOf(text, {
            kind,
            context: asked === null ? null : { handle: null, text: asked },
          });
          const first = kindOf(draft, own);
          expect(postKinds).toContain(first.kind);
          expect(kindOf(draft, own)).toEqual(first);
          expect(first.because === 'words').toBe(first.why.id === 'why_kind_says');
          if (first.why.id === 'why_kind_says') expect(text).toContain(String(first.why.values.words));
        },
      ),
    );
  });
});

describe('the tone of a post', () => {
  it.each([
    ['This is the worst service ever, shame on you.', 'negative'],
    ['Thank you all, that was a wonderful evening!', 'positive'],
    ['The bridge is closed on Monday.', 'even'],
    ['Thanks for nothing, you are useless.', 'negative'],
    ['Come to tea after the service.', 'even'],
    ['We are sorry for the long wait.', 'even'],
  ])('“%s” is %s', (text, tone) => {
    expect(toneOf(draftOf(text))).toBe(tone);
  });
});
