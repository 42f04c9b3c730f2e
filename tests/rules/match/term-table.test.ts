import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Inflect, newTerms } from '../../../rules/match/terms';
import { readText } from '../../../rules/text/reading';

const word = fc.constantFrom(
  'beer',
  'glass',
  "jack's",
  'root',
  'raise',
  'a',
  '#beer',
  'happy-hour',
  '🍺',
  'i',
);
/** A hashtag inside a term is the word without its sign, so that two ways to write a term would be one. */
const inside = word.filter((one) => !one.startsWith('#'));
const term = fc.tuple(
  fc.tuple(word, fc.array(inside, { maxLength: 2 })).map(([first, rest]) => [first, ...rest].join(' ')),
  fc.constantFrom<Inflect>('none', 'noun', 'verb'),
);

it('finds terms of a table, and what is added to them, as if all had just been read', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(term, { selector: String }),
      fc.array(term),
      fc.array(word),
      (kept, added, text) => {
        const known = new Set(kept.map(String));
        const others = added.filter((each) => !known.has(String(each)));
        const reading = readText([...text, ...kept.map(([each]) => `${each}s.`)].join(' '));
        const fresh = newTerms();
        const numbers = kept.map((each) => fresh.add(...each));
        const begun = newTerms(JSON.parse(JSON.stringify(fresh.table())));
        const pairs = others.map((each): [number, number] => [fresh.add(...each), begun.add(...each)]);
        const inFresh = new Map([...numbers.map((number): [number, number] => [number, number]), ...pairs]);
        const found = (hits: readonly { term: number; start: number; end: number }[]) =>
          hits.map(({ term, start, end }) => `${start}-${end} ${term}`).sort();
        const expected = fresh
          .build()
          .find(reading)
          .filter(({ term }) => inFresh.has(term))
          .map((hit) => ({ ...hit, term: inFresh.get(hit.term) ?? -1 }));
        expect(found(begun.build().find(reading))).toEqual(found(expected));
      },
    ),
  );
});
