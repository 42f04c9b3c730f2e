import { check } from './check';
import { compile } from './code';
import { draftOf } from './draft';
import { blandSpeech, fairSpeech } from './fair-speech';
import type { Pack, Rule } from './pack';
import { nothingPast } from './past';

/** A rule that stands in the way of a text that people have a right to post. */
export interface UnfairRule {
  readonly rule: string;
  readonly text: string;
}

/** Any moment will do: rules about hours flag every text alike and are not counted. */
const anyMoment = { time: 0, timeZone: 'UTC' };

/**
 * The rules of a pack, above a note, that flag ordinary talk of pay, hours, safety or unions, each with every such
 * text. Rules that flag any text at all, for its account, hour or missing parts, are not about what is said and are
 * left out; where a rule holds (`where`) is not looked at, since it may be widened later.
 * @throws {PackError} where a rule names a topic that is not there.
 */
export function unfairRules(pack: Pack): UnfairRule[] {
  const loud = pack.rules.filter(({ level }) => level !== 'note').map(everywhere);
  const code = compile([{ layer: 'pack', pack: { ...pack, rules: loud } }]);
  const broken = (text: string) =>
    new Set(check(draftOf(text), code, nothingPast, anyMoment).map(({ rule }) => rule));
  const [first = new Set<string>(), ...others] = blandSpeech.map(broken);
  const always = new Set([...first].filter((rule) => others.every((each) => each.has(rule))));
  const unfair = fairSpeech.flatMap((text) =>
    [...broken(text)].filter((rule) => !always.has(rule)).map((rule) => ({ rule, text })),
  );
  return loud.flatMap(({ id }) => unfair.filter(({ rule }) => rule === id));
}

function everywhere(rule: Rule): Rule {
  return { ...rule, where: undefined };
}
