import type { Pack } from '../pack';
import { textOf } from '../proof';
import { everyPart, listsOf, lookedFor } from './parts';
import { type Shortcoming, told } from './shortcoming';

/** What stands in a pack twice: entries of one list, examples of a rule, and rules that look for the same. */
export function duplicates(pack: Pack): Shortcoming[] {
  const firsts = new Map<string, string>();
  return pack.rules.flatMap((rule, at): Shortcoming[] => {
    const path = ['rules', at] as const;
    const entries = [...everyPart(lookedFor(rule))]
      .flatMap(listsOf)
      .flatMap((list) => twice(list.map(folded)));
    const examples = [rule.flags, rule.passes].flatMap((list) =>
      twice(list.map((example) => JSON.stringify(example))).map((json) => textOf(JSON.parse(json))),
    );
    const looked = JSON.stringify([rule.dont, rule.do, rule.where]);
    const first = firsts.get(looked);
    if (first === undefined) firsts.set(looked, rule.id);
    return [
      ...(entries.length === 0
        ? []
        : [{ path, problem: `names ${told(entries)} twice`, remedy: 'Take one of each out.' }]),
      ...(examples.length === 0
        ? []
        : [
            { path, problem: `has the example ${told(examples)} twice`, remedy: 'Put another in its place.' },
          ]),
      ...(first === undefined
        ? []
        : [
            {
              path,
              problem: `looks for the same as rule ${first}`,
              remedy: 'Take one of the two rules out.',
            },
          ]),
    ];
  });
}

/** Upper and lower case are alike to lists, and so is any white space. */
function folded(entry: string): string {
  return entry.toLowerCase().replace(/\s+/gu, ' ');
}

function twice(list: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(list.filter((each) => seen.has(each) || !seen.add(each)))];
}
