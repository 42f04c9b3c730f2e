import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets } from '../../../rules/signals/secret/find';
import { tokenFormats } from '../../../rules/signals/secret/formats';
import { isPlaceholder } from '../../../rules/signals/secret/placeholder';
import { costOf } from '../../tools/cost';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const varied = 'q7Zk2Vw9Xr4Lp8Tn3Bc6Hd5Jf0Gs1YmNuKeRaQoWiPx';

function found(text: string): string[] {
  return findSecrets(text).map(({ start, end }) => text.slice(start, end));
}

/** Random characters, made while the test runs: no token stands in this file. */
function random(alphabet: string, length: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });
}

/** Tokens of a format that are no stand-ins, out of a fixed number of random ones. */
function tokensOf(head: string, body: string): string[] {
  return fc
    .sample(fc.stringMatching(new RegExp(`^${head}${body}$`)), { numRuns: 40, seed: 7 })
    .filter((token) => /[\w=]$/.test(token))
    .filter((token) => !isPlaceholder(token) && !isPlaceholder(token.replace(new RegExp(`^${head}`), '')))
    .slice(0, 5);
}

describe('known token formats', () => {
  it('are those of at least 60 providers', () => {
    expect(new Set(tokenFormats.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(60);
  });

  it.each(tokenFormats.map(({ kind, head, body }) => [kind, head, body]))(
    'finds tokens of %s (%s)',
    (_, head, body) => {
      const tokens = tokensOf(head, body);
      expect(tokens).not.toEqual([]);
      for (const token of tokens)
        expect(token).toContain(found(`look: ${token} is live`)[0] ?? 'nothing found');
    },
  );

  it.each([
    ['gh' + 'p_', 36],
    ['npm' + '_', 36],
    ['sk_' + 'live_', 24],
    ['AK' + 'IA', 16],
    ['AI' + 'za', 35],
    ['glp' + 'at-', 20],
  ])('takes stand-ins after "%s" for none', (head, length) => {
    const standIns = [
      'X'.repeat(length),
      '0'.repeat(length),
      '1234567890'.repeat(4).slice(0, length),
      letters.slice(0, length),
    ];
    for (const standIn of standIns) expect(found(`use ${head}${standIn} here`)).toEqual([]);
  });

  it('takes what documentation prints for none', () => {
    expect(found('AKIA' + 'IOSFODNN7EXAMPLE and ghp_' + 'yourTokenGoesHere1234567890abcdefABCD')).toEqual([]);
    expect(found(['postgres:/', 'user:password@localhost', 'db'].join('/'))).toEqual([]);
  });

  it('is not fooled by a stand-in word within a random token', () => {
    const token = `ghp_${'q7Zk2Vw9Xr4Lpexample8Tn3Bc6Hd5Jf0Gs1'}`;
    expect(found(token)).toEqual([token]);
  });
});

describe('secrets by structure and by name', () => {
  const jwt = [btoa('{"alg":"HS256","typ":"JWT"}'), btoa('{"sub":"bea","iat":17}'), varied]
    .map((part) => part.replaceAll('=', ''))
    .join('.');
  const seed = 'ripple scatter nasty olive vivid garden pledge absorb motor cabin trumpet exile';
  const pem = `-----BEGIN RSA ${'PRIVATE KEY'}-----\n${varied}\n${varied}\n-----END RSA ${'PRIVATE KEY'}-----`;

  it.each([
    ['a signed token', jwt, jwt],
    ['a private key', `oh no ${pem} !`, pem],
    [
      'an address with a password',
      'postgres://bob:s3cr3tPw@db.acme.example:5432/x',
      'postgres://bob:s3cr3tPw@db.acme.example',
    ],
    ['a password', 'the wifi password is Gr4peJu1ce, come in', 'Gr4peJu1ce'],
    ['a password in a setting', 'DB_PASSWORD="kX92ms!x"', 'kX92ms!x'],
    ['a password in a connection string', 'Server=x;User=sa;Password=Zx81!qqP;', 'Zx81!qqP'],
    ['a password for curl', 'curl -u bot:Tr4in7Wagon https://ci.acme.example', 'bot:Tr4in7Wagon'],
    ['a pw', 'my pw: Gr4peJu1ce!', 'Gr4peJu1ce'],
    ['a password in Spanish', 'la contraseña es M4drid!2', 'M4drid!2'],
    ['an API key', `api_key = ${varied.slice(0, 32)}`, varied.slice(0, 32)],
    ['a key in JSON', `{"apiKey":"${varied.slice(0, 30)}"}`, varied.slice(0, 30)],
    ['a bearer token', `Authorization: Bearer ${varied}`, varied],
    [
      'the password in a Basic header',
      `Authorization: Basic ${btoa('bea:Gr4peJu1ce')}`,
      btoa('bea:Gr4peJu1ce'),
    ],
    ['a key base', `secret_key_base = ${varied.slice(0, 40)}`, varied.slice(0, 40)],
    [
      'the signature of an Azure address',
      `https://acme.example/x.pdf?sp=r&sig=${varied.slice(0, 43)}%3D`,
      `sig=${varied.slice(0, 43)}%3D`,
    ],
    ['the phrase of a wallet', `seed phrase: ${seed}`, seed],
  ])('finds %s', (_, text, secret) => {
    expect(found(text)).toEqual([secret]);
  });

  it.each([
    'password: ********',
    'curl -u user:password https://example.com',
    'password=os.environ["PW"]',
    'pwd=/home/bea/notes',
    'Password: your-password',
    'my password is literally password123',
    'The password is incorrect, again',
    'Forgot your password? Click here',
    'password: must have 8 characters',
    'api_key = YOUR_API_KEY_HERE_12345',
    'token: <your-token-goes-here-123>',
    'Key: never give up on your 2024 dreams',
    'the key is customer-first-thinking-in-2024',
    'pass: 2-for-1 tickets',
    'the ticket id is 123e4567-e89b-12d3-a456-426614174000',
    'fixed in 9b2f6c1d4e8a7035bf1c2d3e4f5a6b7c8d9e0f12',
    'sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    '#ThisIsAVeryLongHashtagForNoReason2024 #ff00aa',
    'https://bit.ly/3xYz9Ab and https://example.com/a/b?id=81273&token=abc',
    `data:image/png;base64,${varied}${varied}`,
    'secret: it is out on 12/12/2024',
    'Our public key: 5f8d3a1b9c7e2f4d6a8b0c1d3e5f7a9b',
    'Release GPG key: 3B7E19C4A05D82F6E1B4970C5D2A8F6340E9B7D1',
    'var key = forge.pkcs5.pbkdf2(input, salt, 16)',
    'const pass = cipher.finish();',
    'Basic training starts tomorrow at six',
    `Basic ${btoa('a sentence, no password')}`,
    'seed phrase: never share your words with anyone who asks, not even with support staff',
    'our seed: ripple scatter nasty olive vivid garden pledge absorb motor cabin trumpet',
  ])('leaves "%s" alone', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('any text', () => {
  const pieces = [
    'password: ',
    'key=',
    'ghp' + '_',
    'eyJ',
    '://a:b1@',
    'é',
    '\u0301',
    '👍',
    varied,
    ' ',
    '"',
    'is ',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join('')),
    random(`${letters}0123456789_-.:=/ `, 120),
  );

  it('gives spans within it, on whole characters, in order, and the same twice', () => {
    const segmenter = new Intl.Segmenter();
    fc.assert(
      fc.property(text, (value) => {
        const edges = new Set([...segmenter.segment(value)].map(({ index }) => index).concat(value.length));
        const first = findSecrets(value);
        let last = 0;
        for (const { start, end } of first) {
          expect(start >= last && end > start && edges.has(start) && edges.has(end)).toBe(true);
          last = end;
        }
        expect(findSecrets(value)).toEqual(first);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    'key:',
    'password: ',
    `-----BEGIN ${'PRIVATE KEY'}-----`,
    'eyJaaaaaaaa.',
    'http://a:',
    'ghp_',
    'M.',
    'my key is aB3dE5fG7hI9 ',
  ])('takes no longer than its length allows over many "%s"', (piece) => {
    const part = piece.repeat(Math.ceil(25_000 / piece.length));
    const took = (value: string) => costOf(() => findSecrets(value));
    expect(took(part + part + part + part)).toBeLessThan(8 * took(part) + 50);
  });
});
