import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../rules/finding';
import { hashOf } from '../../../rules/text/hash';
import { joinReadings } from '../../../rules/text/joined';
import { readText } from '../../../rules/text/reading';
import { gap, mark } from '../../../rules/text/scanned';

/** Any UTF-16 at all, lone surrogates included. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
);

const formsOf = (text: string) => {
  const { words } = readText(text);
  return Array.from({ length: words.count }, (_, word) => words.form(word));
};
const cut = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));

describe('the words of a text', () => {
  it.each([
    ['Beer & Burgers!', ['beer', 'and', 'burgers']],
    ['Café CRÈME', ['cafe', 'creme']],
    ['ＢＥＥＲ 𝓫𝓮𝓮𝓻 ⓑⓔⓔⓡ 🅱🅴🅴🆁 ʙᴇᴇʀ', ['beer', 'beer', 'beer', 'beer', 'beer']],
    ['b\u200be\u00ade\u2060r', ['beer']],
    ['Straße Ærø', ['strasse', 'aero']],
    ['don’t we’ll', ["don't", "we'll"]],
    ['R&amp;D', ['r', 'and', 'd']],
    ['R＆D', ['r', 'and', 'd']],
    ['co-worker beer/wine', ['co', 'worker', 'beer', 'wine']],
    ['啤酒', ['啤', '酒']],
    ['🍺🏽 👩🏽‍🍳', ['🍺', '👩🍳']],
    ['b̶e̶e̶r̶', ['beer']],
    ['пиво Ёлка', ['пиво', 'елка']],
  ])('of “%s” are folded', (text, forms) => {
    expect(formsOf(text)).toEqual(forms);
  });

  it('of a hashtag are parted at capitals and underscores', () => {
    expect(formsOf('#BeerOClock #wine_Wednesday #HTMLParser')).toEqual([
      'beer',
      'o',
      'clock',
      'wine',
      'wednesday',
      'html',
      'parser',
    ]);
  });

  it('are none in links, mentions and e-mail addresses', () => {
    expect(formsOf('see https://beer.com/wine www.beer.example beer.com/a @beer beer@wine.com')).toEqual([
      'see',
    ]);
  });

  it('know what stands before them', () => {
    const { words } = readText('happy hour, co-worker. b.e');
    expect([...words.gaps].slice(1)).toEqual([gap.open, gap.closed, gap.hyphen, gap.closed, gap.glued]);
  });

  it('know what they are made of', () => {
    const { words } = readText('Beer b33r beeer Joe’s 🍺 #ad 酒');
    const expected = [
      mark.upper,
      mark.digit,
      mark.repeated,
      mark.possessive,
      mark.emoji,
      mark.tag,
      mark.unspaced,
    ];
    expect(expected.every((bit, word) => ((words.marks[word] ?? 0) & bit) !== 0)).toBe(true);
  });

  it('of any text lie within it in order, and their hash is that of their form', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { words } = readText(text);
        let last = 0;
        for (let word = 0; word < words.count; word += 1) {
          expect(words.starts[word]).toBeGreaterThanOrEqual(last);
          expect(words.ends[word]).toBeGreaterThan(words.starts[word] ?? 0);
          expect(words.hashes[word]).toBe(hashOf(words.form(word)));
          last = words.ends[word] ?? 0;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('stay as they are when other texts are read', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const first = readText(text);
        const before = [...first.words.starts, ...first.words.ends, ...first.words.hashes];
        readText(other);
        expect([...first.words.starts, ...first.words.ends, ...first.words.hashes]).toEqual(before);
      }),
    );
  });

  it('of a very long text are all read', () => {
    expect(readText('beer '.repeat(40_000)).words.count).toBe(40_000);
  });

  it('are found by span', () => {
    const reading = readText('one two three');
    expect(reading.wordsOf({ start: 4, end: 13 })).toEqual({ from: 1, to: 3 });
  });

  it('are found by offset, in a text read passage by passage as well', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        const parts = [`${one} go. `, '…\n', `So ${other}`];
        const text = parts.join('');
        const starts = [0, (parts[0] ?? '').length, text.length - (parts[2] ?? '').length];
        const pieces = parts.map((part, at) => ({ reading: readText(part), start: starts[at] ?? 0 }));
        const joined = joinReadings(text, pieces);
        const ends = [...joined.words.ends];
        for (let offset = 0; offset <= text.length; offset += 1) {
          const first = ends.findIndex((end) => end > offset);
          expect(joined.wordAt(offset)).toBe(first < 0 ? ends.length : first);
        }
      }),
    );
  });
});

describe('what a reading finds beside words', () => {
  it('links, without the punctuation behind them', () => {
    const text = 'See https://acme.com/a?b=1, (www.acme.com) acme.co.uk/x. Then go.';
    expect(cut(text, readText(text).links)).toEqual([
      'https://acme.com/a?b=1',
      'www.acme.com',
      'acme.co.uk/x',
    ]);
  });

  it('no link in a sentence that lacks a space, or in numbers and abbreviations', () => {
    expect(readText('Great day.Next week 1.5 e.g. this U.S. visit node.js join us.It').links).toEqual([]);
  });

  it('mentions with the server that they are on', () => {
    const text = '@joe, @ann@mastodon.social and @acme.bsky.social. mail joe@acme.com';
    expect(cut(text, readText(text).mentions)).toEqual(['@joe', '@ann@mastodon.social', '@acme.bsky.social']);
  });

  it('hashtags, but no numbers', () => {
    const text = '#ad #1 #Été2024 #日本 C#major';
    expect(cut(text, readText(text).hashtags)).toEqual(['#ad', '#Été2024', '#日本']);
  });

  it('emoji that are shown as pictures, each whole', () => {
    const text = '🍺🍺 👩🏽‍🍳 🇬🇧 ❤️ © 1️⃣ ™';
    expect(cut(text, readText(text).emoji)).toEqual(['🍺', '🍺', '👩🏽‍🍳', '🇬🇧', '❤️']);
  });

  it('quotations, but no apostrophes', () => {
    const text = 'He said “no beer” and "none", it’s ‘over’, don’t';
    expect(cut(text, readText(text).quotes)).toEqual(['“no beer”', '"none"', '‘over’']);
  });

  it('spans within any text, twice the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = () => {
          const { links, mentions, hashtags, emoji, quotes, sentences } = readText(text);
          return [links, mentions, hashtags, emoji, quotes, sentences];
        };
        for (const spans of read())
          for (const { start, end } of spans) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        expect(read()).toEqual(read());
      }),
    );
  });
});

describe('the sentences of a text', () => {
  it.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['Dr. Smith paid 1.50 to acme.com today. Done.', ['Dr. Smith paid 1.50 to acme.com today.', 'Done.']],
    ['We meet at 5 p.m. on Monday. Come!', ['We meet at 5 p.m. on Monday.', 'Come!']],
    ['Well... maybe. So… Yes', ['Well... maybe.', 'So…', 'Yes']],
    ['Line one\nLine two\n\nLine three', ['Line one', 'Line two', 'Line three']],
    ['He said “Go.” Then left.', ['He said “Go.”', 'Then left.']],
    ['Great!🎉 Next one', ['Great!', '🎉 Next one']],
    ['J. R. Tolkien wrote. I. Then', ['J. R. Tolkien wrote.', 'I.', 'Then']],
    ['See https://a.example/x.y?z. Bye', ['See https://a.example/x.y?z.', 'Bye']],
    ['はい。いいえ。', ['はい。', 'いいえ。']],
  ])('of “%s”', (text, sentences) => {
    expect(cut(text, readText(text).sentences)).toEqual(sentences);
  });

  it('are found by an offset', () => {
    const reading = readText('One. Two.');
    expect(reading.sentenceAt(6)).toEqual({ start: 5, end: 9 });
    expect(reading.sentenceAt(9)).toBeNull();
  });

  it('hold all that is not white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const inside = cut(text, readText(text).sentences).join('').replace(/\s/g, '');
        expect(inside).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('a text of nothing but short pieces with full stops', () => {
  it('is read, and so is the longest host that there can be', () => {
    expect(readText('a.'.repeat(20_000)).words.count).toBe(20_000);
    const longest = `${`${'a'.repeat(60)}.`.repeat(4)}example`;
    const { links } = readText(`See ${longest} today`);
    expect(links).toEqual([{ start: 4, end: 4 + longest.length }]);
  });
});
