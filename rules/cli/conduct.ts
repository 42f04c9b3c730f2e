import { type ConductReading, type ReadSentence, readConduct } from '../conduct';
import { readDocument } from './documents';
import { inEnglish } from './english';
import { UsageError } from './load-packs';
import { exit, writeLine } from './output';

/**
 * `demarc conduct read`: how each sentence of a written code of conduct was read, and how many can be checked; with
 * `json` what is proposed. Returns the exit code.
 * @throws {UsageError} where no file is named or it can't be read.
 */
export async function runConductRead(files: readonly string[], json: boolean): Promise<number> {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0)
    throw new UsageError('Name one document: demarc conduct read FILE');
  const reading = readConduct(await readDocument(file));
  await writeLine(json ? JSON.stringify(dataOf(reading), null, 1) : describe(reading));
  return exit.answered;
}

/** The proposals as rules that a pack takes as they are, and the sentences that stay reminders. */
function dataOf({ counts, proposals, reminders }: ConductReading): object {
  return {
    counts,
    rules: proposals.map(({ rule }) => rule),
    reminders: reminders.map(({ sentence, mood, reason }) => ({
      say: sentence.text,
      mood,
      reason: reason.id,
    })),
  };
}

function describe({ sentences, counts }: ConductReading): string {
  const { rules, checkable } = counts;
  return [...sentences.map(describeOne), `${checkable} of ${rules} sentences can be checked.`].join('\n\n');
}

function describeOne(read: ReadSentence): string {
  const { text } = read.sentence;
  if (read.kind === 'remark') return `- ${text}\n    no rule: ${inEnglish(read.reason)}`;
  const because = read.because.map((clue) => `    ${inEnglish(clue)}`);
  if (read.kind === 'reminder') {
    return [`? ${text}`, `    reminder (${read.mood}): ${inEnglish(read.reason)}`, ...because].join('\n');
  }
  const { level, dont, do: wanted, where } = read.rule;
  const rule = JSON.stringify({
    ...(dont === undefined ? { do: wanted } : { dont }),
    ...(where && { where }),
  });
  return [
    `✓ ${text}`,
    `    ${read.mood}, ${level}: ${rule}`,
    ...because,
    ...read.cautions.map((caution) => `    Look at this: ${inEnglish(caution)}`),
  ].join('\n');
}
