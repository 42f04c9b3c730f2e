import { type Entry, entrySchema, type Fault, faultOf } from '../audit/entry';
import { type AuditFile, readJsonLines } from '../audit/file';
import { readBytes } from './files';
import { UsageError } from './load-packs';
import { complain, exit, writeLine } from './output';
import { newProgress } from './progress';
import { counted, dateOf } from './shown';
import { only, readOptions } from './trust/options';

/**
 * `demarc audit verify`: whether each entry of a record of decisions that was saved as JSON Lines is there, as it was recorded and
 * in its place, or which is the first that is not. Returns the exit code: 1 where there is one.
 * @throws {UsageError} where there is nothing to look at.
 */
export async function runAuditVerify(args: readonly string[]): Promise<number> {
  const name = only(readOptions(args, []).positionals, 'Name one record: demarc audit verify FILE.jsonl');
  const file = readJsonLines(new TextDecoder().decode(readBytes(name)));
  if (file === null) {
    throw new UsageError(
      `${name}: does not end with the line that says where a record begins and ends. Save it whole, as JSON Lines, under Recorded decisions in the options page; a table (.csv) can’t be verified.`,
    );
  }
  const progress = newProgress('entries', file.entries.length);
  const fault = await faultOf(file.entries, file.from, file.head, progress.step);
  if (fault !== null) {
    await writeLine(`${name}:${fault.seq - file.from.seq}: ${described(fault)}`);
    complain('Save it anew under Recorded decisions in the options page, and compare the two.');
    return exit.wrong;
  }
  await writeLine(`${name}: ${whole(file)}`);
  complain(
    'Whoever changes all of a record can reckon it anew: compare the last hash with that of an earlier file or of your collector.',
  );
  return exit.answered;
}

function described({ seq, what }: Fault): string {
  if (what === 'missing') return `entry ${seq} is not there; all before it are as they were recorded.`;
  if (what === 'moved') return `another entry stands where entry ${seq} belongs.`;
  return `entry ${seq}, or the one before it, is not as it was recorded.`;
}

function whole({ entries, from, head }: AuditFile): string {
  const [first, last] = [entries.at(0), entries.at(-1)].map((one) => entrySchema.safeParse(one).data);
  const before = from.seq === 0 ? '' : `, those up to ${from.seq} having been given up`;
  return [
    `${counted(entries.length, 'entry', 'entries')}${before}; each is there, as it was recorded and in its place.`,
    ...(first && last ? [periodOf(first, last)] : []),
    `The last hash: ${head.hash}`,
  ].join('\n');
}

function periodOf(first: Entry, last: Entry): string {
  return `From ${dateOf(first.time)} to ${dateOf(last.time)}, in the chain ${first.chain}.`;
}
