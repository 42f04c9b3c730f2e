import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { packErrorOf } from '../../pack-error';
import { policySchema } from '../../policy';
import { loadPack, UsageError } from '../load-packs';
import { newLineFinder } from '../source-lines';
import type { PolicyData } from './files';

/** A policy that was read and does not keep to the format: one line a problem. */
export class BrokenPolicy extends UsageError {}

/**
 * The policy of a file of YAML or JSON, as browsers hand it on: each pack as the text of its JSON file. A pack may stand in the
 * source as the name of its own file, beside it.
 * @throws {BrokenPolicy} naming file, line and path of each problem. @throws {UsageError} where the file can't be read.
 */
export async function readPolicySource(file: string): Promise<PolicyData> {
  const text = textOf(file);
  const written = await parsed(file, text);
  const data = await withPacks(written, dirname(file));
  const read = policySchema().safeParse(data);
  if (!read.success) {
    const { problems, paths } = packErrorOf(read.error.issues, data);
    const find = newLineFinder(text);
    const lines = problems.map((problem, at) => {
      const line = find(paths[at] ?? []);
      return `${file}${line === null ? '' : `:${line}`}: ${problem}`;
    });
    throw new BrokenPolicy(lines.join('\n'));
  }
  return data as PolicyData;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${file}: can’t be read: ${why}. Name a policy in YAML or JSON; public/managed-schema.json names what it may hold.`,
    );
  }
}

async function parsed(file: string, text: string): Promise<unknown> {
  try {
    if (extname(file) === '.json') return JSON.parse(text);
    const { parse } = await import('yaml');
    return parse(text);
  } catch (error) {
    throw new UsageError(
      `${file}: not YAML or JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

async function withPacks(data: unknown, folder: string): Promise<unknown> {
  if (typeof data !== 'object' || data === null || !('packs' in data) || !Array.isArray(data.packs))
    return data;
  const packs: unknown[] = [];
  for (const each of data.packs) packs.push(await packText(each, folder));
  return { ...data, packs };
}

async function packText(pack: unknown, folder: string): Promise<unknown> {
  if (typeof pack === 'object' && pack !== null) return JSON.stringify(pack);
  if (typeof pack !== 'string' || pack.trimStart().startsWith('{')) return pack;
  const file = resolve(folder, pack);
  if (!existsSync(file))
    throw new UsageError(`${file}: there is no such pack; the policy names it under packs.`);
  return JSON.stringify(await loadPack(file));
}
