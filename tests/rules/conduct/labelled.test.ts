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

/** What was misread: of each sentence where it stands in its document, or among the others that are from none. */
function wrongOf(all: readonly Labelled[]): string[] {
  const others = all.filter(({ from }) => !documents.has(from)).map(({ text }) => text);
  const elsewhere = readConduct(others.join('\n\n')).sentences;
  return all.flatMap((each) => {
    const among = documents.get(each.from) ?? elsewhere;
    const [read, ...more] = among.filter(({ sentence }) => sentence.text === each.text);
    if (read === undefined || more.length > 0) return [`${each.text}: is not one sentence`];
    const why = misread(each, read);
    return why === null ? [] : [`${each.text}: ${why}`];
  });
}

describe('sentences that a person read first', () => {
  it.each([
    ['sentences.txt', 221, 'three documents and elsewhere'],
    ['fresh.txt', 60, 'sentences that nothing was tuned on'],
    ['organisations.txt', 316, 'of a hospital, a bank, a club, a museum and others'],
  ])('%s: nearly all are read as the person read them (%i, %s)', (file, count) => {
    const all = labelled(file);
    expect(all).toHaveLength(count);
    const wrong = wrongOf(all);
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
