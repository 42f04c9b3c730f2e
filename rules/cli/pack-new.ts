import { basename } from 'node:path';
import { readConduct } from '../conduct';
import { newIds } from '../conduct/rule-ids';
import { type Pack, parsePack } from '../pack';
import { PackError } from '../pack-error';
import { readDocument } from './documents';
import { writeNew } from './files';
import { UsageError } from './load-packs';
import { complain, exit, writeLine } from './output';
import { type Answers, askFor } from './pack-new/answers';
import { outcomesOf, packYaml } from './pack-new/pack-yaml';
import { rulesOf, soundRules } from './pack-new/sound-rules';
import { counted } from './shown';

export interface NewPackOptions {
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  /** Where the written code of conduct is to be read. */
  readonly policy?: string | undefined;
  /** Sentences of the code, typed instead of a document. */
  readonly rule: readonly string[];
  readonly out?: string | undefined;
  /** Whether a file that is there already may be overwritten. */
  readonly force: boolean;
}

/**
 * `demarc pack new`: a pack from a written code of conduct, or from sentences, that `pack lint` and `pack test` take as
 * it is. What the options leave open is asked on a terminal. Returns the exit code.
 * @throws {UsageError} where an answer is lacking or wrong, the document can't be read, or the file is there already.
 */
export async function runNew(documents: readonly string[], options: NewPackOptions): Promise<number> {
  if (documents.length > 1) throw new UsageError('Name one document: demarc pack new [DOCUMENT]');
  const answers = await askFor({
    name: undefined,
    id: undefined,
    policy: undefined,
    ...options,
    document: documents[0],
  });
  const frame = frameOf(answers);
  const out = options.out ?? `${frame.id}.yaml`;
  const { document, rule } = answers;
  const text = document === undefined ? rule.join('\n\n') : await readDocument(document);
  const reading = readConduct(text);
  complain(`… ${counted(reading.counts.rules, 'sentence')} read; finding examples for their rules`);
  const source = document === undefined ? null : basename(document);
  const outcomes = soundRules(outcomesOf(reading.sentences, source), frame);
  const rules = rulesOf(outcomes);
  const heading = headingOf(frame, source, rules.length, outcomes.length, out);
  writeNew([{ path: out, content: packYaml(frame, outcomes, heading) }], options.force);
  await writeLine(told(out, rules.length, outcomes.length));
  return exit.answered;
}

/** The pack without its rules. @throws {UsageError} where an answer does not fit a pack. */
function frameOf({ name, id, policy }: Answers): Pack {
  try {
    return parsePack({
      demarc: 1,
      id: id ?? idOf(name),
      name,
      version: 1,
      language: 'en',
      ...(policy !== undefined && { policy }),
      rules: [],
    });
  } catch (error) {
    if (error instanceof PackError)
      throw new UsageError(error.problems.map((each) => `--${each}`).join('\n'));
    throw error;
  }
}

export function idOf(name: string): string {
  return newIds([])(name);
}

function headingOf({ name }: Pack, source: string | null, rules: number, sentences: number, out: string) {
  return [
    `The code of conduct of ${name}${source === null ? '' : `, read from ${source}`}.`,
    `${rules} of the ${counted(sentences, 'sentence')} to keep to can be checked; the others stay here as comments.`,
    'Look at every rule and its examples before others are held to them, and raise the version with each change.',
    `Then: demarc pack lint ${out}, demarc pack test ${out}, demarc pack try ${out} posts.txt`,
  ].join('\n');
}

function told(out: string, rules: number, sentences: number): string {
  const next =
    rules === 0
      ? 'Write the first rule by hand: docs/packs.md says how.'
      : `Look through it, then: demarc pack lint ${out}`;
  return `${out}: ${counted(rules, 'rule')} from ${counted(sentences, 'sentence')} to keep to. ${next}`;
}
