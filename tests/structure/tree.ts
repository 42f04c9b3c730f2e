import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Every source file that git knows or would know, as paths from the root. */
export function sourceFiles(): string[] {
  return listed('*.ts', '*.tsx').filter((path) => !path.endsWith('.d.ts'));
}

/** Every style sheet, likewise. */
export function styleSheets(): string[] {
  return listed('*.css');
}

function listed(...patterns: string[]): string[] {
  const found = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...patterns], {
    encoding: 'utf8',
  });
  return found.split('\n').filter((path) => path !== '' && existsSync(path));
}

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** From the root, without ending, where the import is of our own; null for a package. */
  readonly target: string | null;
  readonly typeOnly: boolean;
}

const importStatement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** The imports that a file writes, dynamic ones among them. */
export function importsOf(path: string): Import[] {
  const source = readFileSync(path, 'utf8');
  return [...source.matchAll(importStatement)].map((match) => {
    const specifier = match[2] ?? match[3] ?? '';
    const target = specifier.startsWith('.')
      ? normalize(join(dirname(path), specifier)).replaceAll('\\', '/')
      : null;
    return { specifier, target, typeOnly: match[1] !== undefined };
  });
}

/** The room a path lies in: the two wings of `lib`, its documents and `rules/cli` count as rooms of their own. */
export function roomOf(path: string): string {
  for (const room of ['lib/page', 'lib/background', 'lib/documents', 'rules/cli']) {
    if (path === room || path.startsWith(`${room}/`)) return room;
  }
  return path.split('/')[0] ?? path;
}
