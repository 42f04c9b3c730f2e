import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConduct } from '../../../rules/conduct';
import { readBlocks } from '../../../rules/conduct/document';
import { readSentences } from '../../../rules/conduct/sentences';

const texts = (document: string) => readSentences(document).map(({ text }) => text);

describe('the sentences of a document', () => {
  it('know their headings, from the outermost', () => {
    const read = readSentences('# Code\n\n## Tone\n\nBe kind.\n\n## Form\n\nBe short.');
    expect(read.map(({ text, headings }) => [text, ...headings])).toEqual([
      ['Be kind.', 'Code', 'Tone'],
      ['Be short.', 'Code', 'Form'],
    ]);
  });

  it('go on over the line breaks of an editor, and end at those of a list', () => {
    expect(
      texts('We never, whatever happens and whoever asks us to do so,\ntalk about beer. Be kind.'),
    ).toEqual(['We never, whatever happens and whoever asks us to do so, talk about beer.', 'Be kind.']);
    expect(texts('1. Be kind\n2. Be short\n   - Be true\n(a) Be brave')).toEqual([
      'Be kind',
      'Be short',
      'Be true',
      'Be brave',
    ]);
    expect(texts('• Be kind\n– Be short\n* Be true')).toEqual(['Be kind', 'Be short', 'Be true']);
  });

  it('go on over the line breaks of a narrow column before a hashtag and behind a word that ends no thought', () => {
    expect(
      texts(
        'Every post must include the hashtag\n#OurTown and stay short.\n\nReports go through the\nPress Office.',
      ),
    ).toEqual([
      'Every post must include the hashtag #OurTown and stay short.',
      'Reports go through the Press Office.',
    ]);
    expect(texts('Be kind.\nTag events.\n\nUse these tags:\n#OurTown')).toEqual([
      'Be kind.',
      'Tag events.',
      'Use these tags:',
      '#OurTown',
    ]);
  });

  it('are the cells of a table', () => {
    expect(texts('| Site | Rule |\n|---|:-:|\n| LinkedIn | Be kind. |')).toEqual([
      'Site',
      'Rule',
      'LinkedIn',
      'Be kind.',
    ]);
  });

  it('know the line that a list hangs on, nested ones too', () => {
    const read = readSentences('Staff must not:\n- talk about:\n  - beer\n- swear\n\nBe kind.');
    expect(read.map(({ text, lead }) => [text, lead])).toEqual([
      ['Staff must not:', null],
      ['talk about:', 'Staff must not:'],
      ['beer', 'talk about:'],
      ['swear', 'Staff must not:'],
      ['Be kind.', null],
    ]);
  });

  it('stand under the short lines of a plain text', () => {
    const read = readSentences('HOW WE SPEAK\n\nBe kind.\n\nDo:\n\n- Smile\n\nDon’t:\n\n- Frown');
    expect(read.map(({ text, headings }) => [text, headings.at(-1)])).toEqual([
      ['Be kind.', 'HOW WE SPEAK'],
      ['Smile', 'Do:'],
      ['Frown', 'Don’t:'],
    ]);
  });

  it('do not end in an address', () => {
    expect(texts('Link to grace.example and nowhere else.')).toEqual([
      'Link to grace.example and nowhere else.',
    ]);
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    '# ',
    '## ',
    '- ',
    '* ',
    '1. ',
    '| ',
    ' | ',
    '> ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    ':',
    '.',
    '?',
    '"',
    '“',
    '**',
    '`',
    '```\n',
  ),
  fc.constantFrom(
    'Don’t',
    'must not',
    'never',
    'except',
    'unless',
    'beer',
    'hashtags',
    'at most',
    'two',
    'after 10 pm',
    'on Sundays',
    'say',
    'not',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const anyDocument = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));

describe('any text at all', () => {
  it('is read without an error, into sentences that lie in it in order', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyDocument, (text) => {
        const { sentences, counts } = readConduct(text);
        let last = 0;
        for (const { sentence, because } of sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(last);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          expect(text.length).toBeGreaterThanOrEqual(sentence.end);
          for (const { start, end } of because) {
            expect(0 <= start && start <= end && end <= sentence.text.length).toBe(true);
          }
          last = sentence.end;
        }
        expect(counts.sentences).toBe(sentences.length);
        expect(counts.checkable).toBeLessThanOrEqual(counts.rules);
      }),
      { numRuns: 150 },
    );
  });

  it('has no word that is neither in a heading nor in a sentence', () => {
    const word = fc.integer({ min: 0, max: 999 }).map((value) => `word${value}`);
    const line = fc
      .tuple(
        fc.constantFrom('', '# ', '- ', '  - ', '2. ', '> '),
        fc.array(word, { minLength: 1, maxLength: 9 }),
        fc.constantFrom('', '.', ':', '?'),
      )
      .map(([mark, words, end]) => `${mark}${words.join(' ')}${end}`);
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 20 }),
        fc.constantFrom('\n', '\n\n', '\r\n'),
        (lines, ender) => {
          const text = lines.join(ender);
          const headings = readBlocks(text).filter(({ kind }) => kind === 'heading');
          const covered = [...headings, ...readSentences(text)]
            .map(({ start, end }) => text.slice(start, end))
            .join(' ');
          const wordsIn = (of: string) => (of.match(/word\d+/g) ?? []).sort();
          expect(wordsIn(covered)).toEqual(wordsIn(text));
        },
      ),
    );
  });
});
