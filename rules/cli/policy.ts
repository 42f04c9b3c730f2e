import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeNew } from './files';
import { UsageError } from './load-packs';
import { exit, writeLine } from './output';
import { type PolicyFile, policyFiles, targetsOf } from './policy/files';
import { readPolicySource } from './policy/source';

/**
 * `demarc policy`: the files that set a policy in Chrome, Edge and Firefox on Windows, macOS and Linux, from one file of
 * YAML or JSON. Returns the exit code.
 * @throws {UsageError} where the policy does not keep to its schema, an option is lacking or wrong, or a file is there already.
 */
export async function runPolicy(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      'chrome-id': { type: 'string' },
      'edge-id': { type: 'string' },
      'firefox-id': { type: 'string' },
      'update-url': { type: 'string' },
      xpi: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  });
  const [source, ...others] = positionals;
  if (source === undefined || others.length > 0 || values.out === undefined) {
    throw new UsageError(
      'Name a policy and a folder: demarc policy POLICY.yaml --out FOLDER [--chrome-id ID]',
    );
  }
  const chrome = extensionId(values['chrome-id'], '--chrome-id');
  const edge = extensionId(values['edge-id'], '--edge-id');
  const policy = await readPolicySource(source);
  const targets = targetsOf({
    chrome,
    edge,
    firefox: values['firefox-id'],
    updateUrl: address(values['update-url'], '--update-url'),
    xpi: address(values.xpi, '--xpi'),
  });
  const files = policyFiles(policy, targets);
  const { out } = values;
  const written = [...files, listOf(files)];
  writeNew(
    written.map(({ path, content }) => ({ path: join(out, path), content })),
    values.force,
  );
  for (const { path, goes } of files) await writeLine(`${join(out, path)}\n    ${goes}`);
  if (chrome === undefined) await writeLine(withoutId('Chrome', '--chrome-id'));
  if (edge === undefined) await writeLine(withoutId('Edge', '--edge-id'));
  return exit.answered;
}

function withoutId(name: string, option: string): string {
  return `Nothing for ${name}: give the id that it shows for Demarc under extensions with ${option}.`;
}

function extensionId(id: string | undefined, option: string): string | undefined {
  if (id === undefined || /^[a-p]{32}$/.test(id)) return id;
  throw new UsageError(`${option}: an extension’s id is 32 letters from a to p, not “${id}”.`);
}

function address(url: string | undefined, option: string): string | undefined {
  if (url === undefined || (URL.canParse(url) && /^(https|file):/.test(url))) return url;
  throw new UsageError(`${option}: give an address that begins with https://, not “${url}”.`);
}

function listOf(files: readonly PolicyFile[]): Pick<PolicyFile, 'path' | 'content'> {
  const rows = files.map(({ path, goes }) => `${path}\n    ${goes}\n`);
  return { path: 'where-they-go.txt', content: `Where each file goes:\n\n${rows.join('\n')}` };
}
