import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadSentence } from '../../../rules/conduct/read';
import type { Expression } from '../../../rules/expression';
import { topicOf } from '../../../rules/signals/sure';

/** A sentence and how a person read it. */
export interface Labelled {
  /** `must`, `must-not`, `should`, `should-not`, `advice`, or `-` for no rule. */
  readonly mood: string;
  /**
   * What a rule for it looks for: `-` for nothing, `reminder`, `later KIND`, or signals parted by `; `, each with its key
   * options: `topic alcohol,drugs`, `hashtags over=2`, `terms customer>guest`, `include #ad when topic sponsorship`,
   * `hours 22:00-07:00 sun`, `pack ID/RULE` for what a built-in rule looks for. ` do` asks for a rule to do something.
   * `| where KIND,…` and `| unless WORDS` narrow it.
   */
  readonly reading: string;
  readonly text: string;
  readonly from: string;
}

/** The labelled sentences of a file beside this one, each with the document that it is from. */
export function labelled(file: string): Labelled[] {
  let from = '';
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('# ') && !line.includes(' ~ ')) from = line.slice(2);
      if (line.trim() === '' || line.startsWith('#')) return [];
      const [mood = '', reading = '', text = ''] = line.split(' ~ ');
      return [{ mood, reading, text, from }];
    });
}

/** What is wrong with how a sentence was read; null where it is right. */
export function misread({ mood, reading }: Labelled, read: ReadSentence): string | null {
  const [looked = '', ...narrowed] = reading.split(' | ');
  if (mood === '-') return read.kind === 'remark' ? null : `is ${read.kind} (${read.mood})`;
  if (read.kind === 'remark') return `is no rule (${read.reason.id})`;
  const isLimit = /^(?:hashtags|emoji|mentions|length|links over)/.test(looked);
  const strength = (each: string) => (isLimit ? each.replace('-not', '') : each);
  if (strength(read.mood) !== strength(mood)) return `mood ${read.mood}`;
  if (looked.startsWith('later ')) {
    return read.kind === 'reminder' && `later ${read.later}` === looked ? null : describe(read);
  }
  if (looked === 'reminder') return read.kind === 'reminder' && read.later === null ? null : describe(read);
  if (read.kind !== 'proposal') return describe(read);
  const { rule, because } = read;
  const borrowed = because.find(({ id }) => id === 'conduct_borrowed')?.values;
  if (looked.startsWith('pack ')) {
    return borrowed !== undefined && looked === `pack ${borrowed.pack}/${borrowed.rule}`
      ? null
      : describe(read);
  }
  const expression = rule.dont ?? rule.do ?? {};
  const have = JSON.stringify(expression);
  const isRight =
    looked.split('; ').every((each) => holds(each, expression)) &&
    (!looked.endsWith(' do') || rule.do !== undefined) &&
    narrowed.every((each) =>
      each.startsWith('where ')
        ? each.slice(6) === rule.where?.kinds?.join(',')
        : have.includes(JSON.stringify(each.replace('unless ', ''))),
    );
  return isRight ? null : describe(read);
}

function describe(read: ReadSentence): string {
  if (read.kind === 'proposal')
    return `${read.mood} ${JSON.stringify(read.rule.dont ?? { do: read.rule.do })} ${JSON.stringify(read.rule.where ?? '')}`;
  return `${read.kind} ${read.mood} ${read.reason.id}`;
}

/** Whether the expression, or one of those that it joins, looks for what the label says. */
function holds(label: string, expression: Expression): boolean {
  const parts = [expression, ...(expression.any ?? [])];
  const [signal = '', ...rest] = label.replace(/ do$/, '').split(' ');
  const options = rest.join(' ');
  if (signal === 'topic') {
    return options
      .split(',')
      .every((id) =>
        parts.some(
          (part) =>
            (part.topic && topicOf(part.topic)) === id || (id === 'negative-tone' && part.tone !== undefined),
        ),
      );
  }
  return parts.some((part) => {
    const value = (part as Record<string, unknown>)[signal];
    return value !== undefined && matches(signal, options, value, part);
  });
}

const singular = (text: string) => text.toLowerCase().replace(/s$/, '');

function matches(signal: string, options: string, value: unknown, part: Expression): boolean {
  const text = JSON.stringify(value);
  const [first = '', when] = options.split(' when ');
  switch (signal) {
    case 'terms':
      return first.split(',').every((each) => {
        const [wrong = '', right] = each.split('>');
        const pairs: [string, unknown][] = Array.isArray(value)
          ? value.map((term: string) => [term, undefined])
          : Object.entries(value as object);
        return pairs.some(
          ([term, instead]) =>
            singular(term) === singular(wrong) &&
            (right === undefined || singular(String(instead)) === singular(right)),
        );
      });
    case 'spelling':
      return Object.keys(value as object).includes(first);
    case 'hours': {
      const {
        from = '00:00',
        to = '00:00',
        days = [],
      } = value as { from?: string; to?: string; days?: string[] };
      const [times, on = ''] = first.split(' ');
      const isAll = times === 'all' ? !text.includes('from') : times === `${from}-${to}`;
      return isAll && days.join(',') === on;
    }
    case 'include':
      return (
        first.split(',').every((each) => text.toLowerCase().includes(each.toLowerCase())) &&
        (when === undefined || part.when?.topic === when.replace('topic ', ''))
      );
    case 'private':
      return first === 'all'
        ? text === '"all"'
        : first.split(',').every((each) => text.includes(`"${each}"`));
    case 'alt-text':
    case 'links': {
      if (first === '') return true;
      const [name = '', wanted] = first.split('=');
      const set = (value as Record<string, unknown>)[name];
      return wanted === undefined ? set === true : JSON.stringify(set)?.replace(/[["\]]/g, '') === wanted;
    }
    case 'tone':
      return true;
    case 'secret':
    case 'shouting':
      return true;
    default:
      return first.split(',').every((each) => {
        const [name = '', wanted] = each.split('=');
        return wanted === undefined
          ? text.includes(name)
          : String((value as Record<string, unknown>)[name]) === wanted;
      });
  }
}
