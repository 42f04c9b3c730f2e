import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtCli } from '../../tools/cli';
import { demarc, file, folder, linesOf, teaPack } from './demarc';

describe('demarc check', () => {
  it('tells a person what the code has against a text', async () => {
    const { out, err, status } = await demarc([
      'check',
      '--pack',
      'ministry',
      'Beer and burgers on the weekend yum yum',
    ]);
    expect(out).toContain('hold: “Beer” (0 to 4)');
    expect(out).toContain('We do not talk about drinking');
    expect([err, status]).toEqual(['', 0]);
  });

  it('says clear, and takes a text from standard input', async () => {
    const { out, status } = await demarc(
      ['check', '--pack', 'ministry'],
      'Root beer floats for the youth group on Sunday',
    );
    expect(out).toBe('clear: nothing in this text breaks the code of conduct.\n');
    expect(status).toBe(0);
  });

  it('answers a program with whole findings', async () => {
    const { out } = await demarc(['check', '--pack', 'ministry', '--json', 'Beer']);
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'findings',
      findings: [{ rule: 'no-alcohol', level: 'hold' }],
    });
  });

  it('answers lines, with several packs, and goes on behind a bad one', async () => {
    const packs = ['--pack', 'ministry', '--pack', file('tea.yaml', teaPack)];
    const input = [
      '{"id":"a","text":"Beer and tea"}',
      '{"id":"b"}',
      'no JSON',
      '',
      '{"id":3,"text":"two\u2028lines"}',
      '{"id":"d","text":"x","kind":"poem"}',
    ].join('\n');
    const { out, err, status } = await demarc(['check', ...packs, '--jsonl'], input);
    expect(linesOf(out)).toEqual([
      {
        id: 'a',
        verdict: 'findings',
        findings: [
          {
            rule: 'no-alcohol',
            level: 'hold',
            start: 0,
            end: 4,
            text: 'Beer',
            why: '“Beer” reads as talk of alcohol.',
          },
          {
            rule: 'no-tea',
            level: 'warn',
            start: 9,
            end: 12,
            text: 'tea',
            why: '“tea” is a word that this rule names.',
          },
        ],
      },
      { id: 3, verdict: 'clear', findings: [] },
      { id: 'd', verdict: 'clear', findings: [] },
    ]);
    expect(err).toMatch(/^line 2: text: .*\nline 3: not JSON: .*\nline 6: kind: "poem" .* checked as a post/);
    expect(status).toBe(2);
  });

  it('names the file, the rule and the path of a pack that does not parse', async () => {
    const bad = file('bad.yaml', teaPack.replace('terms:', 'term:'));
    const { out, err, status } = await demarc(['check', '--pack', bad, 'hello']);
    expect(err).toContain(`${bad}:10: rule no-tea: dont.term: is not known here`);
    expect([out, status]).toEqual(['', 2]);
  });

  it('says what it knows when a pack or an option is not there', async () => {
    const [pack, option] = await Promise.all([
      demarc(['check', '--pack', 'nope', 'x']),
      demarc(['check', '--nope']),
    ]);
    expect(pack.err).toContain('nope: there is no such file and no built-in pack of that name');
    expect(option.err).toContain("Unknown option '--nope'");
    expect([pack.status, option.status]).toEqual([2, 2]);
  });
});

describe('demarc topics', () => {
  it('says where each topic is found, and what is private or secret', async () => {
    const { out, status } = await demarc(
      ['topics', '--jsonl'],
      '{"id":"a","text":"Beer for ana@grace.org"}\n',
    );
    const [line] = linesOf(out);
    expect(line).toMatchObject({ id: 'a', topics: { alcohol: [[0, 4]], private: [[9, 22]], secret: [] } });
    expect(status).toBe(0);
  });
});

describe('demarc kinds', () => {
  it('says what each post is for, why, and its tone', async () => {
    const { out, err, status } = await demarc(
      ['kinds', '--jsonl', '--own', 'acme.com'],
      [
        '{"id":1,"text":"Learn more at https://acme.com/x"}',
        '{"id":2,"text":"We are sorry, the engineer is on her way.","kind":"reply","context":{"handle":"ann","text":"Still no hot water. Useless!"}}',
        '{"id":3}',
      ].join('\n'),
    );
    expect(linesOf(out)).toEqual([
      { id: 1, kind: 'promotion', why: 'It says “Learn more”.', tone: 'even' },
      { id: 2, kind: 'complaint-answer', why: 'It answers somebody who complained.', tone: 'even' },
    ]);
    expect([err.includes('line 3: text:'), status]).toEqual([true, 2]);
  });
});

describe('demarc explain', () => {
  it('says what silenced a near miss', async () => {
    const { out } = await demarc(['explain', '--pack', 'ministry', 'Root beer floats']);
    expect(out).toContain('ministry/no-alcohol: “Root beer” is something else.');
  });
});

describe('demarc pack lint', () => {
  it('has nothing against the built-in packs', async () => {
    const { out, err, status } = await demarc(['pack', 'lint', 'ministry', 'school']);
    expect(out).toMatch(/^ministry: \d+ rules, nothing wrong\.\nschool: \d+ rules, nothing wrong\.\n$/);
    expect([err.replace(/^….*\n/gm, ''), status]).toEqual(['', 0]);
  });

  it('says on standard output what is wrong with each pack, and goes on behind a broken one', async () => {
    const broken = file('broken.yaml', teaPack.replace('terms:', 'term:'));
    const lost = file('lost.yaml', teaPack.replace('terms: [tea]', 'topic: teatime'));
    const unfair = file('unfair.yaml', teaPack.replace('[tea]', '[union]'));
    const { out, err, status } = await demarc(['pack', 'lint', broken, lost, unfair]);
    expect(out).toContain(`${broken}:10: rule no-tea: dont.term: is not known here\n`);
    expect(out).toContain(`${lost}:7: rule no-tea: topic: there is no topic “teatime”`);
    expect(out).toContain(
      `${unfair}:7: rule no-tea: has 0 flags; 4 is the least. Add sentences as people would post them.\n`,
    );
    expect(out).toContain(
      `${unfair}:7: rule no-tea: stops talk of working conditions, which labour law protects: “`,
    );
    expect(err).toContain(`${broken}: docs/packs.md and public/pack.schema.json say what a pack may hold.\n`);
    expect(status).toBe(1);
  });

  it('names the line of a pattern that can’t run in linear time, in YAML and in JSON', async () => {
    const yaml = file('slow.yaml', teaPack.replace('terms: [tea]', "pattern: '(tea)\\1'"));
    const dont = { pattern: '(?=tea)' };
    const rules = [{ id: 'no-tea', say: 'Coffee.', level: 'warn', dont }];
    const pack = { demarc: 1, id: 'tea', name: 'Tea house', version: 1, language: 'en', rules };
    const json = file('slow.json', JSON.stringify(pack, null, 1));
    const { out, status } = await demarc(['pack', 'lint', yaml, json]);
    const why = 'rule no-tea: dont.pattern: not a pattern that runs in linear time: ';
    expect(out).toContain(`${yaml}:10: ${why}`);
    expect(out).toContain(`${json}:13: ${why}`);
    expect(status).toBe(1);
  });

  it('says what it needs where no pack is named or a file is not there', async () => {
    const [none, gone] = await Promise.all([demarc(['pack', 'lint']), demarc(['pack', 'lint', 'gone.yaml'])]);
    expect(none.err).toContain('Name the packs to look at');
    expect(gone.err).toContain('gone.yaml: there is no such file');
    expect([none.status, gone.status]).toEqual([2, 2]);
  });
});

describe('demarc conduct read', () => {
  const document = file(
    'conduct.md',
    '# Tea house\n\nWe never talk about beer.\n\nAnswer within a day.\n\nWe like tea.\n',
  );

  it('shows a person how each sentence was read, and how many can be checked', async () => {
    const { out, status } = await demarc(['conduct', 'read', document]);
    expect(status).toBe(0);
    expect(out).toContain('✓ We never talk about beer.\n    must-not, hold: {"dont":{"topic":"alcohol"}}');
    expect(out).toContain('? Answer within a day.\n    reminder (must): ');
    expect(out).toContain('- We like tea.\n    no rule: ');
    expect(out).toContain('1 of 2 sentences can be checked.');
  });

  it('gives a program rules that a pack takes as they are', async () => {
    const { out } = await demarc(['conduct', 'read', '--json', document]);
    const { rules, counts, reminders } = JSON.parse(out);
    expect(counts).toEqual({ sentences: 3, rules: 2, checkable: 1, later: 1 });
    expect(reminders).toEqual([
      { say: 'Answer within a day.', mood: 'must', reason: 'conduct_answer_within' },
    ]);
    const pack = { demarc: 1, id: 'tea', name: 'Tea house', version: 1, language: 'en', rules };
    const checked = await demarc(['check', '--pack', file('tea.json', JSON.stringify(pack)), 'Beer tonight']);
    expect(checked.out).toContain('We never talk about beer.');
  });

  it('reads a PDF', async () => {
    const { out, status } = await demarc(['conduct', 'read', 'tests/lib/documents/brewery.pdf']);
    expect([status, out]).toEqual([
      0,
      expect.stringMatching(/\n\n[1-9]\d* of \d+ sentences can be checked\.\n$/),
    ]);
  });

  it('says which documents it reads, and what is wrong with one that it can’t', async () => {
    const other = await demarc(['conduct', 'read', file('conduct.rtf', '{\\rtf1 x}')]);
    expect([other.status, other.err]).toEqual([2, expect.stringContaining('only .docx, .pdf, .md and .txt')]);
    const missing = await demarc(['conduct', 'read', join(folder, 'nowhere.md')]);
    expect([missing.status, missing.err]).toEqual([2, expect.stringContaining('nowhere.md: can’t be read')]);
  });
});

describe('the command line', { timeout: 60_000 }, () => {
  it('is the same under npx in a checkout as installed, and names files from where the person is', () => {
    file('here.yaml', teaPack);
    const root = process.cwd();
    const run = (command: string, ...args: string[]) =>
      execFileSync(command, [...args, '--pack', 'here.yaml', 'Tea'], { cwd: folder, encoding: 'utf8' });
    const npx = run('npx', '--no-install', '--prefix', root, 'demarc', 'check');
    expect(npx).toContain('warn: “Tea” (0 to 3)');
    expect(run('npm', '--prefix', root, 'run', '-s', 'demarc', '--', 'check')).toBe(npx);
    expect(run(process.execPath, builtCli, 'check')).toBe(npx);
  });
});
