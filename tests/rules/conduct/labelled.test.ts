import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConduct } from '../../../rules/conduct';
import { type Labelled, labelled, misread } from './sentences';

const least = 0.85;

const documents = new Map(
  ['ministry', 'clinic', 'brewery'].map((name) => [
    name,
    readConduct(readFileSync(join(import.meta.dirname, 'documents', `${name}.md`), 'utf8')).sentences,
  ]),
);

/** The sentence by itself, or where it stands in its document. */
function wrongWith(each: Labelled): string[] {
  const read =
    documents.get(each.from)?.filter(({ sentence }) => sentence.text === each.text) ??
    readConduct(each.text).sentences;
  const [only, ...others] = read;
  if (only === undefined || others.length > 0) return [`${each.text}: read as ${read.length} sentences`];
  const why = misread(each, only);
  return why === null ? [] : [`${each.text}: ${why}`];
}

describe('sentences that a person read first', () => {
  it.each([
    ['sentences.txt', 221, 'three documents and elsewhere'],
    ['fresh.txt', 60, 'sentences that nothing was tuned on'],
  ])('%s: nearly all are read as the person read them (%i, %s)', (file, count) => {
    const all = labelled(file);
    expect(all).toHaveLength(count);
    const wrong = all.flatMap(wrongWith);
    expect(1 - wrong.length / all.length, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });

  it('has at least 60 from outside the three documents, and every sentence of those', () => {
    const all = labelled('sentences.txt');
    expect(all.filter(({ from }) => !documents.has(from)).length).toBeGreaterThanOrEqual(60);
    for (const [name, sentences] of documents) {
      const known = new Set(all.filter(({ from }) => from === name).map(({ text }) => text));
      const cells = /^(?:Channel|Rule|Facebook|Instagram|LinkedIn)$/;
      const unknown = sentences
        .map(({ sentence }) => sentence.text)
        .filter((text) => !known.has(text) && !cells.test(text));
      expect(unknown).toEqual([]);
    }
  });
});
