import { buildCli } from '../../tools/cli';

/** Before the first test of the command line: it is built, as a package that is installed has it. */
export async function setup(): Promise<void> {
  await buildCli();
}
