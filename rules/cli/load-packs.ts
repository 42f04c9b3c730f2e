import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { builtInPack, builtInPackIds } from '../built-in';
import { type Code, compile } from '../code';
import { type Pack, parsePack } from '../pack';
import { PackError, type Path } from '../pack-error';

/** Something the person who typed the command can put right. */
export class UsageError extends Error {}

/** A pack that was read and does not keep to the format. */
export class BrokenPack extends UsageError {}

/** A pack with where its parts stand: `pack.yaml:12`, or the name alone of one that is built in. */
export interface Source {
  readonly pack: Pack;
  readonly placeOf: (path: Path) => string;
}

/**
 * The code that the named packs make. Each name is a built-in id or a file of YAML or JSON.
 * @throws {UsageError} naming the file, the line, the rule and the path where one does not parse.
 */
export async function loadCode(names: readonly string[]): Promise<Code> {
  if (names.length === 0) {
    throw new UsageError(`Name a pack with --pack: a file, or one of ${builtInPackIds().join(', ')}.`);
  }
  const packs = await Promise.all(names.map(loadPack));
  return placed(
    () => names.join(', '),
    () =>
      compile(
        packs.map((pack, at) => ({
          layer: builtInPack(names[at] ?? '') === pack ? 'built-in' : 'pack',
          pack,
        })),
      ),
  );
}

/**
 * A built-in pack by its id, or one from a file.
 * @throws {UsageError} naming the file; where it does not parse a `BrokenPack` that names line, rule and path too.
 */
export async function loadPack(name: string): Promise<Pack> {
  return (await loadSource(name)).pack;
}

/** What `loadPack` loads, with its lines. @throws {UsageError} as there. */
export async function loadSource(name: string): Promise<Source> {
  const known = builtInPack(name);
  if (known !== undefined) return { pack: known, placeOf: () => name };
  const { data, text } = await readData(name);
  const { newLineFinder } = await import('./source-lines');
  let find: ReturnType<typeof newLineFinder> | undefined;
  const placeOf = (path: Path) => {
    find ??= newLineFinder(text);
    const line = find(path);
    return line === null ? name : `${name}:${line}`;
  };
  return { pack: placed(placeOf, () => parsePack(data)), placeOf };
}

async function readData(file: string): Promise<{ data: unknown; text: string }> {
  const isJson = extname(file) === '.json';
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(
      `${file}: there is no such file and no built-in pack of that name; built in are ${builtInPackIds().join(', ')}.`,
    );
  }
  try {
    if (isJson) return { data: JSON.parse(text), text };
    const { parse } = await import('yaml');
    return { data: parse(text), text };
  } catch (error) {
    throw new UsageError(`${file}: not ${isJson ? 'JSON' : 'YAML'}: ${messageOf(error)}`);
  }
}

/** Names the place in front of each problem of a pack. */
function placed<T>(placeOf: Source['placeOf'], read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    const lines = error.problems.map((problem, at) => `${placeOf(error.paths[at] ?? [])}: ${problem}`);
    throw new BrokenPack(lines.join('\n'));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
