import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './load-packs';

/** @throws {UsageError} saying why a file can't be read. */
export function readBytes(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    throw new UsageError(`${file}: can't be read (${codeOf(error)}). Check the name and who may read it.`);
  }
}

/** A file that is to be made. */
export interface NewFile {
  readonly path: string;
  readonly content: Uint8Array | string;
  /** Who may read it, as for chmod. */
  readonly mode?: number;
}

/**
 * Writes files, with their folders, of which none may be there yet: where one is, none of them is written.
 * @param force whether the person said `--force`, which writes over them; undefined for a command that has no such option
 * @throws {UsageError} where one is there, or can't be written.
 */
export function writeNew(files: readonly NewFile[], force?: boolean): void {
  refuseThere(
    files.map(({ path }) => path),
    force,
  );
  for (const { path, content, mode = 0o644 } of files) {
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content, { mode, flag: force === true ? 'w' : 'wx' });
    } catch (error) {
      throw codeOf(error) === 'EEXIST' ? isThere(path, force) : unwritable(path, error);
    }
  }
}

/** @throws {UsageError} where one of the files is there already, unless they may be written over. */
export function refuseThere(paths: readonly string[], force?: boolean): void {
  const there = paths.find((path) => existsSync(path));
  if (there !== undefined && force !== true) throw isThere(there, force);
}

function isThere(file: string, force: boolean | undefined): UsageError {
  const otherwise = force === undefined ? 'move it away' : 'write over it with --force';
  return new UsageError(
    `${file}: is there already and was left as it is. Choose another name, or ${otherwise}.`,
  );
}

/** Puts a file in the place of another at once, so that nobody ever reads half of it. @throws {UsageError} */
export function replaceFile(file: string, content: Uint8Array): void {
  try {
    writeFileSync(`${file}.new`, content);
    renameSync(`${file}.new`, file);
  } catch (error) {
    throw unwritable(file, error);
  }
}

function unwritable(file: string, error: unknown): UsageError {
  return new UsageError(
    `${file}: can't be written (${codeOf(error)}). Check the folder and who may write in it.`,
  );
}

/** What the system calls the mistake, such as ENOENT. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
