import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Inflect, newTerms } from '../../../rules/match/terms';
import { readText } from '../../../rules/text/reading';

it('takes a term in plain letters and digits for the same as one that has to be read', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9]{1,8}$/);
  const term = fc.tuple(word, fc.array(fc.tuple(fc.constantFrom(' ', '-'), word), { maxLength: 3 }));
  fc.assert(
    fc.property(term, fc.constantFrom<Inflect>('none', 'noun', 'verb'), ([first, rest], inflect) => {
      const written = first + rest.map(([between, next]) => between + next).join('');
      const same = newTerms();
      expect(same.add(written, inflect)).toBe(same.add(`${written} `, inflect));
      const findings = [written, `${written} `].map((each) => {
        const one = newTerms();
        one.add(each, inflect);
        const built = one.build();
        return [written, `${written}s`, written.replaceAll('-', '')].map((text) =>
          built.find(readText(text)),
        );
      });
      expect(findings[0]).toEqual(findings[1]);
    }),
  );
});
