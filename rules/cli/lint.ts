import { lintPack } from '../lint';
import { PackError } from '../pack-error';
import { BrokenPack, loadPack, UsageError } from './load-packs';
import { exit, writeLine } from './output';

/**
 * `demarc pack lint`: what is wrong with each pack, one line a problem, on standard output. Returns the exit code.
 * @throws {UsageError} where no file is named or one cannot be read.
 */
export async function runLint(files: readonly string[]): Promise<number> {
  if (files.length === 0) throw new UsageError('Name the packs to look at: demarc pack lint FILE…');
  let status: number = exit.answered;
  for (const file of files) {
    const { problems, rules } = await problemsOf(file);
    for (const problem of problems) await writeLine(problem);
    if (problems.length > 0) status = exit.wrong;
    else await writeLine(`${file}: ${rules} ${rules === 1 ? 'rule' : 'rules'}, nothing wrong.`);
  }
  return status;
}

async function problemsOf(file: string): Promise<{ problems: string[]; rules: number }> {
  try {
    const pack = await loadPack(file);
    const problems = lintPack(pack).map(({ rule, problem }) => `${file}: rule ${rule}: ${problem}`);
    return { problems, rules: pack.rules.length };
  } catch (error) {
    if (error instanceof BrokenPack) return { problems: error.message.split('\n'), rules: 0 };
    if (error instanceof PackError) {
      return { problems: error.problems.map((problem) => `${file}: ${problem}`), rules: 0 };
    }
    throw error;
  }
}
