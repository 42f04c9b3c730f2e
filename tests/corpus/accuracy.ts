import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { builtInPack, builtInPackIds, builtInTopicIds, isLearned } from '../../rules/built-in';
import { check } from '../../rules/check';
import { compile, compileQuestions, type ModelOf, type Questions } from '../../rules/code';
import { draftOf } from '../../rules/draft';
import { gather } from '../../rules/evidence';
import type { Expression } from '../../rules/expression';
import { levels } from '../../rules/finding';
import type { LinearModel } from '../../rules/match/linear';
import { builtInModel } from '../../rules/models/models';
import { nothingPast } from '../../rules/past';
import { reportKinds } from './kinds/report';
import { intervalOf, qualityOf } from './quality';
import { heldOutScores } from './train/held-out';

/**
 * `npm run accuracy [-- --corpus FOLDER] [-- --misses TOPIC]`: how well topics and packs judge labelled posts. The
 * linear models were trained on these posts, so each post is judged by models that have not seen it. Then how well it is told
 * what a post is for; on our own posts also where there is no such folder.
 */
const { values } = parseArgs({
  options: { corpus: { type: 'string' }, misses: { type: 'string' } },
});
const corpus = resolve(values.corpus ?? join(import.meta.dirname, '../../../shared/corpus'));
const now = { time: Date.UTC(2026, 0, 7, 12), timeZone: 'UTC' };

const rowSchema = z.object({
  text: z.string(),
  labels: z.record(z.string(), z.boolean()).optional(),
  source: z.string().optional(),
  id: z.string().optional(),
  kind: z.string().optional(),
});
type Row = z.infer<typeof rowSchema>;

/** What a label of the corpus asks; every other label is that of the topic with hyphens for underscores. */
const special: Record<string, Expression> = { pii: { private: 'all' } };

function readRows(file: string): Row[] {
  return readFileSync(join(corpus, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => rowSchema.parse(JSON.parse(line)));
}

const percent = (share: number) => (100 * share).toFixed(1).padStart(5);

function withInterval(hits: number, of: number): string {
  const { low, high } = intervalOf(hits, of);
  return `${percent(of === 0 ? 0 : hits / of)} [${percent(low)},${percent(high)}]`;
}

/** Stands in for the built-in models; a post that was not held out for a model is judged by the shipped one. */
function unseeingModels(): ModelOf {
  const scores = heldOutScores(corpus);
  return (name) => {
    const shipped = builtInModel(name);
    const known = scores.get(name);
    if (shipped === undefined || known === undefined) return shipped;
    const score: LinearModel['score'] = (reading) => ({
      score: known.get(reading.text) ?? shipped.score(reading).score,
      top: shipped.score(reading).top,
    });
    const most: LinearModel['most'] = (readings) => Math.max(...readings.map((each) => score(each).score));
    return { name, score, most };
  };
}

function questionsFor(labels: readonly string[], modelOf: ModelOf): Questions {
  const known = new Set(builtInTopicIds());
  const asked = labels.flatMap((label): [string, Expression][] => {
    const topic = label.replaceAll('_', '-');
    const question = special[label] ?? (known.has(topic) ? { topic } : undefined);
    return question === undefined ? [] : [[label, question]];
  });
  return compileQuestions(Object.fromEntries(asked), modelOf);
}

/** The words in which each question's answer lies; empty where the answer is no. */
function answersTo({ scanner, matchers }: Questions, text: string): Map<string, string[]> {
  const { evidence } = gather(draftOf(text), scanner, nothingPast, now);
  return new Map(
    [...matchers].map(([label, matcher]) => [
      label,
      matcher.find(evidence).map(({ start, end }) => text.slice(start, end)),
    ]),
  );
}

function reportTopics(rows: readonly Row[], companyPosts: readonly Row[], modelOf: ModelOf): void {
  const labels = [...new Set(rows.flatMap((row) => Object.keys(row.labels ?? {})))].sort();
  const questions = questionsFor(labels, modelOf);
  const answers = rows.map((row) => answersTo(questions, row.text));
  const company = companyPosts.map((row) => answersTo(questions, row.text));
  console.log(
    'label                  n    precision             recall                F1                    per 100 company posts',
  );
  for (const label of questions.matchers.keys()) {
    const judged = rows.flatMap((row, at) => {
      const truth = row.labels?.[label];
      const words = answers[at]?.get(label) ?? [];
      return truth === undefined ? [] : [{ row, truth, said: words.length > 0, words }];
    });
    const { found, missed, falsely, f1 } = qualityOf(judged);
    const alarms = company.filter((answer) => (answer.get(label)?.length ?? 0) > 0).length;
    console.log(
      [
        `${label}${isLearned(label.replaceAll('_', '-')) ? ' *' : ''}`.padEnd(21),
        String(judged.length).padStart(4),
        ` ${withInterval(found, found + falsely)}  ${withInterval(found, found + missed)}`,
        ` ${percent(f1.value)} [${percent(f1.low)},${percent(f1.high)}]`,
        ` ${withInterval(alarms, company.length)}`,
      ].join(' '),
    );
    if (values.misses?.replaceAll('-', '_') !== label) continue;
    for (const { row, truth, said, words } of judged) {
      if (truth !== said)
        console.log(`  ${truth ? 'missed ' : 'falsely'} ${words.join(' | ')} :: ${oneLine(row)}`);
    }
    company.forEach((answer, at) => {
      const words = answer.get(label) ?? [];
      const row = companyPosts[at];
      if (words.length > 0 && row !== undefined)
        console.log(`  company ${words.join(' | ')} :: ${oneLine(row)}`);
    });
  }
  const unknown = labels.filter((label) => !questions.matchers.has(label));
  console.log('* has a linear model, here one that has not seen the post that it judges.');
  console.log(`no topic for: ${unknown.join(', ')}`);
}

function reportPacks(companyPosts: readonly Row[], modelOf: ModelOf): void {
  console.log('\npack          warn or more per 100 company posts   hold or more');
  for (const id of builtInPackIds()) {
    const pack = builtInPack(id);
    if (pack === undefined) continue;
    const code = compile([{ layer: 'built-in', pack }], modelOf);
    const found = companyPosts.map((row) => check(draftOf(row.text), code, nothingPast, now));
    const reaching = (level: 'warn' | 'hold') =>
      found.filter((findings) =>
        findings.some((each) => levels.indexOf(each.level) >= levels.indexOf(level)),
      );
    console.log(
      `${id.padEnd(13)} ${withInterval(reaching('warn').length, found.length)}                 ${withInterval(reaching('hold').length, found.length)}`,
    );
    if (values.misses !== id) continue;
    found.forEach((findings, at) => {
      const row = companyPosts[at];
      const loud = findings.filter((each) => each.level !== 'note');
      if (loud.length > 0 && row !== undefined) {
        console.log(`  ${loud.map((each) => `${each.rule} “${each.text}”`).join(' | ')} :: ${oneLine(row)}`);
      }
    });
  }
}

function oneLine(row: Row): string {
  return row.text.replaceAll(/\s+/g, ' ');
}

if (existsSync(corpus)) {
  const files = readdirSync(corpus).filter((name) => name.endsWith('.jsonl'));
  const companyPosts = files.includes('company-posts.jsonl') ? readRows('company-posts.jsonl') : [];
  const rows = files.filter((name) => name !== 'company-posts.jsonl').flatMap(readRows);
  const modelOf = unseeingModels();
  reportTopics(rows, companyPosts, modelOf);
  reportPacks(companyPosts, modelOf);
  reportKinds(companyPosts);
} else {
  console.log(`No labelled posts: there is no folder ${corpus}. Name another with --corpus FOLDER.`);
  reportKinds([]);
}
