import { describe, expect, it } from 'vitest';
import { newTerms } from '../../../rules/match/terms';
import { hashOf } from '../../../rules/text/hash';
import { readText } from '../../../rules/text/reading';

/** Two words with the same 32-bit FNV-1a hash. */
const [one, other] = ['costarring', 'liquid'] as const;

function found(text: string, ...terms: string[]): string[] {
  const builder = newTerms();
  for (const term of terms) builder.add(term, 'none');
  return builder
    .build()
    .find(readText(text))
    .map(({ start, end }) => text.slice(start, end));
}

describe('words that only their hash confuses', () => {
  it('are two words with one hash', () => {
    expect(hashOf(one)).toBe(hashOf(other));
  });

  it('are told apart where one of them is known', () => {
    expect(found(`A ${other} and a ${one} role`, one)).toEqual([one]);
    expect(found(`A ${other} role, a ${one} role`, `${one} role`)).toEqual([`${one} role`]);
    expect(found(`The role of a ${other}, the role of a ${one}`, `of a ${one}`)).toEqual([`of a ${one}`]);
    expect(found(`${other} #HappyHour, ${one} #HappyHour`, `${one} happy hour`)).toEqual([
      `${one} #HappyHour`,
    ]);
  });

  it('are told apart where both are known', () => {
    expect(found(`A ${other} and a ${one}`, one, other)).toEqual([other, one]);
    expect(found(`A ${other} soap, a ${one} role`, `${one} role`, `${other} soap`)).toEqual([
      `${other} soap`,
      `${one} role`,
    ]);
  });

  it('are told apart where both came with a table', () => {
    const kept = newTerms();
    for (const term of [one, other]) kept.add(term, 'none');
    const hits = newTerms(kept.table())
      .build()
      .find(readText(`A ${other} and a ${one}`));
    expect(hits.map(({ term }) => term)).toEqual([1, 0]);
  });
});
