import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, draftOf } from '../../../rules/draft';
import { addressOf } from '../../../rules/ledger/address';
import { digestOf } from '../../../rules/ledger/digest';
import { pastPostOf } from '../../../rules/ledger/past-post';
import { areNearSame, likeness, nearSame, nearSameAs, sketchOf } from '../../../rules/ledger/sketch';
import { namesOf } from '../../../rules/ledger/who';
import { pastPostSchema } from '../../../rules/past';
import { differentPairs, nearSamePairs } from './pairs';

const key = '7f3a';
const posted = { key, time: 1_000_000, kind: 'share', tone: 'even', topics: [] } as const;
const anyText = fc.string({ unit: 'binary', maxLength: 200 });
const webText = fc
  .tuple(
    fc.constantFrom('https://', 'http://', '//', '', 'HTTPS://WWW.'),
    fc.constantFrom('acme.com', 'www.Acme.com', 'münchen.example', 'a.b.example:8080', 'x.example.'),
    fc.webPath(),
    fc.constantFrom('', '/', '?', '?b=1&a=2', '?utm_source=x', '?q=%C3%BC+x&ref=me'),
    fc.constantFrom('', '#', '#top', '#/page/2', '#!x'),
  )
  .map((pieces) => pieces.join(''));

describe('a digest', () => {
  it('is the first 96 bits of HMAC-SHA-256, as in the second case of RFC 4231', () => {
    const bytes = Buffer.from('5bdcc146bf60754e6a042426', 'hex');
    expect(digestOf('Jefe', 'what do ya want for nothing?')).toBe(bytes.toString('base64url'));
  });

  it('has 16 signs whatever it is made of, the same each time and another with another key', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(digestOf(key, text)).toMatch(/^[\w-]{16}$/);
        expect(digestOf(key, text)).toBe(digestOf(key, text));
        expect(digestOf(key, text)).not.toBe(digestOf('another', text));
      }),
    );
  });
});

describe('the address of a link', () => {
  it.each([
    ['https://www.Acme.com/News/', 'acme.com/News'],
    ['acme.com/News?b=2&a=1#team', 'acme.com/News?a=1&b=2'],
    ['http://acme.com/News?utm_source=x&utm_medium=y&a=1&fbclid=z&b=2', 'acme.com/News?a=1&b=2'],
    ['https://acme.com/?mc_cid=1&igsh=2&si=3&ref=home', 'acme.com'],
    ['https://acme.com:443', 'acme.com'],
    ['https://acme.com:8443/x', 'acme.com:8443/x'],
    ['https://ann:secret@acme.com/x', 'acme.com/x'],
    ['https://München.example/Straße', 'xn--mnchen-3ya.example/Stra%C3%9Fe'],
    ['https://app.example/#/posts/2', 'app.example#/posts/2'],
    ['https://social.example/ann/status/12?s=20&t=AbC', 'social.example/ann/status/12'],
    ['https://t.co/AbC', 't.co/AbC'],
  ])('of %s is %s', (link, address) => {
    expect(addressOf(link)?.address).toBe(address);
  });

  it.each([
    'https://acme.com/x?v=1',
    'https://acme.com/X',
    'https://shop.acme.com/x',
    'https://acme.com/x/y',
  ])('of %s is another one than of acme.com/x', (link) => {
    expect(addressOf(link)?.address).not.toBe(addressOf('https://acme.com/x')?.address);
  });

  it.each([
    '',
    'http://',
    'mailto:ann@acme.com',
    'javascript:alert(1)',
    'two words',
    '/news',
    'file:///etc/x',
  ])('is none where “%s” is no address on the web', (link) => {
    expect(addressOf(link)).toBeNull();
  });

  it('is its own address, and no text makes asking fail', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.webUrl(), webText), (link) => {
        const found = addressOf(link);
        if (found === null) return;
        expect(addressOf(found.address)).toEqual(found);
        expect(found.host).toBe(found.host.toLowerCase());
      }),
      { numRuns: 500 },
    );
  });
});

describe('a sketch', () => {
  const sentence = fc
    .array(
      fc.constantFrom(
        ...'we open the new shop on Friday at nine come and see it with all your friends'.split(' '),
      ),
      {
        minLength: 5,
        maxLength: 60,
      },
    )
    .map((words) => words.join(' '));

  it('is the same each time, whatever links, mentions, emoji and hashtags stand in the text', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(sketchOf(key, `@ann ${text} 🎉 https://acme.com/x #new`)).toBe(sketchOf(key, text));
        expect(likeness(sketchOf(key, text), sketchOf(key, text))).toBe(1);
      }),
    );
  });

  it('is as like another one as that is to it, between 0 and 1', () => {
    fc.assert(
      fc.property(fc.oneof(sentence, anyText), fc.oneof(sentence, anyText), (one, other) => {
        const [first, second] = [sketchOf(key, one), sketchOf(key, other)];
        expect(likeness(first, second)).toBe(likeness(second, first));
        expect(likeness(first, second)).toBeGreaterThanOrEqual(0);
        expect(likeness(first, second)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('of a text too short to tell is empty, and like no other, not even itself', () => {
    expect(sketchOf(key, 'Thank you so much! #thanks')).toBe('');
    expect(likeness('', '')).toBe(0);
    expect(areNearSame('', '')).toBe(false);
  });

  it('made no further than it takes tells of others what a whole one does', () => {
    fc.assert(
      fc.property(fc.oneof(sentence, anyText), fc.array(fc.oneof(sentence, anyText)), (text, others) => {
        const isNearSame = nearSameAs(key, text);
        for (const other of [text, `${text} friends`, ...others])
          expect(isNearSame(sketchOf(key, other))).toBe(
            areNearSame(sketchOf(key, text), sketchOf(key, other)),
          );
      }),
    );
  });

  it('says the same as another one exactly where it is as like it as that takes', () => {
    const sketch = sketchOf(key, 'we open the new shop on Friday at nine come and see it');
    fc.assert(
      fc.property(fc.nat(sketch.length), fc.boolean(), (others, atEnd) => {
        const changed = sketch.replace(/./g, (sign, at: number) =>
          (atEnd ? at >= sketch.length - others : at < others) ? (sign === 'A' ? 'B' : 'A') : sign,
        );
        expect(areNearSame(sketch, changed)).toBe(likeness(sketch, changed) >= nearSame);
      }),
      { examples: [30, 36, 37, 38, 39].map((others) => [others, true]) },
    );
  });

  it('tells posts that say the same from different ones about the same thing, with whatever key', () => {
    const keys = Array.from({ length: 25 }, (_, at) => `key ${at}`);
    const foundWith = (pairs: typeof nearSamePairs) =>
      keys.flatMap((each) =>
        pairs.filter(([one, other]) => likeness(sketchOf(each, one), sketchOf(each, other)) >= nearSame),
      ).length;
    expect(foundWith(nearSamePairs)).toBeGreaterThanOrEqual(0.97 * keys.length * nearSamePairs.length);
    expect(foundWith(differentPairs)).toBe(0);
  });
});

describe('the names of a handle', () => {
  it.each([
    ['@Ann@Social.Acme.com', ['ann@social.acme.com', 'social.acme.com', 'acme.com']],
    ['news.acme.com', ['news.acme.com', 'acme.com']],
    ['@AcmeHelp', ['acmehelp']],
    [' @ ', []],
  ])('%s are %j', (handle, names) => {
    expect(namesOf(handle)).toEqual(names);
  });
});

describe('what is kept of a post', () => {
  const text =
    'Secretword: come and see us on Friday https://www.acme.com/day?utm_source=x and acme.com/day/';
  const draft = draftOf(text, {
    site: 'social.example',
    kind: 'reply',
    context: { handle: 'Ann@social.acme.com', text: 'When do you open?', time: 400_000 },
    links: ['https://acme.com/map', 'mailto:ann@acme.com'],
  });

  it('is where it went, what for, where its links lead, whom it answered and how long that waited', () => {
    expect(pastPostOf(draft, { ...posted, kind: 'conversation', topics: ['alcohol'] })).toEqual({
      time: 1_000_000,
      site: 'social.example',
      shape: 'reply',
      kind: 'conversation',
      tone: 'even',
      topics: ['alcohol'],
      links: [
        { host: 'acme.com', address: digestOf(key, 'acme.com/day') },
        { host: 'acme.com', address: digestOf(key, 'acme.com/map') },
      ],
      sketch: sketchOf(key, text),
      to: ['ann@social.acme.com', 'social.acme.com', 'acme.com'].map((name) => digestOf(key, name)),
      waited: 600_000,
    });
  });

  it('is one post for a thread, with the links of all its parts', () => {
    const thread: Draft = { ...draftOf(''), parts: ['One: acme.com/1', 'Two: acme.com/2 and acme.com/1'] };
    const { links } = pastPostOf(thread, posted);
    expect(links.map(({ address }) => address)).toEqual(
      ['acme.com/1', 'acme.com/2'].map((each) => digestOf(key, each)),
    );
  });

  it('names whom an answer begins with where the page does not say, and nobody where a post only mentions somebody', () => {
    const answer = draftOf('@ann@acme.com of course', { kind: 'reply', context: null });
    expect(pastPostOf(answer, posted).to).toEqual(
      ['ann@acme.com', 'acme.com'].map((each) => digestOf(key, each)),
    );
    expect(pastPostOf(draftOf('@ann was here'), posted).to).toEqual([]);
    expect(pastPostOf(draftOf('@ann was here'), posted).waited).toBeNull();
  });

  it('has no wait below nothing where a clock was set back', () => {
    const early = { ...draft, context: { handle: null, text: null, time: 2_000_000 } };
    expect(pastPostOf(early, posted).waited).toBe(0);
  });

  it('holds to its schema and has none of the words, of whatever draft', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.oneof(anyText, webText), { maxLength: 3 }), (more, links) => {
        const made = draftOf(`${more} Secretword https://acme.com/secretpath @secrethandle`, {
          links,
          context: { handle: `secrethandle${more}`, text: `Secretword ${more}` },
        });
        const kept = pastPostOf(made, posted);
        expect(pastPostSchema().parse(kept)).toEqual(kept);
        expect(JSON.stringify(kept)).not.toMatch(/secret/i);
      }),
    );
  });
});
