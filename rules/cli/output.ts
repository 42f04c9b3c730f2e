import { once } from 'node:events';

/** Writes one line, waiting while whoever reads is slower than we are. */
export async function writeLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** Says something to the person, apart from the answers. */
export function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** All of standard input as text. */
export async function readInput(): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** What the commands leave behind for a script to see. */
export const exit = { answered: 0, wrong: 1, badInput: 2 } as const;
