import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, roomOf, sourceFiles, styleSheets } from './tree';

const files = sourceFiles();

/** What each room may import of ours; a room not named here may import anything (tests, config files). */
const mayImport: Record<string, readonly string[]> = {
  entrypoints: ['entrypoints', 'components', 'lib', 'lib/documents', 'lib/page', 'lib/background', 'rules'],
  components: ['components', 'lib', 'rules', 'public'],
  'lib/page': ['lib/page', 'lib', 'rules', 'public'],
  'lib/background': ['lib/background', 'lib', 'rules'],
  lib: ['lib', 'lib/documents', 'rules', 'public'],
  'lib/documents': ['lib/documents'],
  rules: ['rules'],
  'rules/cli': ['rules/cli', 'rules', 'lib/documents'],
};

/** What is said in English: data, of which a bundle keeps only the messages that are named. */
const englishFile = 'public/_locales/en/messages.json';

/** Packages that only one place may import, and why. */
const onlyIn: readonly { package: RegExp; place: RegExp; why: string }[] = [
  { package: /^compromise/, place: /^(rules\/match\/phrases\.ts|tests\/)/, why: 'it takes 170 ms to load' },
  { package: /^re2js$/, place: /^(rules\/match\/|tests\/)/, why: 'patterns run in one place' },
  {
    package: /^(mammoth|pdfjs-dist)/,
    place: /^lib\/documents\//,
    why: 'they weigh megabytes and load with the first document',
  },
  {
    package: /^recharts$/,
    place: /^components\/pictures\//,
    why: 'it is the heaviest thing that is drawn with, and loads with the first picture',
  },
  { package: /^react/, place: /^(components|entrypoints|tests)\//, why: 'lib and rules draw nothing' },
  { package: /^node:/, place: /^(rules\/cli\/|tests\/|[\w.]+\.ts$)/, why: 'the rest runs in a browser' },
];

function edges(): { path: string; edge: Import }[] {
  return files.flatMap((path) => importsOf(path).map((edge) => ({ path, edge })));
}

describe('the house', () => {
  it('imports one way: entrypoints, components, lib, rules', () => {
    const wrong = edges().filter(({ path, edge }) => {
      const allowed = mayImport[roomOf(path)];
      return edge.target !== null && allowed !== undefined && !allowed.includes(roomOf(edge.target));
    });
    expect(wrong.map(({ path, edge }) => `${path} imports ${edge.target}`)).toEqual([]);
  });

  it('lets the page know of rules and messages only their types', () => {
    const wrong = edges().filter(
      ({ path, edge }) =>
        roomOf(path) === 'lib/page' &&
        edge.target !== null &&
        roomOf(edge.target) !== 'lib/page' &&
        edge.target !== englishFile &&
        !edge.typeOnly,
    );
    expect(wrong.map(({ path, edge }) => `${path} imports ${edge.target}`)).toEqual([]);
  });

  it('keeps each special package in its one place', () => {
    const wrong = edges().flatMap(({ path, edge }) =>
      onlyIn
        .filter((rule) => rule.package.test(edge.specifier) && !rule.place.test(path) && !edge.typeOnly)
        .map((rule) => `${path} imports ${edge.specifier}, but ${rule.why}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps the rules pure: no page, browser, clock, network, chance or console', () => {
    const impure =
      /\b(document|window|browser|chrome|navigator|localStorage)\s*[.[]|\b(fetch|setTimeout|setInterval|queueMicrotask)\(|Date\.now|new Date\(\)|Math\.random|performance\.|console\./;
    const wrong = files
      .filter((path) => path.startsWith('rules/') && !path.startsWith('rules/cli/'))
      .filter((path) => impure.test(withoutComments(readFileSync(path, 'utf8'))));
    expect(wrong).toEqual([]);
  });

  it('reads and writes storage in one file, but for the glance that the popup takes before that is loaded', () => {
    const wrong = files
      .filter((path) => !path.startsWith('tests/') && !/^lib\/background\/(storage|glance)\.ts$/.test(path))
      .filter((path) => /\b(browser|chrome)\.storage\b/.test(withoutComments(readFileSync(path, 'utf8'))));
    expect(wrong).toEqual([]);
  });

  it('names hosts of social sites only in lib/sites', () => {
    const host = /\b(x\.com|twitter\.com|bsky\.app|mastodon\.social)\b/;
    const allowed =
      /^(lib\/sites\/|tests\/|entrypoints\/compose\.content\/|rules\/(packs|topics|signals|cli)\/)/;
    const wrong = files
      .filter((path) => !allowed.test(path))
      .filter((path) => host.test(withoutComments(readFileSync(path, 'utf8'))));
    expect(wrong).toEqual([]);
  });

  it('has no file of more than 320 lines: such a one is two rooms', () => {
    const long = files.filter((path) => readFileSync(path, 'utf8').split('\n').length > 320);
    expect(long).toEqual([]);
  });

  it('exports by name, but for what WXT starts', () => {
    const wrong = files
      .filter((path) => !path.startsWith('entrypoints/') && !/\.config\.ts$/.test(path))
      .filter((path) => /(^|\n)export default\b/.test(readFileSync(path, 'utf8')));
    expect(wrong).toEqual([]);
  });
});

describe('the style sheets', () => {
  const sheets = styleSheets().filter((path) => /^(components|entrypoints)\//.test(path));

  it.each(sheets)('go by the direction of the language and name no left or right: %s', (path) => {
    const wrong = declarationsIn(withoutComments(readFileSync(path, 'utf8'))).filter(
      ({ property, value }) =>
        /(^|-)(left|right)(-|$)/.test(property) ||
        (/^(text-align|float|clear)$/.test(property) && /^(left|right)$/.test(value)) ||
        (/^(margin|padding|inset|border-(width|style|color))$/.test(property) && isLopsided(value)),
    );
    expect(wrong.map(({ property, value }) => `${property}: ${value}`)).toEqual([]);
  });
});

/** Four values of which the second, on the right, is another than the fourth, on the left. */
function isLopsided(value: string): boolean {
  const sides = value.match(/[^\s(]+(\([^)]*\))?/g) ?? [];
  return sides.length === 4 && sides[1] !== sides[3];
}

function declarationsIn(css: string): { property: string; value: string }[] {
  return [...css.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+);/g)].map(
    ([, property = '', value = '']) => ({
      property,
      value: value.trim(),
    }),
  );
}

describe('the tests', () => {
  it('skip nothing, retry nothing and wait for no fixed time', () => {
    const lazy =
      /\b(it|test|describe|scenario)\.(only|skip|todo|fails)\b|\bretry:\s*[1-9]|waitForTimeout|setTimeout\(\s*res(olve)?\s*,\s*\d{2,}/;
    const wrong = files
      .filter((path) => path.startsWith('tests/') && !path.startsWith('tests/structure/'))
      .filter((path) => lazy.test(readFileSync(path, 'utf8')));
    expect(wrong).toEqual([]);
  });
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/[^\n]*/g, '$1');
}
