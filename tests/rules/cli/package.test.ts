import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtPackage } from '../../tools/cli';

/** The package as it stands where somebody has installed it: with what it names itself, and nothing else of this checkout. */
const home = mkdtempSync(join(tmpdir(), 'demarc-installed-'));
const needs = () => Object.keys(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).dependencies);

beforeAll(() => {
  cpSync(builtPackage, home, { recursive: true });
  mkdirSync(join(home, 'node_modules'));
  for (const name of needs())
    symlinkSync(join(process.cwd(), 'node_modules', name), join(home, 'node_modules', name));
});

describe('the package of the command line', () => {
  it('brings along only what reads PDFs, and the pages and schemas that its commands name', () => {
    expect(needs()).toEqual(['pdfjs-dist']);
    const folder = join(home, 'dist/cli');
    const text = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    const imported = [...text.matchAll(/^(?:import|export)\b[^'"\n]*from ["']([^."'][^"']*)["'];$/gm)];
    const others = imported.map(([, name = '']) => name.replace(/^node:/, ''));
    expect(others.filter((name) => !builtinModules.includes(name) && !name.startsWith('pdfjs-dist'))).toEqual(
      [],
    );
    const said = globSync('rules/cli/**/*.ts').map((name) => readFileSync(name, 'utf8'));
    const pages = /\b(?:docs|public)\/[\w-]+\.(?:md|conf|schema\.json|json)\b/g;
    const named = [...said.join('\n').matchAll(pages)];
    expect(named.length).toBeGreaterThan(3);
    for (const [path] of named) expect(existsSync(join(home, path)), path).toBe(true);
  });

  it('checks, and reads a PDF, as the command line of a checkout does', () => {
    const demarc = (...args: string[]) =>
      execFileSync(process.execPath, [join(home, 'bin/demarc.js'), ...args], { encoding: 'utf8' });
    expect(demarc('check', '--pack', 'ministry', 'Beer tonight')).toContain('hold: “Beer” (0 to 4)');
    const pdf = demarc('conduct', 'read', join(process.cwd(), 'tests/lib/documents/brewery.pdf'));
    expect(pdf).toMatch(/\n\n[1-9]\d* of \d+ sentences can be checked\.\n$/);
  });
});
