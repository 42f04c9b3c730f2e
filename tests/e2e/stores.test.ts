import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from 'wxt';

const outDir = 'node_modules/.cache/demarc-stores';
const stores = ['chrome', 'edge', 'firefox'] as const;

interface Manifest {
  manifest_version: number;
  host_permissions?: string[];
  optional_host_permissions?: string[];
  permissions?: string[];
  icons?: Record<string, string>;
  content_scripts?: { matches: string[]; js: string[] }[];
}

function folderOf(store: string): string {
  return join(outDir, store);
}

function manifestOf(store: string): Manifest {
  return JSON.parse(readFileSync(join(folderOf(store), 'manifest.json'), 'utf8'));
}

describe('what goes to the stores', () => {
  beforeAll(async () => {
    // One after the other: WXT keeps one build's state for the whole process.
    for (const browser of stores) {
      await build({ browser, mode: 'production', outDir, outDirTemplate: '{{browser}}' });
    }
  });

  it.each(stores)('is manifest version 3 for %s, with every file that it names', (store) => {
    const manifest = manifestOf(store);
    expect(manifest.manifest_version).toBe(3);
    const icons = Object.values(manifest.icons ?? {});
    expect(icons.length).toBeGreaterThan(0);
    for (const icon of icons) expect(existsSync(join(folderOf(store), icon))).toBe(true);
  });

  it.each(stores)('asks %s from the start for the sites that it watches and no others', (store) => {
    const { host_permissions, permissions } = manifestOf(store);
    expect(host_permissions).not.toContain('<all_urls>');
    expect(host_permissions?.every((host) => /^https:\/\/(\*\.)?[a-z]+(\.[a-z]+)+\/\*$/.test(host))).toBe(
      true,
    );
    const panel = store === 'firefox' ? [] : ['sidePanel'];
    expect(permissions?.sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      ...panel,
      'storage',
    ]);
  });

  it.each(stores)('has less than 10 KB, compressed, come with a page that is only read, in %s', (store) => {
    const { content_scripts = [] } = manifestOf(store);
    const watched = content_scripts.flatMap(({ matches }) => matches);
    expect(watched.sort()).toEqual(manifestOf(store).host_permissions?.sort());
    for (const { js } of content_scripts) {
      const bytes = js.map((file) => gzipSync(readFileSync(join(folderOf(store), file))).length);
      expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(10_000);
    }
  });

  it.each(stores)('has the background of %s in ASCII, of which a browser keeps half as much', (store) => {
    expect(readFileSync(join(folderOf(store), 'background.js'), 'utf8')).not.toMatch(/[^\0-\x7f]/);
  });

  it.each(stores)('loads no code for %s from elsewhere, as the stores forbid', (store) => {
    for (const file of ['background.js', 'card.js', 'gate.js', 'guard.js', 'content-scripts/compose.js']) {
      const code = readFileSync(join(folderOf(store), file), 'utf8');
      const foreign = /new Function\(|<script[^>]+src=["']?https?:|importScripts\(["']https?:/.exec(
        code,
      )?.[0];
      expect(foreign).toBeUndefined();
    }
  });

  it("passes Mozilla's own linter without an error", () => {
    const report = execFileSync(
      process.execPath,
      [
        'node_modules/web-ext/bin/web-ext.js',
        'lint',
        '--source-dir',
        folderOf('firefox'),
        '--output',
        'json',
      ],
      { encoding: 'utf8' },
    );
    expect((JSON.parse(report) as { errors: unknown[] }).errors).toEqual([]);
  });
});
