import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { UsageError } from '../load-packs';

/** @throws {UsageError} saying why a file can't be read. */
export function readBytes(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    throw new UsageError(`${file}: can't be read (${codeOf(error)}). Check the name and who may read it.`);
  }
}

export interface NewFileOptions {
  /** Who may read it, as for chmod. */
  readonly mode?: number;
  readonly overwrite?: boolean;
}

/**
 * Writes a file that must not be there yet, unless it may be overwritten.
 * @throws {UsageError} where it is there, or can't be written.
 */
export function writeNew(file: string, content: Uint8Array | string, options: NewFileOptions = {}): void {
  const { mode = 0o644, overwrite = false } = options;
  try {
    writeFileSync(file, content, { mode, flag: overwrite ? 'w' : 'wx' });
  } catch (error) {
    throw codeOf(error) === 'EEXIST'
      ? new UsageError(
          `${file}: is there already and was left as it is. Choose another name, or move it away.`,
        )
      : unwritable(file, error);
  }
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
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
