import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../rules/check';
import { compile } from '../../../rules/code';
import { type Counting, countings, type Draft, draftOf } from '../../../rules/draft';
import { explain } from '../../../rules/explain';
import { signatureOf } from '../../../rules/initials';
import { nothingPast } from '../../../rules/past';
import { type Self, unknownSelf } from '../../../rules/self';
import { fits } from '../../../rules/text/site-length';
import { said } from '../../../rules/words/said';
import { inWords } from '../../../rules/words/saying';
import { english } from '../../tools/english';
import { packOf } from '../try';

const now = { time: 0, timeZone: 'UTC' };
const sam: Self = { ...unknownSelf, operator: 'Sam Rivera' };
const last = { do: { initials: 'last' } };
const each = { do: { initials: 'each' } };

function codeOf(rule: object) {
  return compile([{ layer: 'own', pack: packOf(rule) }]);
}

function against(rule: object, draft: string | Draft, self = sam) {
  const whole = typeof draft === 'string' ? draftOf(draft) : draft;
  return said(check(whole, codeOf(rule), nothingPast, now, self), english);
}

/** The draft once every fix that is offered has been pressed, one after the other. */
function mended(rule: object, draft: Draft, self = sam): Draft {
  const finding = against(rule, draft, self).find(({ fixes }) => fixes.length > 0);
  const [fix] = finding?.fixes ?? [];
  if (!finding || !fix) return draft;
  const [first = '', ...rest] = draft.parts.map((text, part) =>
    part === finding.part ? text.slice(0, fix.start) + fix.text + text.slice(fix.end) : text,
  );
  return mended(rule, { ...draft, parts: [first, ...rest] }, self);
}

const thread = (...[first = '', ...rest]: string[]): Draft => ({
  ...draftOf(first),
  parts: [first, ...rest],
});

describe('what somebody signs with', () => {
  it.each([
    ['Sam Rivera', 'SR'],
    ['sam rivera', 'SR'],
    ['Anna de la Cruz', 'AC'],
    ['Jean-Luc Picard', 'JLP'],
    ['Özlem', 'Ö'],
    ['J. R. R. Tolkien the elder', 'JRRT'],
    ['  ', ''],
    ['42', ''],
  ])('of “%s” is “%s”', (name, letters) => {
    expect(signatureOf(name)).toBe(letters);
  });
});

describe('a post of an account that several look after', () => {
  it.each([
    'We open at ten ^SR',
    'We open at ten -SR',
    'We open at ten – SR',
    'We open at ten ^SR.',
    'We open at ten ^SR #opening #friday',
    'We open at ten ^SR https://grace.example/hours',
    'We open at ten\n^SR ',
    '^SR',
  ])('may end so: %s', (text) => {
    expect(against(last, text)).toEqual([]);
  });

  it.each([
    'We open at ten',
    'SR',
    'The ^SR is not at the end',
    'We open at ten ^sr',
    'Come to room B-SRX',
    '',
  ])('is not signed by: %s', (text) => {
    expect(against(last, text)).toHaveLength(text === '' ? 0 : 1);
  });

  it('gets them with a press, at its end', () => {
    const [finding] = against(last, 'We open at ten ');
    expect(finding?.why).toBe('It does not end with who wrote it: ^SR.');
    expect(finding?.fixes).toEqual([{ label: 'Write “^SR”', start: 14, end: 14, text: ' ^SR' }]);
    expect(mended(last, draftOf('We open at ten ')).parts).toEqual(['We open at ten ^SR ']);
  });

  it('gets the mark that the code writes', () => {
    const dashed = { do: { initials: { parts: 'last', mark: '-' } } };
    expect(mended(dashed, draftOf('We open at ten')).parts).toEqual(['We open at ten -SR']);
  });

  it('says that it is signed by somebody else, and puts it right', () => {
    const [finding] = against(last, 'We open at ten ^PM #friday');
    expect(finding?.text).toBe('^PM');
    expect(finding?.why).toBe('It ends with ^PM; whoever looks after this account now signs ^SR.');
    expect(mended(last, draftOf('We open at ten ^PM #friday')).parts).toEqual(['We open at ten ^SR #friday']);
  });

  it('is signed in the last part of a thread, or in each', () => {
    expect(against(last, thread('One', 'Two ^SR', ''))).toEqual([]);
    expect(against(last, thread('One ^SR', 'Two')).map(({ part }) => part)).toEqual([1]);
    expect(against(each, thread('One', 'Two ^SR', 'Three')).map(({ part }) => part)).toEqual([0, 2]);
    expect(mended(each, thread('One', 'Two ^SR', 'Three')).parts).toEqual([
      'One ^SR',
      'Two ^SR',
      'Three ^SR',
    ]);
  });

  it('says that there is no room left, and offers nothing that does not fit', () => {
    const full = { ...draftOf('x'.repeat(277)), limit: { most: 280, counted: 'weighted' as const } };
    const [finding] = against(last, full);
    expect(finding?.fixes).toEqual([]);
    expect(finding?.why).toMatch(/no room left for \^SR/);
  });

  it('that is longer already than is known to fit gets them all the same: its author may have more room', () => {
    const long = { ...draftOf('x'.repeat(700)), limit: { most: 280, counted: 'weighted' as const } };
    expect(mended(last, long).parts[0]).toMatch(/x \^SR$/);
  });

  it('is none where a profile is written', () => {
    expect(against(last, draftOf('A church by the lake', { kind: 'bio' }))).toEqual([]);
  });

  it('is not asked for where nobody looks after the account, and the explanation says so', () => {
    expect(against(last, 'We open at ten', unknownSelf)).toEqual([]);
    const { nearMisses, kept } = explain(draftOf('We open at ten'), codeOf(last), nothingPast, now);
    expect(nearMisses.map(({ why }) => inWords(why, english))).toEqual([
      'It says nothing while the identity has no operator.',
    ]);
    expect(kept).toHaveLength(1);
  });

  it.each(['#'.repeat(40_000), ' ^A'.repeat(13_000), `^SR ${'#a '.repeat(13_000)}x`, '^SR.'.repeat(10_000)])(
    'of forty thousand characters is looked at as fast as any',
    (text) => {
      expect(against(last, text).length).toBeLessThanOrEqual(1);
    },
  );

  it('always fits once it is signed with a press, and is settled by that', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            'Open',
            '^PM',
            '#lake',
            'https://a.example/b',
            '👩‍👩‍👧',
            '語',
            '@pat@a.example',
            '\n',
          ),
        )
        .map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 5, max: 90 }),
        fc.constantFrom<Counting>(...countings),
        fc.constantFrom(last, each),
        (parts, most, counted, rule) => {
          const limit = { most, counted };
          const after = mended(rule, { ...thread(...parts), limit });
          after.parts.forEach((part, at) => {
            const before = parts[at] ?? '';
            if (part !== before) expect(fits(part, limit) || !fits(before, limit)).toBe(true);
            else if (against(rule, after).some((finding) => finding.part === at))
              expect(fits(`${part.trimEnd()} ^SR${part.slice(part.trimEnd().length)}`, limit)).toBe(false);
          });
        },
      ),
    );
  });
});
