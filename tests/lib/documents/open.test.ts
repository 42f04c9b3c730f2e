import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../lib/documents/open';
import { readConduct } from '../../../rules/conduct';

const bytesOf = (text: string): ArrayBuffer => bufferOf(new TextEncoder().encode(text));
const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const item = (text: string, level = 0) => new Paragraph({ text, numbering: { reference: 'dots', level } });
const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });

async function wordDocument(): Promise<ArrayBuffer> {
  const dots = [0, 1].map((level) => ({ level, format: LevelFormat.BULLET, text: '•' }));
  const made = new Document({
    numbering: { config: [{ reference: 'dots', levels: dots }] },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Tea house', heading: HeadingLevel.TITLE }),
          new Paragraph({ text: 'What we never do', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun('We do '),
              new TextRun({ text: 'not', bold: true }),
              new TextRun(' talk about beer.'),
            ],
          }),
          new Paragraph({ children: [new TextRun({ text: 'Staff must not:', bold: true })] }),
          item('swear'),
          item('talk about:'),
          item('politics', 1),
          new Paragraph({ text: 'How it looks', heading: HeadingLevel.HEADING_1 }),
          new Table({
            rows: [new TableRow({ children: [cell('LinkedIn'), cell('No more than two hashtags.')] })],
          }),
        ],
      },
    ],
  });
  return bufferOf(await Packer.toBuffer(made));
}

describe('a Word document', () => {
  it('keeps its headings, lists and tables', async () => {
    expect(await openDocument(await wordDocument())).toBe(
      [
        '# Tea house',
        '# What we never do',
        'We do not talk about beer.',
        '**Staff must not:**',
        '- swear\n- talk about:\n  - politics',
        '# How it looks',
        '| LinkedIn | No more than two hashtags. |',
      ].join('\n\n'),
    );
  });

  it('is read as a code of conduct', async () => {
    const { proposals } = readConduct(await openDocument(await wordDocument()));
    expect(proposals.map(({ mood, rule }) => [mood, rule.dont])).toEqual([
      ['must-not', { topic: 'alcohol' }],
      ['must-not', { topic: 'profanity' }],
      // How sure of a topic a rule has to be is the reading's affair: see tests/rules/conduct.
      ['must-not', { topic: expect.toSatisfy(isPolitics) }],
      ['must', { hashtags: { over: 2 } }],
    ]);
  });

  it('that is damaged is said to be', async () => {
    const whole = new Uint8Array(await wordDocument());
    await expect(openDocument(bufferOf(whole.slice(0, 900)))).rejects.toMatchObject({ problem: 'damaged' });
    await expect(openDocument(bytesOf('PK\u0003\u0004 and nothing of Word'))).rejects.toMatchObject({
      problem: 'damaged',
    });
  });
});

function isPolitics(topic: string | { is: string }): boolean {
  return topic === 'politics' || (typeof topic === 'object' && topic.is === 'politics');
}

/** The brewery’s code of conduct as a browser printed it: three small pages with a running title and page numbers. */
const printed = () => bufferOf(readFileSync(join(import.meta.dirname, 'brewery.pdf')));
const written = () =>
  readFileSync(join(import.meta.dirname, '../../rules/conduct/documents/brewery.md'), 'utf8');

describe('a PDF', () => {
  it('gives the sentences of what was printed, under its headings', async () => {
    const sentencesOf = (text: string) =>
      readConduct(text).sentences.map(({ sentence }) => [sentence.text, ...sentence.headings]);
    expect(sentencesOf(await openDocument(printed()))).toEqual(sentencesOf(written()));
  });

  it('is read as the same code of conduct', async () => {
    expect(readConduct(await openDocument(printed())).counts).toEqual(readConduct(written()).counts);
  });

  it('without any text is said to have none', async () => {
    await expect(openDocument(bytesOf(emptyPdf('')))).rejects.toMatchObject({ problem: 'no-text' });
  });

  it('that is locked or damaged is said to be', async () => {
    const encrypt =
      '/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (00000000000000000000000000000000) /U (11111111111111111111111111111111) >> /ID [<00> <00>]';
    await expect(openDocument(bytesOf(emptyPdf(encrypt)))).rejects.toMatchObject({ problem: 'locked' });
    await expect(openDocument(bytesOf('%PDF-1.7 and nothing more'))).rejects.toMatchObject({
      problem: 'damaged',
    });
  });
});

/** A PDF of one page with nothing on it. */
function emptyPdf(trailer: string): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>',
  ];
  let pdf = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = pdf.length;
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return `${pdf}xref\n0 4\n0000000000 65535 f \n${rows}trailer\n<< /Size 4 /Root 1 0 R ${trailer} >>\nstartxref\n${pdf.length}\n%%EOF\n`;
}

describe('a plain text', () => {
  it('is read as it was saved', async () => {
    const text = 'We’re never rude.';
    const utf16 = new Uint8Array(
      new Uint16Array([0xfeff, ...[...text].map((letter) => letter.charCodeAt(0))]).buffer,
    );
    const windows = Uint8Array.from(
      [...text].map((letter) => (letter === '’' ? 0x92 : letter.charCodeAt(0))),
    );
    expect(await openDocument(bytesOf(text))).toBe(text);
    expect(await openDocument(bytesOf(`\ufeff${text}`))).toBe(text);
    expect(await openDocument(bufferOf(utf16))).toBe(text);
    expect(await openDocument(bufferOf(windows))).toBe(text);
  });

  it('that is none is said to be', async () => {
    await expect(openDocument(bytesOf('  \n'))).rejects.toMatchObject({ problem: 'no-text' });
    await expect(openDocument(bufferOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)))).rejects.toMatchObject({
      problem: 'not-supported',
    });
    await expect(openDocument(bytesOf('{\\rtf1 Never.}'))).rejects.toMatchObject({
      problem: 'not-supported',
    });
    await expect(openDocument(bytesOf('a\u0000b'))).rejects.toMatchObject({ problem: 'not-supported' });
    await expect(openDocument(new ArrayBuffer(20_000_001))).rejects.toMatchObject({ problem: 'too-large' });
  });
});
