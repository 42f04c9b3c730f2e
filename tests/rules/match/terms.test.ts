import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inflect, newTerms } from '../../../rules/match/terms';
import { hashOf } from '../../../rules/text/hash';
import { readText } from '../../../rules/text/reading';

const list: readonly (readonly [string, Inflect])[] = [
  ['beer', 'noun'],
  ['wine', 'noun'],
  ['vodka', 'noun'],
  ['whiskey', 'noun'],
  ['alcohol', 'noun'],
  ['cocaine', 'none'],
  ['shot', 'noun'],
  ['gin', 'noun'],
  ['booze', 'noun'],
  ['happy hour', 'noun'],
  ['drink', 'verb'],
  ['raise a glass', 'verb'],
  ['t-shirt', 'noun'],
  ['coworker', 'noun'],
  ['jack daniel’s', 'none'],
  ['dr pepper', 'none'],
  ['gin and tonic', 'noun'],
  ['r&d', 'none'],
  ['damn', 'none'],
  ['god', 'noun'],
  ['sex', 'none'],
  ['usa', 'none'],
  ['abc', 'none'],
  ['bau', 'none'],
  ['say', 'none'],
  ['hell', 'none'],
  ['rapist', 'noun'],
  ['🍺', 'none'],
  ['❤️', 'none'],
  ['啤酒', 'none'],
  ['เบียร์', 'none'],
  ['пиво', 'none'],
];

const builder = newTerms();
for (const [term, inflect] of list) builder.add(term, inflect);
const terms = builder.build();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const found = (text: string) =>
  terms.find(readText(text)).map(({ term, start, end }) => [list[term]?.[0], text.slice(start, end)]);
const disguised = (text: string) => terms.find(readText(text)).filter((hit) => hit.disguised);

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom(...'beerwin@#$.-_ 3110vdka\u200d\u0301\ufe0f🍺е🏽'))
    .map((parts) => parts.join('')),
);

describe('a term', () => {
  it.each([
    ['Two beers, please', 'beer', 'beers'],
    ['BEER!', 'beer', 'BEER'],
    ['the beer’s gone', 'beer', 'beer'],
    ['We drank', 'drink', 'drank'],
    ['drinkin’ again', 'drink', 'drinkin'],
    ['they raised a glass', 'raise a glass', 'raised a glass'],
    ['our R＆D', 'r&d', 'R＆D'],
    ['Happy  Hours', 'happy hour', 'Happy  Hours'],
    ['happy-hour', 'happy hour', 'happy-hour'],
    ['#happyhour', 'happy hour', 'happyhour'],
    ['#HappyHour', 'happy hour', 'HappyHour'],
    ['happy\nhour', 'happy hour', 'happy\nhour'],
    ['#beeroclock', 'beer', 'beer'],
    ['#BeerOClock', 'beer', 'Beer'],
    ['#winewednesday2024', 'wine', 'wine'],
    ['BeerFest', 'beer', 'Beer'],
    ['beer-fuelled', 'beer', 'beer'],
    ['a tshirt', 't-shirt', 'tshirt'],
    ['a T shirt', 't-shirt', 'T shirt'],
    ['co-workers', 'coworker', 'co-workers'],
    ['Jack Daniels', 'jack daniel’s', 'Jack Daniels'],
    ["JACK DANIEL'S", 'jack daniel’s', "JACK DANIEL'S"],
    ['Dr. Pepper', 'dr pepper', 'Dr. Pepper'],
    ['our R&amp;D', 'r&d', 'R&amp;D'],
    ['cold 🍺🏽!', '🍺', '🍺🏽'],
    ['I ❤ it', '❤️', '❤'],
    ['我爱啤酒吗', '啤酒', '啤酒'],
    ['ดื่มเบียร์กัน', 'เบียร์', 'เบียร์'],
    ['Пиво', 'пиво', 'Пиво'],
    ['3beers', 'beer', 'beers'],
    ['beer4u', 'beer', 'beer'],
  ])('is found in “%s”', (text, term, written) => {
    expect(found(text)).toContainEqual([term, written]);
    expect(disguised(text)).toEqual([]);
  });

  it('of several words is found beside the terms within it', () => {
    expect(found('gin & tonic')).toEqual([
      ['gin', 'gin'],
      ['gin and tonic', 'gin & tonic'],
    ]);
  });

  it.each([
    'secure Scunthorpe begin ginger winery',
    'So happy. Hour by hour.',
    'happy, hour',
    'happy\n\nhour',
    '@beer @winery https://beer.com/wine wine@beer.com beer.com',
    'we’ll he’ll',
    '#therapist #middlesex #Essex #sextant',
    'therapist',
  ])('is not found in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('keeps its number when it is added again', () => {
    const again = newTerms();
    expect([again.add('beer', 'noun'), again.add('beer', 'none'), again.add('beer', 'noun')]).toEqual([
      0, 1, 0,
    ]);
    expect(again.build().size).toBe(2);
  });

  it('without a letter is never found', () => {
    const odd = newTerms();
    odd.add(' … ', 'noun');
    odd.add('', 'none');
    expect(odd.build().find(readText('anything … at all'))).toEqual([]);
  });

  it('between spaces is found in any text', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        fc.constantFrom('beer', 'happy hour', 'пиво', '🍺'),
        (before, after, term) => {
          const text = `${before} ${term} ${after}`;
          const start = before.length + 1;
          const hits = terms.find(readText(text)).filter((hit) => hit.start === start && !hit.disguised);
          expect(hits.map((hit) => list[hit.term]?.[0])).toContain(term);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is found in whole graphemes in any text, in order of start, twice the same', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('beer', 'b33r', 'เบียร์', '啤酒', '🍺', 'b.e.e.r'),
        anyText,
        (a, term, b) => {
          const text = a + term + b;
          const edges = new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length));
          const hits = terms.find(readText(text));
          for (const { start, end } of hits) {
            expect(edges.has(start)).toBe(true);
            expect(edges.has(end)).toBe(true);
            expect(start).toBeLessThan(end);
          }
          expect(hits).toEqual(hits.toSorted((one, other) => one.start - other.start));
          expect(terms.find(readText(text))).toEqual(hits);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a disguised term', () => {
  it.each([
    ['b33r', 'beer'],
    ['v0dka', 'vodka'],
    ['wh1skey', 'whiskey'],
    ['c0c41n3', 'cocaine'],
    ['$hots', 'shot'],
    ['@lcohol', 'alcohol'],
    ['w|ne', 'wine'],
    ['w!ne', 'wine'],
    ['whi$key', 'whiskey'],
    ['d*mn', 'damn'],
    ['d**n', 'damn'],
    ['b e e r', 'beer'],
    ['W I N E', 'wine'],
    ['b.e.e.r', 'beer'],
    ['b. e. e. r', 'beer'],
    ['b_e_e_r', 'beer'],
    ['b\ne\ne\nr', 'beer'],
    ['b e 3 r', 'beer'],
    ['vod.ka', 'vodka'],
    ['wi_ne', 'wine'],
    ['beeeeer', 'beer'],
    ['wwwiiinnneee', 'wine'],
    ['booooooze', 'booze'],
    ['bееr', 'beer'],
    ['вееr', 'beer'],
    ['ᏴᎬᎬᎡ', 'beer'],
    ['βeer', 'beer'],
    ['🇧🇪🇪🇷', 'beer'],
    ['🇧 🇪 🇪 🇷', 'beer'],
    ['g1n', 'gin'],
    ['g i n', 'gin'],
  ])('%j is found', (written, term) => {
    const text = `so ${written} now`;
    const hits = disguised(text);
    expect(hits.map((hit) => [list[hit.term]?.[0], text.slice(hit.start, hit.end)])).toEqual([
      [term, written],
    ]);
  });

  it('is found in a hashtag', () => {
    expect(found('#b33r')).toEqual([['beer', 'b33r']]);
  });

  it('may be part of a term of several words', () => {
    expect(found('H4PPY HOUR')).toEqual([['happy hour', 'H4PPY HOUR']]);
  });

  it('is found word by word where all is spelled out', () => {
    expect(found('b e e r a n d w i n e')).toEqual([
      ['beer', 'b e e r'],
      ['wine', 'w i n e'],
    ]);
  });

  it('of any term in a disguise of several tricks is found', () => {
    const leet: Record<string, string> = { a: '4', e: '3', i: '1', o: '0', s: '$' };
    const tricks: ((word: string) => string)[] = [
      (word) => [...word].join(' '),
      (word) => [...word].join('.'),
      (word) => [...word].join('\u200b'),
      (word) => word.replace(/[aeio]/, (letter) => leet[letter] ?? letter),
      (word) => word.replace(/(?<=.)[aeio]/g, (letter) => letter.repeat(4)),
      (word) => word.replace('e', 'е').replace('o', 'о').replace('a', 'а'),
      (word) => String.fromCodePoint(...[...word].map((letter) => 0x1d4d0 + letter.charCodeAt(0) - 71)),
      (word) => word.replace(/./g, (letter) => `${letter}\u0336`),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom('beer', 'wine', 'vodka', 'whiskey', 'booze'),
        fc.constantFrom(...tricks),
        (word, trick) => {
          expect(found(`they like ${trick(word)} today`).map(([term]) => term)).toEqual([word]);
        },
      ),
    );
  });
});

describe('what looks disguised and is not', () => {
  it.each([
    "I'd 5ay",
    'b 4 u',
    'A B C',
    'U S A',
    'U.S.A.',
    '24/7 1.5 $5.00 5pm 3am 1st 2nd',
    'a b testing',
    'w/ e',
    'goooood and soooo shooooting',
    'gr8 m8 b4 2day',
    'A. B. C. and J. R. R. Tolkien',
    'H1N1 R2D2 C3PO V8 8mm mp3 covid19',
    'К сожалению рот',
    'input/output and/or his/her',
    'the_end AC/DC b|w 2x4',
    'I am a b in it',
  ])('“%s”', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a term that begins with a hash sign', () => {
  const builder = newTerms();
  const tag = builder.add('#ad', 'none');
  const word = builder.add('ad', 'none');
  const both = builder.build();
  const found = (text: string) =>
    both
      .find(readText(text))
      .map(({ term }) => (term === tag ? '#ad' : 'ad'))
      .sort();

  it('is found as a whole hashtag only', () => {
    expect(tag).not.toBe(word);
    expect(found('New shoes #ad')).toEqual(['#ad', 'ad']);
    expect(found('＃AD new shoes')).toEqual(['#ad', 'ad']);
    expect(found('An ad hoc meeting')).toEqual(['ad']);
    expect(found('#adventure and #ad_free')).not.toContain('#ad');
  });
});

describe('many terms', () => {
  it('with the same hash are told apart by their letters', () => {
    expect(hashOf('liquid')).toBe(hashOf('costarring'));
    const twins = newTerms();
    twins.add('costarring', 'none');
    expect(twins.build().find(readText('liquid'))).toEqual([]);
    expect(twins.build().find(readText('costarring'))).toHaveLength(1);
  });

  it('are each found', () => {
    const many = newTerms();
    const names = Array.from({ length: 3_000 }, (_, at) => `name${at.toString(36)} project`);
    for (const name of names) many.add(name, 'none');
    const all = many.build();
    const plain = all.find(readText(names.join('. '))).filter((hit) => !hit.disguised);
    expect(plain.map(({ term }) => term)).toEqual(names.map((_, at) => at));
  });
});
