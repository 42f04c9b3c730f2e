import { check } from '../../rules/check';
import { compareConduct, type ReadSentence, readConduct } from '../../rules/conduct';
import { draftOf } from '../../rules/draft';
import { readDuration } from '../../rules/duration';
import type { Example } from '../../rules/example';
import type { Rule } from '../../rules/pack';
import { said } from '../../rules/words/said';
import { inWords } from '../../rules/words/saying';
import type { Request, Response, Verdict } from '../messages';
import type { ReadCode, ShownSentence } from '../read-code';
import { listedSites } from '../sites';
import { nowFor } from '../time-zone';
import { codeOfRules } from './code';
import { identityOf } from './identities';
import { countIn, pastFor } from './ledger/past';
import { selfOf } from './self';
import { conducts } from './storage';
import { text, wordsOf } from './words';

/** Written codes of conduct: each read for an identity, and compared with the rules that it took from one before. */

/** How each sentence of a written code reads, beside the rules that the identity took from it before. */
export async function readWritten({
  identity: id,
  text: written,
}: Request<'read-conduct'>): Promise<ReadCode> {
  const identity = await identityOf(id);
  const before = (await conducts.get())[id];
  const reading = readConduct(written, {
    sites: listedSites().flatMap(({ name, hosts }) => hosts.slice(0, 1).map((host) => ({ name, host }))),
    takenIds: identity.rules.map((rule) => String(rule.id)),
  });
  const own = identity.rules
    .filter((rule) => before?.rules.includes(String(rule.id)))
    .map((rule) => ({ id: String(rule.id), say: String(rule.say) }));
  const { kept, changed, orphans } = compareConduct(own, reading);
  const known = new Map<ReadSentence, Partial<ShownSentence>>([
    ...kept.map(({ now, rule }) => [now, { state: 'kept', replaces: rule.id }] as const),
    ...changed.map(
      ({ now, rule }) => [now, { state: 'changed', replaces: rule.id, before: rule.say }] as const,
    ),
  ]);
  return {
    sentences: reading.sentences.map((each) => ({ ...shown(each), ...known.get(each) })),
    counts: reading.counts,
    orphans: [...orphans],
  };
}

/** What several rules that are not in force yet have against a text, as the identity's next post. `time`: epoch milliseconds. */
export async function tryRules(
  { identity: id, rules, text: tried }: Request<'try-rules'>,
  time: number,
): Promise<Response<'try-rules'>> {
  try {
    const identity = await identityOf(id);
    const code = codeOfRules(rules);
    const now = nowFor(identity, time);
    const past = await pastFor(code, identity, time, null);
    const findings = check(draftOf(tried), code, past, now, selfOf(identity));
    const [first, ...rest] = said(findings, text());
    const verdict: Verdict = first ? { state: 'findings', findings: [first, ...rest] } : { state: 'clear' };
    return { verdict, past: countIn(code, past) };
  } catch (error) {
    return { verdict: { state: 'not-checked', reason: wordsOf(error) }, past: null };
  }
}

function shown(read: ReadSentence): ShownSentence {
  const base = {
    kind: read.kind,
    text: read.say,
    because: read.because.map((clue) => inWords(clue, text())),
    state: 'new' as const,
    replaces: null,
    before: null,
  };
  if (read.kind !== 'proposal') {
    return { ...base, rule: null, notes: [inWords(read.reason, text())], flags: [], passes: [] };
  }
  const { rule, cautions } = read;
  return {
    ...base,
    rule: { ...rule },
    notes: cautions.map((caution) => inWords(caution, text())),
    flags: textsOf(rule.flags),
    passes: textsOf(rule.passes),
  };
}

function textsOf(examples: Rule['flags']): string[] {
  return examples.map(shownExample);
}

/** The text of an example, with what went before it where only that shows the rule. */
function shownExample(example: Example): string {
  if (typeof example === 'string') return example;
  const { text: words, past = [], waited } = example;
  if (waited !== undefined) return text()('conduct_example_waited', { text: words, time: inUnits(waited) });
  const count = past.reduce((sum, { times }) => sum + times, 0);
  return count === 0 ? words : text()('conduct_example_after', { text: words, count });
}

function inUnits(waited: string): string {
  const { count, unit } = readDuration(waited);
  return new Intl.NumberFormat(text().locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
