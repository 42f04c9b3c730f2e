import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { PackError, packSchema, parsePack } from '../pack';
import { problemsOf } from '../pack-error';
import { topicSchema } from '../topics/schema';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Kinds of built-in data: authored as YAML in their folder, checked, and shipped as JSON that needs no parsing. */
const kinds = {
  packs: parsePack,
  topics: (data: unknown) => {
    const read = topicSchema.safeParse(data);
    if (!read.success) throw new PackError(problemsOf(read.error.issues, data));
    return read.data;
  },
} as const;

/** Everything that is made from other files of the project: path from the root, and its content. */
export function generated(): { files: Map<string, string>; problems: string[] } {
  const files = new Map<string, string>([['public/pack.schema.json', json(packJsonSchema())]]);
  const problems: string[] = [];
  const names = { packs: [] as string[], topics: [] as string[] };
  /** What was last generated stays until its source is sound again, so that one slip does not stop everything else. */
  const keepLastSound = (kind: 'packs' | 'topics', name: string) => {
    const path = `rules/built-in/${kind}/${name}.json`;
    if (!existsSync(join(root, path))) return;
    names[kind].push(name);
    files.set(path, readFileSync(join(root, path), 'utf8'));
  };
  for (const kind of ['packs', 'topics'] as const) {
    for (const path of yamlFiles(`rules/${kind}`)) {
      try {
        const name = basename(path, '.yaml');
        const data = kinds[kind](parse(readFileSync(join(root, path), 'utf8')));
        if (data.id !== name) throw new PackError([`id: is “${data.id}” in the file of ${name}`]);
        names[kind].push(name);
        files.set(`rules/built-in/${kind}/${name}.json`, json(data));
      } catch (error) {
        problems.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
        keepLastSound(kind, basename(path, '.yaml'));
      }
    }
  }
  files.set('rules/built-in/index.ts', index(names));
  return { files, problems };
}

/** The JSON Schema of a pack as authors write it. */
export function packJsonSchema(): object {
  return z.toJSONSchema(packSchema, { io: 'input' });
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

function index(names: { packs: readonly string[]; topics: readonly string[] }): string {
  const importOf = (kind: string) => (name: string) =>
    `import ${identifier(kind, name)} from './${kind}/${name}.json';`;
  const mapOf = (kind: 'packs' | 'topics', type: string) => [
    `const ${kind}Data: object[] = [${names[kind].map((name) => identifier(kind, name)).join(', ')}];`,
    `export const ${kind}: ReadonlyMap<string, ${type}> = byId(${kind}Data as ${type}[]);`,
  ];
  return `${[
    '// Made by `npm run generate` from rules/packs and rules/topics, which it has checked against their schemas.',
    "import type { Pack } from '../pack';",
    "import type { Topic } from '../topics/schema';",
    ...names.packs.map(importOf('packs')),
    ...names.topics.map(importOf('topics')),
    '',
    'function byId<T extends { id: string }>(all: readonly T[]): ReadonlyMap<string, T> {',
    '  return new Map(all.map((each) => [each.id, each]));',
    '}',
    '',
    ...mapOf('packs', 'Pack'),
    ...mapOf('topics', 'Topic'),
  ].join('\n')}\n`;
}

function identifier(kind: string, name: string): string {
  return `${name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}${kind === 'packs' ? 'Pack' : 'Topic'}`;
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
