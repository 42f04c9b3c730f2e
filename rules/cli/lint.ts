import { lintPack } from '../lint';
import { subjectOf } from '../lint/shortcoming';
import { PackError } from '../pack-error';
import { BrokenPack, loadSource, type Source, UsageError } from './load-packs';
import { complain, exit, writeLine } from './output';
import { newProgress } from './progress';

/**
 * `demarc pack lint`: what is wrong with each pack and what to do about it, one line a problem, on standard output.
 * Returns the exit code.
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
    const source = await loadSource(file);
    return { problems: problemsIn(source), rules: source.pack.rules.length };
  } catch (error) {
    if (!(error instanceof BrokenPack)) throw error;
    complain(`${file}: docs/packs.md and public/pack.schema.json say what a pack may hold.`);
    return { problems: error.message.split('\n'), rules: 0 };
  }
}

function problemsIn({ pack, placeOf }: Source): string[] {
  const progress = newProgress('entries looked at');
  let looked = 0;
  const step = () => {
    looked += 1;
    progress.step(looked);
  };
  try {
    return lintPack(pack, step).map(
      (each) => `${placeOf(each.path)}: ${subjectOf(each, pack)}: ${each.problem}. ${each.remedy}`,
    );
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error.problems.map((problem) => {
      const at = pack.rules.findIndex(({ id }) => problem.startsWith(`rule ${id}: `));
      return `${placeOf(at < 0 ? [] : ['rules', at])}: ${problem}`;
    });
  }
}
