import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtCli } from './cli';
import { startNginx } from './nginx';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The guide for admins, whose commands are run and whose outputs are compared with what they say. */
export const guideFile = join(root, 'docs/admins.md');

/** Where the guide says that the channel is; while it is run, a real nginx on this machine stands for it. */
const address = 'https://rules.grace.example';

/** A block of the guide: its first line says what it is. */
const block = /^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm;

/** What is other in every run: keys, times, and how the system names folders for temporary files. */
const varying: readonly (readonly [RegExp, string])[] = [
  [/\b\d{4}-\d\d-\d\d(?: \d\d:\d\d)?\b/g, '2027-01-31'],
  [/(?<![\w-])[A-Za-z0-9_-]{43}(?![\w-])/g, 'A'.repeat(43)],
];

/** The guide as it would read with what its commands say now. */
export async function guideAsRun(): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'demarc-guide-'));
  const web = mkdtempSync(join(tmpdir(), 'demarc-guide-web-'));
  chmodSync(home, 0o755);
  const nginx = await startNginx(web);
  const words = new Map<string, string>();
  const there = (text: string) => swapped(text.replaceAll(address, nginx.origin), words);
  try {
    const text = readFileSync(guideFile, 'utf8');
    let run = '';
    let last = 0;
    for (const match of text.matchAll(block)) {
      const [whole, kind, name, content = ''] = match;
      run += text.slice(last, match.index);
      last = match.index + whole.length;
      if (kind === 'console') run += `\`\`\`console\n${await session(content)}\`\`\``;
      else {
        if (name !== undefined) writeFileSync(join(home, name), there(content));
        run += whole;
      }
    }
    return run + text.slice(last);
  } finally {
    await nginx.stop();
    rmSync(home, { recursive: true, force: true });
    rmSync(web, { recursive: true, force: true });
  }

  /** Each command of a session, with what it says now in the place of what it said. */
  async function session(content: string): Promise<string> {
    let shown = '';
    for (const part of content.split(/^(?=\$ )/m)) {
      const [, command = '', before = ''] = /^((?:.*\\\n)*.*)\n([\s\S]*)$/.exec(part) ?? [];
      const now = await inShell(there(command.slice(2)), home, web);
      learn(before, now);
      const back = swapped(asInGuide(now, nginx.origin), inverse(words));
      shown += `${command}\n${steady(back, before)}`;
    }
    return shown;
  }

  /** Takes the words of a new key for those that stand in the guide, here and in all that follows. */
  function learn(before: string, now: string): void {
    const told = wordsIn(before);
    wordsIn(now).forEach((each, at) => {
      const known = told[at];
      if (known !== undefined && ![...words.values()].includes(each)) words.set(known, each);
    });
  }
}

function asInGuide(text: string, origin: string): string {
  return text.replaceAll(origin, address).replaceAll(new URL(origin).host, new URL(address).host);
}

/** The twelve words of each fingerprint in a text, and the fingerprint itself. */
function wordsIn(text: string): string[] {
  const told = /Fingerprint: ((?:[a-z]+ ){11}[a-z]+)\s+([A-Za-z0-9_-]{43})(?![\w-])/g;
  return [...text.matchAll(told)].flatMap(([, words = '', fingerprint = '']) => [words, fingerprint]);
}

function swapped(text: string, by: ReadonlyMap<string, string>): string {
  return [...by].reduce((made, [from, to]) => made.replaceAll(from, to), text);
}

function inverse(map: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...map].map(([from, to]) => [to, from]));
}

/** What was said before where nothing but what varies is other, so that a run does not change it for nothing. */
function steady(now: string, before: string): string {
  const plain = (text: string) => varying.reduce((made, [what, by]) => made.replace(what, by), text);
  return plain(now) === plain(before) ? before : now;
}

/** What a command prints, as on a terminal; how far it is (lines that begin with “…”) is left out. */
function inShell(command: string, home: string, web: string): Promise<string> {
  const script = `exec 2>&1\ndemarc() { ${process.execPath} ${builtCli} "$@"; }\n${command}\n`;
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', script], {
      cwd: home,
      env: { ...process.env, WEB: web },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let shown = '';
    child.stdout.on('data', (data) => {
      shown += data;
    });
    child.on('error', reject);
    child.on('close', () => {
      const lines = shown.split('\n').filter((line) => !line.startsWith('…'));
      resolve(lines.join('\n'));
    });
  });
}
