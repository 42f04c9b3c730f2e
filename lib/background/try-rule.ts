import { check } from '../../rules/check';
import type { Code } from '../../rules/code';
import { draftOf } from '../../rules/draft';
import { explain } from '../../rules/explain';
import type { Now } from '../../rules/now';
import { nothingPast } from '../../rules/past';
import { said } from '../../rules/words/said';
import { inWords } from '../../rules/words/saying';
import type { Request } from '../messages';
import { nowFor } from '../time-zone';
import type { Tried } from '../tried';
import { codeOfRule } from './code';
import { identityOf } from './identities';
import { countIn, pastFor } from './ledger/past';
import type { InForce } from './policy/identities';
import { selfOf } from './self';
import { text, wordsOf } from './words';

type Typed = Extract<Tried, { state: 'tried' }>['typed'];

/**
 * What a rule that is being written finds, or what keeps it from being a rule. Its examples stand for themselves; what is typed is
 * the identity's next post, after those that were seen here. `time`: epoch milliseconds.
 */
export async function tryRule(
  { identity: id, rule, examples, typed }: Request<'try-rule'>,
  time: number,
): Promise<Tried> {
  try {
    const identity = await identityOf(id);
    const code = codeOfRule(rule);
    const now = nowFor(identity, time);
    const self = selfOf(identity);
    return {
      state: 'tried',
      findings: examples.map((each) => said(check(draftOf(each), code, nothingPast, now, self), text())),
      typed: typed === null ? null : await triedNext(typed, code, identity, now),
    };
  } catch (error) {
    return { state: 'refused', problem: wordsOf(error) };
  }
}

async function triedNext(typed: string, code: Code, identity: InForce, now: Now): Promise<Typed> {
  const past = await pastFor(code, identity, now.time, null);
  const { findings, nearMisses, idle } = explain(draftOf(typed), code, past, now, selfOf(identity));
  return {
    findings: said(findings, text()),
    notes: [
      ...nearMisses.map((miss) => {
        const why = inWords(miss.why, text());
        return miss.text === '' ? why : `${text()('quoted', { words: miss.text })}: ${why}`;
      }),
      ...idle.map(({ why }) => inWords(why, text())),
    ],
    past: countIn(code, past),
  };
}
