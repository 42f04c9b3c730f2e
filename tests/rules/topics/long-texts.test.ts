import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../rules/text/reading';
import { shortPostsIn } from '../../../rules/topics/short-posts';
import { newFinder } from './find-topic';

/** Paragraphs of a company's long post, in none of which there is anything. */
const paragraphs = [
  'The new library opens on Monday at nine, with two reading rooms and a hall for the whole town.',
  'Our report on water shows how farmers in the north have saved a third of it within four years.',
  'Applications for the summer school close on Friday; the form takes ten minutes.',
  'The bridge will be closed for repairs from eight until noon, and buses take the road along the river.',
  'Dr. Lind speaks on Thursday about sleep and memory, and her slides are on our page afterwards.',
  'Three of our engineers have planted two hundred trees behind the depot this spring.',
];

const inTheMiddle = (paragraph: string, between = '\n\n'): string =>
  [...paragraphs, ...paragraphs, paragraph, ...paragraphs, ...paragraphs].join(between);

const said: Record<string, string[]> = {
  'negative-tone': [
    'The catering was a disgrace, the hall was filthy and the organisers could not have cared less.',
    'The soup was cold and the waiter was rude to my mother.',
    'what a terrible, boring speech',
  ],
  'complaint-to-company': [
    '@user you charged my card twice, my parcel is still not here and nobody answers the phone',
  ],
  'personal-life': [
    'Can’t sleep, my exam is tomorrow and I feel sick.',
    'My mum and I took the kids to the beach this morning and now we are all sunburnt.',
  ],
  alcohol: ['Far too many beers with the team last night, and my head is splitting.'],
  'confidential-business': ['Nobody outside knows yet, but we are laying off forty people in March.'],
};

describe('a long text', () => {
  for (const [topic, own] of Object.entries(said)) {
    const find = newFinder(topic);
    it.each(own)(`has ${topic} in the paragraph that has it by itself: “%s”`, (paragraph) => {
      expect(find(paragraph)).not.toEqual([]);
      for (const between of ['\n\n', '\n']) {
        const text = inTheMiddle(paragraph, between);
        expect(find(text)).not.toEqual([]);
        expect(find(text).filter((words) => !paragraph.includes(words))).toEqual([]);
      }
    });
    it(`has no ${topic} where no paragraph of it has`, () => {
      for (const between of ['\n\n', '\n', ' ']) expect(find(paragraphs.join(between))).toEqual([]);
    });
  }

  it('promotes no more than its lines do, however many of them sound a little like it', () => {
    const find = newFinder('self-promotion');
    const lines = [
      'Tests have confirmed that the formula is safe. Update here: https://example.com/a',
      'Learn more about the economic recovery at https://example.com/b',
      'Find the latest figures on rainfall here: https://example.com/c',
      'The chairman speaks about free water: https://example.com/d',
      'Good morning, everybody!',
    ];
    for (const line of lines) expect(find(line)).toEqual([]);
    expect(find(lines.join('\n'))).toEqual([]);
  });

  it('is no leak because something ordinary is said a dozen times', () => {
    const text = `${'We are open on Monday from nine to five. '.repeat(12)}Happy hour begins at six.`;
    expect(newFinder('confidential-business')(text)).toEqual([]);
  });

  it('does not lose a word to what another paragraph says', () => {
    const find = newFinder('alcohol');
    const shots = 'We did tequila shots until the bar closed.';
    expect(find(inTheMiddle(shots))).not.toEqual([]);
    expect(
      find(
        `${shots}\n\nThe photographer took forty shots of the new reading rooms, of the hall and of the garden behind it, and all are on our page.\n\nThe flu shots are given at the clinic on Tuesday and on Wednesday from nine to four.`,
      ),
    ).not.toEqual([]);
  });
});

describe('the short posts in a text', () => {
  const between = fc.constantFrom(' ', '\n', '\n\n');
  const sentence = fc.constantFrom('Yes!', ...paragraphs, 'a', '😀', 'word '.repeat(70));
  const text = fc
    .array(fc.tuple(sentence, fc.constantFrom(' ', '\n', '\n\n', '')), { maxLength: 12 })
    .map((parts) => parts.flat().join(''));

  it('are stretches of it, one behind the other, with all its words in them', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 600 })), (whole) => {
        let behind = 0;
        let left = '';
        for (const { reading, start } of shortPostsIn(readText(whole))) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(whole.startsWith(reading.text, start)).toBe(true);
          left += whole.slice(behind, start);
          behind = start + reading.text.length;
        }
        expect(`${left}${whole.slice(behind)}`.trim()).toBe('');
      }),
    );
  });

  it('are the text itself where that is short', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 280 }), (whole) => {
        fc.pre(whole.length <= 280);
        expect(shortPostsIn(readText(whole)).map(({ reading }) => reading.text)).toEqual([whole]);
      }),
    );
  });

  it('are as long as posts are, where lines or sentences end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...paragraphs), { minLength: 4 }), between, (all, edge) => {
        const posts = shortPostsIn(readText(all.join(edge)));
        expect(posts.filter(({ reading }) => reading.text.length > 280)).toEqual([]);
      }),
    );
  });
});
