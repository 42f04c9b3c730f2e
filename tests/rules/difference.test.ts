import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../rules/difference';
import { parsePack } from '../../rules/pack';

const pack = (...rules: readonly object[]) =>
  parsePack({ demarc: 1, id: 'test', name: 'Test', version: 1, language: 'en', rules });
const rule = (id: string, more: object = {}) => ({
  id,
  say: 'As it says.',
  level: 'warn',
  dont: { terms: ['tea'] },
  ...more,
});
const nothing = { added: [], gone: [], changed: [], pack: [] };

describe('differenceOf', () => {
  it('finds none between a pack and itself, in whatever order its rules and their fields stand', () => {
    const { id, ...rest } = rule('a');
    expect(differenceOf(pack(rule('a'), rule('b')), pack(rule('b'), { ...rest, id }))).toEqual(nothing);
  });
  it('tells rules that came from rules that went', () => {
    const { added, gone, changed } = differenceOf(pack(rule('a')), pack(rule('b')));
    expect([added.map(({ id }) => id), gone.map(({ id }) => id), changed]).toEqual([['b'], ['a'], []]);
  });
  it('says where a rule is otherwise: each word of a list, each part of an expression, another order', () => {
    const all = (...lists: string[][]) => ({ dont: { all: lists.map((terms) => ({ terms })) } });
    const { changed } = differenceOf(
      pack(rule('a', all(['tea', 'cake'], ['four'])), rule('b', { passes: ['x', 'y'] })),
      pack(rule('a', all(['tea', 'pie'], ['four'])), rule('b', { passes: ['y', 'x'] })),
    );
    expect(changed).toEqual([
      {
        rule: 'a',
        changes: [
          { path: 'dont.all.1.terms', before: 'cake', after: undefined },
          { path: 'dont.all.1.terms', before: undefined, after: 'pie' },
        ],
      },
      { rule: 'b', changes: [{ path: 'passes', before: ['x', 'y'], after: ['y', 'x'] }] },
    ]);
  });
});
