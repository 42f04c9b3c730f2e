import { describe, expect, it } from 'vitest';
import { demarc, file, teaPack } from './demarc';

const pack = file('try.yaml', teaPack);
const posts = file(
  'posts.jsonl',
  '{"text":"Tea at four, and more tea"}\nTea\n\n{"text":"Coffee at five","kind":"reply"}\n',
);
const plain = file('posts.txt', `Tea again\r\n\n${'Cake! '.repeat(40)}tea ${'cake! '.repeat(40)}\n`);

describe('demarc pack try', () => {
  it('says how often each rule finds something in a corpus, and shows lines of it', async () => {
    const { out, err, status } = await demarc(['pack', 'try', pack, posts, plain]);
    expect(out).toContain('4 posts, 3 with something found (75.0 per 100); 1 line left out.\n');
    expect(out).toContain('no-tea (warn): 4 hits in 3 posts, 75.0 per 100\n');
    expect(out).toContain('  posts.jsonl:1: “Tea” in: Tea at four, and more tea\n');
    expect(out).toMatch(/ {2}posts\.txt:3: “tea” in: ….{100,130}…\n/);
    expect(err).toMatch(/posts\.jsonl:2: not JSON: .*; left out\. Give each line as \{"text": "…"\}\./);
    expect(status).toBe(2);
  });

  it('gives a program the same figures', async () => {
    const { out, status } = await demarc(['pack', 'try', '--json', 'ministry', plain]);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ posts: 2, unread: 0, flagged: 0 });
    expect(answer.rules).toContainEqual(
      expect.objectContaining({ rule: 'no-alcohol', level: 'hold', posts: 0, per100: 0, samples: [] }),
    );
    expect(status).toBe(0);
  });

  it('says what it needs where a file is missing, empty or of another kind', async () => {
    const [none, gone, other, empty] = await Promise.all([
      demarc(['pack', 'try', pack]),
      demarc(['pack', 'try', pack, 'gone.txt']),
      demarc(['pack', 'try', pack, 'posts.csv']),
      demarc(['pack', 'try', pack, file('empty.txt', '\n')]),
    ]);
    expect(none.err).toContain('demarc pack try PACK FILE…');
    expect(gone.err).toContain('gone.txt: there is no such file; look at its path.');
    expect(other.err).toContain('posts.csv: not a corpus: give .jsonl with a {"text"} a line, or .txt');
    expect(empty.err).toContain('holds no post; nothing was tried.');
    expect([none, gone, other, empty].map(({ status }) => status)).toEqual([2, 2, 2, 2]);
  });
});

describe('demarc pack diff', () => {
  const newer = file(
    'newer.yaml',
    teaPack
      .replace('version: 1', 'version: 2')
      .replace('level: warn', 'level: hold')
      .replace('[tea]', '[tea, chai], unless: [tea again]'),
  );

  it('says what a new version changes, and what it newly holds in a corpus', async () => {
    const { out, status } = await demarc(['pack', 'diff', pack, newer, '--on', plain, posts]);
    expect(out).toBe(`version: 1 → 2
~ no-tea
    level: "warn" → "hold"
    dont.terms: + "chai"
    dont.unless: + ["tea again"]

On 4 posts, 1 line left out: 2 newly held, 0 no longer held, 1 with other findings.
Newly held:
  posts.txt:3: no-tea: …${'Cake! '.repeat(10)}tea ${'cake! '.repeat(10).trim()}…
  posts.jsonl:1: no-tea: Tea at four, and more tea
`);
    expect(status).toBe(2);
  });

  it('says the other way round what is no longer held', async () => {
    const { out, status } = await demarc(['pack', 'diff', newer, pack, '--on', plain, '--json']);
    expect(JSON.parse(out)).toMatchObject({
      added: [],
      gone: [],
      changed: [{ rule: 'no-tea', changes: [{ path: 'level', before: 'hold', after: 'warn' }, {}, {}] }],
      pack: [{ path: 'version', before: 2, after: 1 }],
      corpus: {
        posts: 2,
        newlyHeld: [],
        noLongerHeld: [{ place: 'posts.txt:3', rules: ['no-tea'] }],
        otherwise: 1,
      },
    });
    expect(status).toBe(0);
  });

  it('says what it needs where there are not two packs', async () => {
    const [one, three] = await Promise.all([
      demarc(['pack', 'diff', pack]),
      demarc(['pack', 'diff', pack, newer, plain]),
    ]);
    expect([one.err, three.err]).toEqual(Array(2).fill(expect.stringContaining('OLD NEW [--on FILE…]')));
    expect([one.status, three.status]).toEqual([2, 2]);
  });
});
