import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { builtInPack, builtInPackIds } from '../built-in';
import { type Code, compile } from '../code';
import { type Pack, parsePack } from '../pack';
import { PackError } from '../pack-error';

/** Something the person who typed the command can put right. */
export class UsageError extends Error {}

/** A pack that was read and does not keep to the format. */
export class BrokenPack extends UsageError {}

/**
 * The code that the named packs make. Each name is a built-in id or a file of YAML or JSON.
 * @throws {UsageError} naming the file, the rule and the path where one does not parse.
 */
export async function loadCode(names: readonly string[]): Promise<Code> {
  if (names.length === 0) {
    throw new UsageError(`Name a pack with --pack: a file, or one of ${builtInPackIds().join(', ')}.`);
  }
  const packs = await Promise.all(names.map(loadPack));
  return named(names.join(', '), () =>
    compile(
      packs.map((pack, at) => ({ layer: builtInPack(names[at] ?? '') === pack ? 'built-in' : 'pack', pack })),
    ),
  );
}

/**
 * A built-in pack by its id, or one from a file.
 * @throws {UsageError} naming the file; where it does not parse a `BrokenPack` that names rule and path too.
 */
export async function loadPack(name: string): Promise<Pack> {
  const known = builtInPack(name);
  if (known !== undefined) return known;
  const data = await readData(name);
  return named(name, () => parsePack(data));
}

async function readData(file: string): Promise<unknown> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(
      `${file}: there is no such file and no built-in pack of that name; built in are ${builtInPackIds().join(', ')}.`,
    );
  }
  try {
    if (extname(file) === '.json') return JSON.parse(text);
    const { parse } = await import('yaml');
    return parse(text);
  } catch (error) {
    throw new UsageError(`${file}: not ${extname(file) === '.json' ? 'JSON' : 'YAML'}: ${messageOf(error)}`);
  }
}

/** Names the file in front of each problem of a pack. */
function named<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new BrokenPack(error.problems.map((problem) => `${file}: ${problem}`).join('\n'));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
