import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One hash over the contents of files and of all files in folders; `node_modules` is left out. */
function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    if (!existsSync(path)) return;
    if (!statSync(path).isDirectory()) {
      hash.update(path).update(readFileSync(path));
      return;
    }
    for (const name of readdirSync(path).sort()) if (name !== 'node_modules') add(join(path, name));
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}

/**
 * Runs `make`, which fills `folder` from `sources`, unless the folder was made from exactly these sources
 * before. The mark lies beside the folder, so that nothing of ours gets into what was made.
 */
export async function makeOnce(
  folder: string,
  sources: readonly string[],
  make: () => Promise<void>,
): Promise<void> {
  const mark = `${folder}.made-from`;
  const now = hashOf(sources);
  if (existsSync(folder) && existsSync(mark) && readFileSync(mark, 'utf8') === now) return;
  // What is half made must not pass for made, should it go wrong.
  rmSync(mark, { force: true });
  await make();
  mkdirSync(folder, { recursive: true });
  writeFileSync(mark, now);
}
