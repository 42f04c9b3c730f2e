import { type Expression, headsOf } from '../expression';
import type { Rule } from '../pack';
import type { PostKind } from '../past';
import { readShare } from '../share';

/** How much of a voice's posting a code of conduct wants to be of some kinds. */
export interface Aim {
  readonly kinds: readonly PostKind[];
  readonly bound: 'most' | 'least';
  /** A part of one. */
  readonly share: number;
}

/** The aims of rules: of those that ask for a mix and for nothing else, on every site. */
export function aimsOf(rules: readonly Pick<Rule, 'dont' | 'do' | 'where'>[]): Aim[] {
  return rules.flatMap(({ dont, do: wanted, where }) => {
    if (where !== undefined) return [];
    if (dont !== undefined) return aimOf(dont, 'most');
    return wanted === undefined ? [] : aimOf(wanted, 'least');
  });
}

/** `over`: what `over` is in this rule, where too much of it breaks the one and too little the other. */
function aimOf(expression: Expression, over: Aim['bound']): Aim[] {
  const { mix, unless, when } = expression;
  if (mix === undefined || headsOf(expression).length > 1 || unless !== undefined || when !== undefined)
    return [];
  const kinds = Array.isArray(mix.kind) ? mix.kind : [mix.kind];
  const share = readShare(mix.over ?? mix.under ?? '0%');
  const under = over === 'most' ? 'least' : 'most';
  return [{ kinds, share, bound: mix.over === undefined ? under : over }];
}

/** Whether so many of all posts are within an aim. As the rules have it, one post is never a fifth too much of two. */
export function keeps({ bound, share }: Aim, part: number, all: number): boolean {
  return bound === 'most' ? part <= Math.ceil(all * share) : part >= Math.floor(all * share);
}
