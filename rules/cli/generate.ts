import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { writeNumbers } from '../match/numbers';
import type { TermTable } from '../match/term-table';
import { newTerms } from '../match/terms';
import { packSchema, parsePack } from '../pack';
import { PackError, problemsOf } from '../pack-error';
import type { Group } from '../signals/signal';
import { type ListedTopic, listedTopic } from '../topics/listed';
import { type Topic, topicSchema } from '../topics/schema';
import { zod } from '../zod';
import { managedSchema } from './managed-schema';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Everything that is made from other files of the project: path from the root, and its content. */
export function generated(): { files: Map<string, string>; problems: string[] } {
  const packs = sourcesOf('packs', parsePack);
  const topics = sourcesOf('topics', parseTopic);
  const made: [path: string, content: string][] = [
    ['public/pack.schema.json', json(packJsonSchema())],
    ['public/managed-schema.json', json(managedSchema())],
  ];
  if (packs.problems.length === 0) made.push([pathOf('packs'), moduleOf('packs', packs.read)]);
  else made.push(...lastSound('packs'));
  if (topics.problems.length === 0) {
    const { listed, terms } = withTermsRead(topics.read);
    made.push([pathOf('topics'), moduleOf('topics', listed)], [pathOf('terms'), moduleOf('terms', terms)]);
  } else made.push(...lastSound('topics'), ...lastSound('terms'));
  return { files: new Map(made), problems: [...packs.problems, ...topics.problems] };
}

function parseTopic(data: unknown): Topic {
  const read = topicSchema(zod).safeParse(data);
  if (!read.success) throw new PackError(problemsOf(read.error.issues, data));
  return read.data;
}

/** What is authored in a folder as YAML, by its id, and what is wrong with the files that can't be read. */
function sourcesOf<T extends { id: string }>(
  kind: 'packs' | 'topics',
  parseOne: (data: unknown) => T,
): { read: Map<string, T>; problems: string[] } {
  const read = new Map<string, T>();
  const problems: string[] = [];
  for (const path of yamlFiles(`rules/${kind}`)) {
    try {
      const name = basename(path, '.yaml');
      const data = parseOne(parse(readFileSync(join(root, path), 'utf8')));
      if (data.id !== name) throw new PackError([`id: is “${data.id}” in the file of ${name}`]);
      read.set(name, data);
    } catch (error) {
      problems.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { read, problems };
}

/** The topics with each term as its number in one table of the terms of all of them, which holds every form. */
function withTermsRead(topics: ReadonlyMap<string, Topic>): {
  listed: Map<string, ListedTopic>;
  terms: TermTable;
} {
  const builder = newTerms();
  const known = (groups: readonly Group[]): Group[] => {
    const numbers = groups.flatMap((group) => {
      if ('known' in group)
        throw new Error('A topic as it is authored has terms, not their numbers in a table.');
      return group.terms.map((term) => builder.add(term, group.inflect));
    });
    return numbers.length === 0 ? [] : [{ known: writeNumbers(numbers), count: numbers.length }];
  };
  const listed = new Map<string, ListedTopic>();
  for (const [id, topic] of topics) {
    const { cues, context, against, unlike, ...rest } = listedTopic(topic);
    listed.set(id, {
      ...rest,
      cues: cues.map(({ terms, beside, ...cue }) => ({
        ...cue,
        terms: known(terms),
        beside: beside === undefined ? undefined : known(beside),
      })),
      context: known(context),
      against: known(against),
      unlike: known(unlike),
    });
  }
  return { listed, terms: builder.table() };
}

/** What was last generated stays until its sources are sound again, so that one slip does not stop everything else. */
function lastSound(name: Data): [path: string, content: string][] {
  const path = pathOf(name);
  return existsSync(join(root, path)) ? [[path, readFileSync(join(root, path), 'utf8')]] : [];
}

type Data = 'packs' | 'topics' | 'terms';

function pathOf(name: Data): string {
  return `rules/built-in/${name}.ts`;
}

/** A module with a table, or with each entry of a map as JSON in a string. */
function moduleOf(name: Data, data: ReadonlyMap<string, unknown> | TermTable): string {
  const made =
    '// Made by `npm run generate` from rules/packs and rules/topics; rules/built-in.ts reads it.\n';
  if (data instanceof Map) {
    const entries = [...data].map(([id, each]) => `  '${id}': ${quoted(JSON.stringify(each))},\n`).join('');
    return `${made}export const ${name}: Readonly<Record<string, string>> = {\n${entries}};\n`;
  }
  const parts = Object.entries(data).map(([key, value]) =>
    typeof value === 'string' ? `  ${key}: ${quoted(value)},\n` : `  ${key}: ${JSON.stringify(value)},\n`,
  );
  return `${made}export const ${name} = {\n${parts.join('')}};\n`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

/** The JSON Schema of a pack as authors write it. */
export function packJsonSchema(): object {
  return z.toJSONSchema(packSchema(), { io: 'input' });
}

function yamlFiles(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function json(data: unknown): string {
  return `${JSON.stringify(data, null, 1)}\n`;
}

/** Writes what is made from the sources that are sound, and returns what is wrong with the others. */
export function generate(): string[] {
  const { files, problems } = generated();
  for (const [path, content] of files) {
    const target = join(root, path);
    if (existsSync(target) && readFileSync(target, 'utf8') === content) continue;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  for (const path of globSync('rules/built-in/**/*.*', { cwd: root })) {
    if (!files.has(path)) rmSync(join(root, path));
  }
  return problems;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = generate();
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
