import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'demarc-site-'));
const saved = join(folder, 'page.html');
const page = (button: string): string =>
  `<!doctype html><body><a data-testid="AppTabBar_Profile_Link" href="/graceministry">Profile</a><div>
   <div contenteditable="true" data-testid="tweetTextarea_0">Hello</div><button ${button}>Post</button></div></body>`;

function site(...words: string[]): { status: number; said: string } {
  try {
    const said = execFileSync('npm', ['run', '-s', 'site', '--', ...words], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { status: 0, said };
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { status, said: stderr };
  }
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('says what an adapter finds on a saved page, and which rung held', () => {
  writeFileSync(saved, page('data-testid="tweetButtonInline"'));
  const { status, said } = site('x', saved);
  expect(status).toBe(0);
  expect(said).toContain('x/post: a composer');
  expect(said).toContain('@graceministry on x.com');
  expect(said).toMatch(/ 1 {2}post control {2}\[data-testid="tweetButtonInline"\]/);
});

it('shows the rung that no longer holds on a page that has changed', () => {
  writeFileSync(saved, page('data-testid="renamed"'));
  const { said } = site('x', saved);
  expect(said).toContain('No composer was found.');
  expect(said).toMatch(/ 1 {2}editable {6}\[data-testid\^="tweetTextarea_"\]/);
  expect(said).toMatch(/ 0 {2}post control {2}\[data-testid="tweetButtonInline"\]/);
});

it('says which part of a draft no rung finds any more, where that is found by its shape', () => {
  writeFileSync(
    saved,
    '<!doctype html><form class="post-form"><input id="post-title"><textarea></textarea><button type="submit">Create</button></form>',
  );
  expect(site('lemmy', saved).said).toContain('no rung finds its text, which is found by its shape');
});

it('tries what a pack says of a site', () => {
  const pack = join(folder, 'own.yaml');
  const seen = 'our build of 2026-11';
  const composer = {
    id: 'post',
    editables: [{ selector: 'form.news textarea', seen }],
    postControls: [{ selector: 'form.news button', seen }],
  };
  const intranet = {
    id: 'intranet',
    name: 'Intranet',
    version: 1,
    hosts: ['intranet.example'],
    composers: [composer],
  };
  writeFileSync(
    pack,
    JSON.stringify({
      demarc: 1,
      id: 'own',
      name: 'Own',
      version: 1,
      language: 'en',
      sites: [intranet],
      rules: [],
    }),
  );
  writeFileSync(
    saved,
    '<!doctype html><form class="news"><textarea></textarea><button>Publish</button></form>',
  );
  expect(site('intranet', saved, '--pack', pack).said).toContain('intranet/post: a composer in <form>');
  expect(site('intranet', saved)).toMatchObject({
    status: 2,
    said: expect.stringContaining('no site “intranet”'),
  });
});

it('ends with 2 where there is no such site or page', () => {
  expect(site('nowhere', saved)).toMatchObject({
    status: 2,
    said: expect.stringContaining('There are: bluesky'),
  });
  expect(site('x', join(folder, 'none.html')).status).toBe(2);
});
