import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInPack, builtInPackIds } from '../../rules/built-in';
import { check } from '../../rules/check';
import { compile } from '../../rules/code';
import { type Draft, draftOf } from '../../rules/draft';
import { levels } from '../../rules/finding';
import { nothingPast } from '../../rules/past';
import { packOf } from './try';

const everyPack = builtInPackIds().flatMap((id) => {
  const pack = builtInPack(id);
  return pack === undefined ? [] : [{ layer: 'built-in' as const, pack }];
});
const code = compile(everyPack);
const now = { time: Date.UTC(2026, 0, 7, 12), timeZone: 'UTC' };
const judge = (draft: Draft) => check(draft, code, nothingPast, now);

/** Any text at all, salted with words and signs that rules look for, so that findings are made. */
const words = [
  'beer',
  'w1ne',
  'CUSTOMER',
  '🍺',
  '#BeerOClock',
  '“damn”',
  'https://bit.ly/x',
  '@ana',
  '4111 1111 1111 1111',
  '!!!!',
];
const anyText = fc
  .array(
    fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constantFrom(...words)),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '));

describe('check', () => {
  it('says of any text the characters that it names, and nothing outside of them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const finding of judge(draftOf(text))) {
          expect(finding.start).toBeGreaterThanOrEqual(0);
          expect(finding.end).toBeLessThanOrEqual(text.length);
          expect(finding.text).toBe(text.slice(finding.start, finding.end));
        }
      }),
    );
  });

  it('cuts no character in two', () => {
    const segmenter = new Intl.Segmenter();
    fc.assert(
      fc.property(anyText, (text) => {
        const edges = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
        for (const { start, end } of judge(draftOf(text)))
          expect([edges.has(start), edges.has(end)]).toEqual([true, true]);
      }),
    );
  });

  it('says the same twice and leaves the draft as it was', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const draft: Draft = { ...draftOf(one), parts: [one, other] };
        const before = structuredClone(draft);
        expect(judge(draft)).toEqual(judge(draft));
        expect(draft).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  it('names the part of a thread', () => {
    const findings = judge({ ...draftOf(''), parts: ['Good morning', 'Beer for all'] });
    expect(
      findings.filter((each) => each.rule === 'no-alcohol').map(({ part, text }) => [part, text]),
    ).toEqual([[1, 'Beer']]);
  });

  it('puts findings in the order of the text, the strongest first where they stand together', () => {
    const both = packOf(
      {},
      {
        rules: (['note', 'hold', 'warn'] as const).map((level) => ({
          id: level,
          say: 'No.',
          level,
          dont: { terms: ['tea', 'cake'] },
        })),
      },
    );
    const findings = check(
      draftOf('tea and cake'),
      compile([{ layer: 'own', pack: both }]),
      nothingPast,
      now,
    );
    expect(findings.map(({ level, text }) => [text, level])).toEqual(
      ['tea', 'cake'].flatMap((text) =>
        [...levels]
          .reverse()
          .slice(1)
          .map((level) => [text, level]),
      ),
    );
  });

  it('asks no rule that was switched off', () => {
    const pack = packOf({ dont: { terms: ['tea'] } });
    const off = compile([{ layer: 'own', pack, off: ['rule'] }]);
    expect(check(draftOf('tea'), off, nothingPast, now)).toEqual([]);
  });

  it('says from which layer and where to read it', () => {
    const pack = packOf({ dont: { terms: ['tea'] } }, { policy: 'https://grace.example/code' });
    const [finding] = check(draftOf('tea'), compile([{ layer: 'admin-lock', pack }]), nothingPast, now);
    expect(finding).toMatchObject({
      layer: 'admin-lock',
      pack: 'test',
      policy: 'https://grace.example/code',
    });
  });
});
