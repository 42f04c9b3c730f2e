import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInPack, builtInPackIds } from '../../rules/built-in';
import { check } from '../../rules/check';
import { type Code, compile } from '../../rules/code';
import { draftOf } from '../../rules/draft';
import type { UnsaidFinding } from '../../rules/finding';
import { nothingPast } from '../../rules/past';

const everyPack = builtInPackIds().flatMap((id) => {
  const pack = builtInPack(id);
  return pack === undefined ? [] : [{ layer: 'built-in' as const, pack }];
});
const code = compile(everyPack);
const now = { time: Date.UTC(2026, 0, 7, 12), timeZone: 'UTC' };
const judge = (text: string, by: Code = code) => check(draftOf(text), by, nothingPast, now);

/** The same code without anything in memory: what is kept belongs to the scanner. */
const forgetful = (): Code => ({ ...code, scanner: { ...code.scanner } });

/** Whatever holds the beginning of a key in armour is one passage however long it is; with a space in it, it is none. */
const inPassages = (text: string): UnsaidFinding[] => judge(`${text}\n\nand so on ----- BEGIN`);
const asAWhole = (text: string): UnsaidFinding[] => judge(`${text}\n\nand so on -----BEGIN`);

/** Built where it is needed, so that nobody takes it for a real one. */
const token = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;

const sentences = [
  'We are open on Monday from nine to five, and the coffee is on us. ',
  'Beer and burgers on the weekend yum yum! ',
  'Our customers loved the choir, and so did the visitors from the next town. ',
  'Did they really do a few shots at the bar on Friday night? ',
  'She raised the bar for all of us, and passed the bar exam. ',
  'Thank you @ana for coming to the choir on Sunday! 🎶 https://t.co/x\n',
  'CALL US NOW AND SAVE ON EVERYTHING!!!!! ',
  'Call Grace Miller on +44 20 7946 0958 before the end of the week. ',
  'My card is 4111 1111 1111 1111, and I live at 12 Baker Street. ',
  'The new key is here\n',
  `api_key = ${token}\n`,
  '“That is damn good,” said the man who had won the raffle. ',
  '#HappyHour #News\n',
  'happy\nhour begins at six\n',
  'Those women are really all the same, you idiots. ',
  'Your product is the worst that I have ever bought, shame on you. ',
  'b e e r and w1ne for everyone\n\n',
  'Ein Satz auf Deutsch, der nicht viel sagt, und noch einer.\n\n',
  '- a list of things without an end\n- and another thing of the same kind\n',
  'const total = prices.reduce((sum, price) => sum + price, 0);\n',
  'Vote for the senator who will lower taxes. ',
  'This fund will rise by ten percent next year, guaranteed. ',
  'I should have stayed at home with my husband and the kids today. ',
  'привет, this is a рussian word in the middle. ',
  '酒を飲む。みんなで行こう。',
  '🍺🍺 ',
  '\n\n',
  'Dr. Smith of St. Mary will speak about the U.S. constitution. ',
];
const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...sentences) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
);
const text = fc.array(piece, { minLength: 20, maxLength: 60 }).map((pieces) => pieces.join(''));

/** A change in one place, as shares of the text: what is taken out, and what is written there. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  out: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(300)),
  written: fc.oneof(fc.constantFrom('', 'a', ' ', '\n', '.', '7', 'ee', '🍺'), piece),
});

function changed(before: string, { at, out, written }: { at: number; out: number; written: string }): string {
  const from = Math.floor(at * before.length);
  return before.slice(0, from) + written + before.slice(from + out);
}

/** Each is a text of some thousand characters, changed and judged many times. */
const runs = 15;
const testTimeout = 60_000;

/** So long that a passage ends as soon as it may, and without a sign that could end it. */
const unpunctuated = 'and then the whole choir sings once more for all of us '.repeat(10);

describe('a long text', { timeout: testTimeout }, () => {
  it.each(['happy\nHour', 'happy\n• hour', 'happy\n* Hour', 'happy\n“Hour', 'happy\n#Hour', 'happy\nhour'])(
    'has the term in %j, which goes on over the end of a line',
    (term) => {
      for (const draft of [
        `${unpunctuated}${term} ${unpunctuated}`,
        `${unpunctuated}#${term} ${unpunctuated}`,
      ]) {
        const found = asAWhole(draft);
        expect(found.map(({ text }) => text)).toContain(term);
        expect(inPassages(draft)).toEqual(found);
      }
    },
  );

  it.each(['happy\n- Hour', 'happy\n– Hour', 'happy\n(Hour', 'happy\n\nHour', 'happy.\nHour'])(
    'has no term in %j, where something parts the lines',
    (lines) => {
      const draft = `${unpunctuated}${lines} ${unpunctuated}`;
      expect(inPassages(draft)).toEqual(asAWhole(draft));
      expect(inPassages(draft).filter(({ text }) => /hour/i.test(text))).toEqual([]);
    },
  );

  it('is judged after any change as if it were read for the first time', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 4, maxLength: 8 }), (first, edits) => {
        const kept = forgetful();
        let draft = first;
        judge(draft, kept);
        for (const each of edits) {
          draft = changed(draft, each);
          expect(judge(draft, kept)).toEqual(judge(draft, forgetful()));
        }
      }),
      { numRuns: runs },
    );
  });

  it('is judged passage by passage as it is as a whole', () => {
    fc.assert(
      fc.property(text, (draft) => {
        expect(inPassages(draft)).toEqual(asAWhole(draft));
      }),
      { numRuns: runs },
    );
  });
});
