import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Reply } from '../../lib/messages';
import { graceMinistry, me } from '../tools/sample-identities';
import { sampleRoles, sampleTemplates } from '../tools/sample-kept';
import { until } from '../tools/until';
import { dress, type Look, take } from './camera';
import type { Lease, OwnWindow } from './pool';
import { shows } from './tabbing';

/** Goes to a place of the options page, and waits for its heading. */
type Go = (place: string, heading: string) => Promise<void>;

/** Every place of the options page, an identity, a rule and a template being changed, and an import. */
export async function takeOptions(lease: Lease, look: Look): Promise<void> {
  const page = await lease.openOwn('options.html');
  await dress(page, look, 1100, 900);
  const go: Go = async (place, heading) => {
    await page.evaluate((id) => {
      location.hash = id;
    }, place);
    await until(`the options to show ${heading}`, () =>
      page.evaluate((name) => document.querySelector('h1')?.textContent === name, heading),
    );
  };
  const press = async (name: string) => (await page.waitForSelector(`aria/${name}[role="button"]`))?.click();
  await go('identities', 'Identities');
  await page.waitForSelector('aria/Edit Grace Ministry[role="button"]');
  await take(page, 'options-identities', look);
  await press('Delete Grace Ministry');
  await page.waitForSelector('[role="alertdialog"]');
  await take(page, 'options-delete', look);
  await press('Keep it');
  await press('Edit Grace Ministry');
  await page.waitForSelector('aria/Save[role="button"]');
  await take(page, 'options-identity', look);
  await go('codes', 'Codes of conduct');
  await page.waitForSelector('.rule');
  await take(page, 'options-codes', look);
  await press('From a written code');
  await page.waitForSelector('aria/Read it[role="button"]');
  await take(page, 'options-written', look);
  await page.evaluate(
    (code) => {
      const area = document.querySelector('textarea');
      area?.focus();
      document.execCommand('insertText', false, code);
    },
    readFileSync('tests/rules/conduct/documents/ministry.md', 'utf8'),
  );
  await press('Read it');
  await page.waitForSelector('#proposals');
  await take(page, 'options-written-read', look);
  await press('Back to the rules');
  await press('Write a rule');
  await page.waitForSelector('aria/Save rule[role="button"]');
  await page.type('textarea', 'We never give a phone number.');
  await page.select('.pair .field:last-child select', 'private');
  await take(page, 'options-rule', look);
  await go('templates', 'Templates');
  await page.waitForSelector('.list .level.is-warn');
  await take(page, 'options-templates', look);
  await press('Edit the template: Answer to a complaint');
  await page.waitForSelector('.panel .finding');
  await take(page, 'options-template', look);
  for (const [place, heading] of [
    ['stash', 'Stash'],
    ['dismissals', 'Dismissals'],
    ['subscriptions', 'Subscriptions'],
    ['sites', 'Sites'],
    ['audit', 'Recorded decisions'],
    ['data', 'Import and export'],
    ['about', 'About and privacy'],
  ] as const) {
    await go(place, heading);
    if (place === 'sites') await shows(page, /Watching/);
    await take(page, `options-${place}`, look);
  }
  await takeImport(page, look, () => go('data', 'Import and export'));
  await go('dismissals', 'Dismissals');
  await (await page.waitForSelector('a.button'))?.click();
  await page.waitForSelector('.rule.shown');
  await take(page, 'options-rule-gone-to', look);
  if (look.zoom < 4) await takeNarrow(page, look, go);
  await dress(page, look, 1100, 900);
  await takeRoles(lease, page, look, () => go('roles', 'Roles'));
  await page.close();
}

/** The page in a narrow window. */
async function takeNarrow(page: Page, look: Look, go: Go): Promise<void> {
  await dress(page, look, 360 * look.zoom, 800);
  for (const [place, heading] of [
    ['identities', 'Identities'],
    ['stash', 'Stash'],
    ['dismissals', 'Dismissals'],
  ] as const) {
    await go(place, heading);
    await take(page, `options-narrow-${place}`, look);
  }
}

/** What an import will change, and a file that is none. */
async function takeImport(page: Page, look: Look, go: () => Promise<void>): Promise<void> {
  const identities = [
    { ...graceMinistry, kind: 'role', operator: 'Sam Rivers' },
    { ...me, id: 'new' },
  ];
  const data = { identities, stash: [], addedSites: ['social.example'] };
  await go();
  for (const [name, written] of [
    ['import', JSON.stringify({ demarc: 'export', format: 1, time: '2026-03-02', data })],
    ['import-refused', 'Dear reader'],
  ] as const) {
    const file = join(tmpdir(), `demarc-${name}.json`);
    writeFileSync(file, written);
    await (await page.waitForSelector('input#file'))?.uploadFile(file);
    await page.waitForSelector(name === 'import' ? '#preview' : '.problem');
    await take(page, `options-${name}`, look);
  }
}

/** A role with what was promised in its name, handed over, and its file as whoever comes next sees it. */
async function takeRoles(lease: Lease, page: Page, look: Look, go: () => Promise<void>): Promise<void> {
  const sams = {
    ...graceMinistry,
    kind: 'role' as const,
    operator: 'Sam Rivers',
    templates: sampleTemplates,
  };
  await lease.store({ identities: [sams, me], choice: sams.id, roles: sampleRoles });
  await go();
  const file = join(tmpdir(), 'demarc-hand-over.json');
  writeFileSync(file, await handedOver(page, sams.id));
  await (await page.waitForSelector('aria/Hand over Grace Ministry[role="button"]'))?.click();
  await page.waitForSelector('.fingerprint');
  await take(page, 'options-roles', look);
  await lease.store({ identities: [me], choice: me.id });
  await (await page.waitForSelector('input[type="file"]'))?.uploadFile(file);
  await page.waitForSelector('#hand-over');
  await take(page, 'options-take-over', look);
}

/** The file, as the options page asks for it. */
async function handedOver(page: Page, identity: string): Promise<string> {
  const reply = await page.evaluate(
    async (message) => {
      const own = globalThis as unknown as OwnWindow;
      return (await (own.browser ?? own.chrome).runtime.sendMessage(message)) as Reply<'hand-over'>;
    },
    { kind: 'hand-over', request: { identity } },
  );
  if (!reply.ok) throw new Error(reply.error);
  return reply.value.file;
}

/** Every place that may be empty, as it is then. */
export async function takeEmpty(lease: Lease, look: Look): Promise<void> {
  await lease.store({
    identities: [{ ...graceMinistry, accounts: [], packs: [] }],
    choice: graceMinistry.id,
  });
  const page = await lease.openOwn('options.html');
  await dress(page, look, 1100, 900);
  for (const [place, shows] of [
    ['identities', '.list'],
    ['codes', '#rules'],
    ['templates', '#templates'],
    ['stash', '.empty'],
    ['dismissals', '#counting'],
  ] as const) {
    await page.evaluate((id) => {
      location.hash = id;
    }, place);
    await page.waitForSelector(shows);
    await take(page, `options-empty-${place}`, look);
  }
  await lease.store({ identities: [], choice: null });
  await page.evaluate(() => {
    location.hash = 'identities';
  });
  await page.waitForSelector('aria/Make this identity[role="button"]');
  await take(page, 'options-empty', look);
  await page.close();
}
