import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { cardMessages } from '../../entrypoints/card/messages';
import { builtInPack, builtInPackIds, builtInTopic, builtInTopicIds } from '../../rules/built-in';
import { sayings } from '../../rules/words/saying';
import { importsOf, sourceFiles } from './tree';

type Messages = Record<string, { message: string }>;

const folder = 'public/_locales';
const locales = readdirSync(folder);
const messagesOf = (locale: string): Messages =>
  JSON.parse(readFileSync(`${folder}/${locale}/messages.json`, 'utf8'));
const english = messagesOf('en');
const keys = Object.keys(english);
const placeholdersIn = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

/** The id under which a message is said: plural forms share one. */
const idOf = (key: string) => key.replace(/_(one|other)$/, '');

const files = sourceFiles().filter((path) => /^(components|entrypoints)\//.test(path));

describe('the message files', () => {
  it('are there in English, Spanish, German and French', () => {
    expect(locales.sort()).toEqual(['de', 'en', 'es', 'fr']);
  });

  it.each(locales)('lack nothing in %s and add nothing, in the same order', (locale) => {
    expect(Object.keys(messagesOf(locale))).toEqual(keys);
  });

  it.each(locales)('have the same placeholders in %s', (locale) => {
    const messages = messagesOf(locale);
    const other = keys.filter(
      (key) =>
        String(placeholdersIn(messages[key]?.message ?? '')) !==
        String(placeholdersIn(english[key]?.message ?? '')),
    );
    expect(other).toEqual([]);
  });

  it.each(locales)('say something in %s under every key, without blanks around it', (locale) => {
    const empty = Object.entries(messagesOf(locale)).filter(
      ([key, { message }]) => message === '' || (key !== 'separator' && message !== message.trim()),
    );
    expect(empty).toEqual([]);
  });

  it('have both forms of every plural', () => {
    const alone = keys.filter(
      (key) => key !== idOf(key) && (!english[`${idOf(key)}_one`] || !english[`${idOf(key)}_other`]),
    );
    expect(alone).toEqual([]);
  });

  it('have what the engine says, with the placeholders that it fills', () => {
    const wrong = Object.entries(sayings()).filter(([id, names]) => {
      const { message } = english[id] ?? english[`${id}_other`] ?? { message: '' };
      return message === '' || String(placeholdersIn(message)) !== String([...names].sort());
    });
    expect(wrong.map(([id]) => id)).toEqual([]);
  });

  it('name every built-in topic as its own file does', () => {
    const named = builtInTopicIds().map((id) => [
      id,
      english[`topic_${id.replaceAll('-', '_')}`]?.message,
      english[`subject_${id.replaceAll('-', '_')}`] !== undefined,
    ]);
    expect(named).toEqual(builtInTopicIds().map((id) => [id, builtInTopic(id)?.name, true]));
  });

  it('name every built-in pack as its own file does', () => {
    const named = builtInPackIds().map((id) => [id, english[`pack_${id.replaceAll('-', '_')}`]?.message]);
    expect(named).toEqual(builtInPackIds().map((id) => [id, builtInPack(id)?.name]));
  });

  it('hold nothing that nobody says', () => {
    const sources = [...sourceFiles().filter((path) => !path.startsWith('tests/')), 'wxt.config.ts']
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const said = new Set(sources.match(/\w+/g));
    const unsaid = keys.filter((key) => !said.has(idOf(key)) && !said.has(`__MSG_${key}__`));
    expect(unsaid).toEqual([]);
  });
});

describe('the components and entrypoints', () => {
  it.each(files)('hold no words of their own: %s', (path) => {
    expect(wordsIn(path)).toEqual([]);
  });

  it('ask ahead for all that the card can say', () => {
    const literals = new Set([...cardFiles()].flatMap((path) => stringsIn(path)));
    const ids = new Set(keys.map(idOf));
    const needed = [...literals].filter((literal) => ids.has(literal));
    expect([...cardMessages].sort()).toEqual([...new Set([...needed, 'language_tag'])].sort());
  });
});

/** What the card is made of, not the popup's parts that stand beside it. */
function cardFiles(path = 'entrypoints/card/index.tsx', known = new Set<string>()): Set<string> {
  if (known.has(path) || path.endsWith('/messages.ts')) return known;
  known.add(path);
  for (const { target } of importsOf(path)) {
    const file = [`${target}.ts`, `${target}.tsx`].find((one) => files.includes(one));
    if (file) cardFiles(file, known);
  }
  return known;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Attributes whose value nobody reads. */
const unread =
  /^(className|tone|type|role|id|name|href|src|rel|target|autoComplete|dir|lang|key|value|d|fill|stroke\w*|viewBox|patternUnits|dataKey|stackId|interval|layout|verticalAnchor|scope|htmlFor|slot|inputMode|accept|placement|orientation|selectionMode|aria-(labelledby|describedby|hidden|busy|modal|live|current|haspopup|autocomplete))$/;

/** Text, labels and sentences that stand in a file itself. */
function wordsIn(path: string): string[] {
  return [...nodesOf(path)].flatMap(({ node, above }) => {
    if (node.type === 'JSXText') return /\p{L}/u.test(String(node.value)) ? [String(node.value).trim()] : [];
    const literal = literalOf(node);
    if (literal === null || !/\p{L}/u.test(literal)) return [];
    if (above?.type === 'JSXAttribute') {
      const name = String((above.name as Node).name);
      return unread.test(name) || isMessage(literal) ? [] : [`${name}="${literal}"`];
    }
    return /^\p{Lu}\p{L}* \p{L}/u.test(literal) || /[’“”]/.test(literal) ? [literal] : [];
  });
}

function isMessage(literal: string): boolean {
  return english[literal] !== undefined || english[`${literal}_other`] !== undefined;
}

function stringsIn(path: string): string[] {
  return [...nodesOf(path)].map(({ node }) => literalOf(node)).filter((literal) => literal !== null);
}

function literalOf(node: Node): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateElement') return null;
  return (node.value as { cooked: string | null }).cooked;
}

function* nodesOf(path: string): Generator<{ node: Node; above: Node | null }> {
  const { program } = parseSync(path, readFileSync(path, 'utf8'));
  yield* below(program as unknown as Node, null);
}

function* below(value: unknown, above: Node | null): Generator<{ node: Node; above: Node | null }> {
  if (Array.isArray(value)) for (const each of value) yield* below(each, above);
  else if (isNode(value)) {
    yield { node: value, above };
    if (value.type === 'ImportDeclaration') return;
    for (const [key, inner] of Object.entries(value)) if (key !== 'type') yield* below(inner, value);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string';
}
