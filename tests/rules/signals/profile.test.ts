import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../rules/check';
import { compile } from '../../../rules/code';
import {
  type Counting,
  countings,
  type Draft,
  draftOf,
  type ProfileAsk,
  profileAsks,
} from '../../../rules/draft';
import { PackError } from '../../../rules/pack-error';
import { nothingPast } from '../../../rules/past';
import { suggestion, wordsFor } from '../../../rules/profile';
import { type Self, unknownSelf } from '../../../rules/self';
import { fits } from '../../../rules/text/site-length';
import { said } from '../../../rules/words/said';
import { english } from '../../tools/english';
import { packOf } from '../try';

const grace: Self = {
  names: ['Grace Ministry'],
  sites: ['grace.example'],
  contact: 'hello@grace.example',
  purpose: 'A church by the lake, open to all.',
  operator: '',
};
const all = { do: { profile: [...profileAsks] } };

interface Form {
  name?: string;
  about?: string;
  site?: string;
  most?: number;
}

/** A form with a name, a text and an address, as X has it. */
function form({ name = 'Grace Ministry', about = '', site = '', most = 160 }: Form): Draft {
  const limit = { most, counted: 'units' as const };
  return {
    ...draftOf(name, { kind: 'bio' }),
    parts: [name, about, site],
    profile: { fields: [{ is: 'name' }, { is: 'about', limit }, { is: 'site' }], holds: [...profileAsks] },
  };
}

function against(draft: Draft, rule: object = all, self = grace) {
  const code = compile([{ layer: 'own', pack: packOf(rule) }]);
  return said(check(draft, code, nothingPast, { time: 0, timeZone: 'UTC' }, self), english);
}

const lacks = (draft: Draft, ask: ProfileAsk, self = grace) =>
  against(draft, { do: { profile: [ask] } }, self).length > 0;

describe('a profile', () => {
  it('that says all is let alone, and so is any post', () => {
    const about = 'We sing and pray in Riverton. hello@grace.example. Views are our own.';
    expect(against(form({ about, site: 'https://grace.example/' }))).toEqual([]);
    expect(against(draftOf('Choir at seven'))).toEqual([]);
  });

  it('is told of everything that is missing, each at its place', () => {
    const findings = against(form({ name: '', about: '' }));
    expect(findings.map(({ part, why }) => [part, why])).toEqual([
      [0, 'This profile does not say whose it is.'],
      [1, 'This profile does not say what the account is for, how to get in touch, and for whom it speaks.'],
      [2, 'This profile does not say where its own site is.'],
    ]);
    expect(findings.map(({ fixes }) => fixes.map(({ text }) => text))).toEqual([
      ['Grace Ministry'],
      ['A church by the lake, open to all. hello@grace.example · Views are my own.'],
      ['https://grace.example'],
    ]);
  });

  it('keeps what its author wrote, and gets the rest behind it', () => {
    const [finding] = against(form({ about: 'We sing and pray by the lake\n', site: 'grace.example' }));
    expect(finding?.fixes).toEqual([
      {
        label: 'Write “hello@grace.example · Views are my own.”',
        start: 28,
        end: 29,
        text: ' · hello@grace.example · Views are my own.',
      },
    ]);
  });

  it('is proposed what is asked first where not everything fits, and nothing where nothing does', () => {
    const rule = { do: { profile: ['disclaimer', 'contact', 'purpose'] } };
    expect(against(form({ most: 45 }), rule)[0]?.fixes[0]?.text).toBe(
      'hello@grace.example · Views are my own.',
    );
    expect(against(form({ most: 20 }), rule)[0]?.fixes[0]?.text).toBe('Views are my own.');
    expect(against(form({ most: 10 }), rule)[0]?.fixes).toEqual([]);
  });

  it('is asked only for what its form has a field for', () => {
    const dialog: Draft = {
      ...draftOf('', { kind: 'bio' }),
      profile: { fields: [{ is: 'about' }], holds: ['purpose', 'disclaimer'] },
    };
    expect(against(dialog)[0]?.why).toBe(
      'This profile does not say what the account is for and for whom it speaks.',
    );
  });

  it('gets an address among its words where it has no field for one', () => {
    const bluesky: Draft = {
      ...draftOf('', { kind: 'bio' }),
      parts: ['Grace Ministry', 'We sing and pray by the lake.'],
      profile: { fields: [{ is: 'name' }, { is: 'about' }], holds: [...profileAsks] },
    };
    expect(against(bluesky, { do: { profile: ['site'] } })[0]?.fixes[0]?.text).toBe(' grace.example');
  });

  it('is put into the description of a page rather than into its tagline', () => {
    const limit = (most: number) => ({ most, counted: 'units' as const });
    const page: Draft = {
      ...draftOf('', { kind: 'bio' }),
      parts: ['', ''],
      profile: {
        fields: [
          { is: 'about', limit: limit(120) },
          { is: 'about', limit: limit(2000) },
        ],
        holds: ['contact'],
      },
    };
    expect(against(page)[0]?.part).toBe(1);
  });

  it('is not given another name or address than its author wrote', () => {
    const findings = against(form({ name: 'Pat', site: 'https://pat.example' }), {
      do: { profile: ['name', 'site'] },
    });
    expect(findings.map(({ fixes }) => fixes)).toEqual([[], []]);
  });

  it('never stops anybody: a rule about it goes no higher than warn', () => {
    expect(() => packOf({ ...all, level: 'hold' })).toThrow(PackError);
    expect(() => packOf({ ...all, level: 'hold' })).toThrow(/no reason to keep one from being saved/);
  });
});

describe('what a profile says', () => {
  it('is whose it is, by the name of the identity or one of its own names', () => {
    for (const name of ['Grace Ministry', 'GRACE  MINISTRY Riverton', 'Grace', '🎵 Grace Ministry'])
      expect(lacks(form({ name }), 'name')).toBe(false);
    for (const name of ['', 'Pat Miller', 'Gr']) expect(lacks(form({ name }), 'name')).toBe(true);
    expect(lacks(form({ name: 'Pat' }), 'name', unknownSelf)).toBe(false);
  });

  it('is its own site, in its field or among the words', () => {
    for (const site of ['https://grace.example', 'www.grace.example/about', 'blog.grace.example'])
      expect(lacks(form({ site }), 'site')).toBe(false);
    expect(lacks(form({ about: 'More on grace.example' }), 'site')).toBe(false);
    for (const site of ['', 'https://notgrace.example', 'https://grace.example.evil.com'])
      expect(lacks(form({ site }), 'site')).toBe(true);
    expect(lacks(form({ site: 'https://any.example' }), 'site', unknownSelf)).toBe(false);
  });

  it('is how to get in touch, by any address, number or handle', () => {
    for (const about of [
      'Mail us: team@a.example',
      'Call +49 30 1234567',
      'Ask @gracehelp',
      'HELLO@grace.example',
    ])
      expect(lacks(form({ about }), 'contact')).toBe(false);
    for (const about of ['', 'Since 1984', 'Sundays at 10.30'])
      expect(lacks(form({ about }), 'contact')).toBe(true);
  });

  it('is what it is there for, in words of its own', () => {
    for (const about of [
      'A church by the lake',
      'News and help for guests',
      'Bakery in Riverton',
      'A church by the lake, open to all.',
    ])
      expect(lacks(form({ about }), 'purpose')).toBe(false);
    for (const about of [
      '',
      'Grace Ministry',
      'https://grace.example hello@grace.example',
      'Views are my own. #choir',
      'Call us: +49 30 1234567',
    ])
      expect(lacks(form({ about }), 'purpose')).toBe(true);
  });

  it.each([
    'Views are my own',
    'Opinions my own.',
    'Tweets are mine, all mine',
    'All thoughts here are my own',
    'RTs ≠ endorsements',
    'Retweets are not endorsement',
    'Hier nur eigene Meinung',
    'Privater Account',
    'Opiniones personales',
    'Mis opiniones son propias',
    'Mes propos n’engagent que moi',
    "Ces opinions n'engagent que moi",
    'Compte personnel',
  ])('is for whom it speaks: %s', (about) => {
    expect(lacks(form({ about }), 'disclaimer')).toBe(false);
  });

  it.each([
    '',
    'The lake is mine',
    'Great views of the lake',
    'My own bakery in Riverton',
    'We post our menu',
  ])('is not for whom it speaks: %s', (about) => {
    expect(lacks(form({ about }), 'disclaimer')).toBe(true);
  });

  it('is the code’s own sentence where it has one', () => {
    const rule = {
      do: { profile: { asks: ['disclaimer'], disclaimer: ['I speak for myself, not for Grace.'] } },
    };
    expect(against(form({ about: 'Views are my own' }), rule)[0]?.fixes[0]?.text).toBe(
      ' · I speak for myself, not for Grace.',
    );
    expect(against(form({ about: 'i speak for  myself, not for grace.' }), rule)).toEqual([]);
  });
});

describe('a profile of forty thousand characters', () => {
  it.each(['a', '.', '@', '#a', '0', 'views ', '+1 ', 'a.', 'https://'])(
    'of %j is looked at as fast as any',
    (piece) => {
      const about = piece.repeat(40_000 / piece.length);
      expect(Array.isArray(against(form({ about })))).toBe(true);
    },
  );
});

describe('a suggestion', () => {
  const asks = fc.shuffledSubarray([...profileAsks]);
  const words = fc.oneof(
    fc.constantFrom('', 'Choir · ', 'We sing.', 'https://a.example', '👩‍👩‍👧', '語 '),
    fc.string(),
  );
  const someone = fc.record({
    names: fc.array(fc.string({ minLength: 1 }), { maxLength: 1 }),
    sites: fc.constantFrom<string[]>([], ['grace.example']),
    contact: words,
    purpose: words,
    operator: fc.constant(''),
  });

  it('always fits in the site’s own counting, and leaves out only what would not', () => {
    fc.assert(
      fc.property(
        words,
        asks,
        someone,
        fc.integer({ min: 1, max: 120 }),
        fc.constantFrom<Counting>(...countings),
        (about, missing, self, most, counted) => {
          const limit = { most, counted };
          const { text, left } = suggestion(about, missing, self, ['Views are my own.'], limit);
          if (text !== '') expect(fits(about.trimEnd() + text, limit)).toBe(true);
          const taken = missing.filter((ask) => !left.includes(ask));
          for (const ask of taken) expect(text).toContain(wordsFor(ask, self, ['Views are my own.']));
          const [first] = missing;
          if (first !== undefined && text === '' && about === '') {
            const alone = wordsFor(first, self, ['Views are my own.']);
            expect(alone === '' || !fits(alone, limit)).toBe(true);
          }
        },
      ),
    );
  });
});
