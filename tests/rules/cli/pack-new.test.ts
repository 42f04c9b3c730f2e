import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtCli } from '../../tools/cli';
import { demarc, file, folder } from './demarc';

const lines = [
  'We do not talk about alcohol.',
  'Say guests, not customers.',
  'Only post photographs of people who have said yes.',
  'Photos must have a description for blind readers.',
];

async function wordDocument(name: string): Promise<string> {
  const children = [
    new Paragraph({ text: 'Our channels', heading: HeadingLevel.HEADING_1 }),
    ...lines.map((text) => new Paragraph(text)),
  ];
  const path = join(folder, name);
  writeFileSync(path, await Packer.toBuffer(new Document({ sections: [{ children }] })));
  return path;
}

interface Written {
  readonly id: string;
  readonly name: string;
  readonly policy?: string;
  readonly rules: readonly { readonly say: string; readonly level: string; readonly flags: unknown[] }[];
}
const written = (path: string) => parse(readFileSync(path, 'utf8')) as Written;

/** Types the answers on a terminal, each line as it is. */
function onTerminal(
  args: readonly string[],
  typed: string,
): Promise<{ shown: string; status: number | null }> {
  return new Promise((resolve, reject) => {
    const command = [process.execPath, builtCli, ...args].join(' ');
    const child = spawn('script', ['-qefc', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] });
    let shown = '';
    child.stdout.on('data', (data) => {
      if (shown === '') child.stdin.write(typed);
      shown += data;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ shown, status }));
  });
}

describe('demarc pack new', { timeout: 180_000 }, () => {
  it('makes a pack from a Word document that lint and test have nothing against', async () => {
    const code = await wordDocument('code.docx');
    const out = join(folder, 'from-word.yaml');
    const made = await demarc(['pack', 'new', code, '--name', 'Grace Ministry', '--out', out]);
    expect(made.out).toContain(`${out}: 3 rules from 4 sentences to keep to.`);
    expect(made.status).toBe(0);
    const pack = written(out);
    expect(pack).toMatchObject({ id: 'grace-ministry', name: 'Grace Ministry', version: 1 });
    expect(pack.rules.map(({ say }) => say)).toEqual([lines[0], lines[1], lines[3]]);
    const [lint, test] = await Promise.all([demarc(['pack', 'lint', out]), demarc(['pack', 'test', out])]);
    expect(lint.out).toBe(`${out}: 3 rules, nothing wrong.\n`);
    expect(test.out).toBe(`${out}: 3 rules, 30 examples, all hold.\n`);
  });

  it('writes what went out before an example as people write it, and its rules hold', async () => {
    const out = join(folder, 'over-time.yaml');
    const code = file(
      'often.txt',
      'No more than two promotions a week.\n\nAnswer complaints within 24 hours.',
    );
    await demarc(['pack', 'new', code, '--name', 'Grace', '--out', out]);
    const text = readFileSync(out, 'utf8');
    expect(text).toContain('        past:\n          - { ago: 20 minutes, kind: promotion, times: 2 }\n');
    expect(text).not.toMatch(/[&*]a\d/);
    const [lint, test] = await Promise.all([demarc(['pack', 'lint', out]), demarc(['pack', 'test', out])]);
    expect(lint.out).toBe(`${out}: 2 rules, nothing wrong.\n`);
    expect(test.out).toContain('2 rules, 20 examples, all hold.');
  });

  it('keeps a sentence that can’t be checked as a comment in its place, with the reason', async () => {
    const out = join(folder, 'reminders.yaml');
    const code = file('code.txt', lines.join('\n\n'));
    await demarc(['pack', 'new', code, '--name', 'Grace', '--out', out]);
    const text = readFileSync(out, 'utf8');
    const comment = text.indexOf(`# Not checked: “${lines[2]}”\n  #   `);
    expect(comment).toBeGreaterThan(text.indexOf('Say guests'));
    expect(comment).toBeLessThan(text.indexOf('Photos must'));
  });

  it('makes of any code of conduct a pack that lint and test have nothing against', async () => {
    for (const code of ['tests/rules/conduct/fresh.txt', 'tests/lib/documents/brewery.pdf']) {
      const out = join(folder, 'any.yaml');
      const made = await demarc(['pack', 'new', code, '--name', 'Any', '--out', out, '--force']);
      expect([made.status, (await demarc(['pack', 'lint', out])).out]).toEqual([
        0,
        expect.stringMatching(/: [1-9]\d* rules, nothing wrong\.\n$/),
      ]);
      expect((await demarc(['pack', 'test', out])).out).toMatch(/ all hold\.\n$/);
    }
  });

  it('takes sentences as options', async () => {
    const out = join(folder, 'options.yaml');
    const rules = lines.slice(0, 2).flatMap((line) => ['--rule', line]);
    const address = ['--policy', 'https://grace.example/social'];
    await demarc(['pack', 'new', '--name', 'Grace', '--id', 'gm', ...address, ...rules, '--out', out]);
    expect(written(out)).toMatchObject({ id: 'gm', policy: 'https://grace.example/social' });
    expect(written(out).rules).toHaveLength(2);
  });

  it('asks on a terminal for what is lacking, and again where an answer will not do', async () => {
    const out = join(folder, 'asked.yaml');
    const typed = ['', 'Grace Ministry', 'grace.example', '', 'nowhere.docx', '', lines[0], lines[1], ''];
    const { shown, status } = await onTerminal(['pack', 'new', '--out', out], `${typed.join('\n')}\n`);
    expect(shown).toContain('What is the organisation called?');
    expect(shown).toContain('A name is shown with everything that is found.');
    expect(shown).toContain('An address begins with https://.');
    expect(shown).toContain('There is no file nowhere.docx here.');
    expect(status).toBe(0);
    expect(written(out).rules.map(({ say }) => say)).toEqual(lines.slice(0, 2));
  });

  it('never overwrites a file unasked', async () => {
    const out = file('mine.yaml', 'mine');
    const again = ['pack', 'new', '--name', 'Grace', '--rule', lines[0] ?? '', '--out', out];
    const { err, status } = await demarc(again);
    expect(err).toContain(
      `${out}: is there already and was left as it is. Choose another name, or write over it with --force.`,
    );
    expect([readFileSync(out, 'utf8'), status]).toEqual(['mine', 2]);
    expect((await demarc([...again, '--force'])).status).toBe(0);
    expect(written(out).rules).toHaveLength(1);
  });

  it('says what it needs, and what is wrong with a document or an answer', async () => {
    const [nothing, gone, picture, id] = await Promise.all([
      demarc(['pack', 'new']),
      demarc(['pack', 'new', '/nowhere/code.docx', '--name', 'Grace']),
      demarc(['pack', 'new', file('code.png', '\u0000\u0001'), '--name', 'Grace']),
      demarc(['pack', 'new', '--name', 'Grace', '--id', 'Grace!', '--rule', 'No beer.']),
    ]);
    expect(nothing.err).toContain(
      'Give the organisation’s name with --name and a document, or sentences with',
    );
    expect(gone.err).toContain('/nowhere/code.docx: can’t be read');
    expect(picture.err).toContain('only .docx, .pdf, .md and .txt are read');
    expect(id.err).toContain('--id: lower-case letters, digits and hyphens');
    expect([nothing.status, gone.status, picture.status, id.status]).toEqual([2, 2, 2, 2]);
    expect(existsSync('grace.yaml')).toBe(false);
  });
});
