import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publicPartOf } from '../../../rules/trust/sign';
import { builtCli } from '../../tools/cli';
import { newKey } from '../trust/channel';

export interface Outcome {
  readonly out: string;
  readonly err: string;
  readonly status: number | null;
}

/** Runs the command as a person does who has installed it, with what they type on standard input. */
export function demarc(args: readonly string[], input = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [builtCli, ...args]);
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ out, err, status }));
    child.stdin.end(input);
  });
}

/** What a program reads from an answer of one JSON value a line. */
export const linesOf = (out: string): unknown[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

export const folder = mkdtempSync(join(tmpdir(), 'demarc-'));

/** A file with this content in the folder of this test run; returns its path. */
export function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A pair of keys in that folder, as `demarc keys new` writes them; returns their paths. */
export async function keyFiles(name: string): Promise<{ secret: string; shown: string }> {
  const key = await newKey();
  const secret = file(`${name}.private.jwk`, JSON.stringify(key));
  chmodSync(secret, 0o600);
  return { secret, shown: file(`${name}.public.jwk`, JSON.stringify(publicPartOf(key))) };
}

/** A small sound pack without examples. */
export const teaPack = `demarc: 1
id: tea
name: Tea house
version: 1
language: en
rules:
  - id: no-tea
    say: We talk of coffee only.
    level: warn
    dont: { terms: [tea] }
`;
