import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Window } from 'happy-dom';
import { knownSites } from '../../lib/sites';
import { loadPack } from '../../rules/cli/load-packs';
import type { Site } from '../../rules/site-schema';

/**
 * `npm run site -- x saved.html [https://x.com/home]`: what is known of a site finds on a page that was saved. For maintainers:
 * when a site changes, it says which rung no longer holds. With `--pack own.yaml` what that pack says of the site is tried, whatever
 * its version. Ends with 0 where it could be answered, with 2 where not.
 */

/**
 * What each of the site's composers finds on the page, and what each witness of the account says, in lines to be read.
 * @param brought what a pack says of sites, in place of what Demarc knows
 */
async function report(
  id: string,
  html: string,
  address: string | undefined,
  brought: readonly Site[],
): Promise<string[]> {
  const sites = [...brought, ...knownSites()];
  const site = sites.find((one) => one.id === id);
  if (!site) {
    const ids = sites.map((one) => one.id);
    throw new Error(`There is no site “${id}”. There are: ${ids.join(', ')}.`);
  }
  const window = new Window({ url: address ?? site.tryByHand[0] ?? 'https://site.example/' });
  window.document.write(html);
  const { document, HTMLElement, Element, ShadowRoot, HTMLInputElement } = window;
  Object.assign(globalThis, {
    window,
    document,
    HTMLElement,
    Element,
    ShadowRoot,
    HTMLInputElement,
    location: window.location,
    self: { origin: window.location.origin },
  });
  return [...(await composersOn(site)), ...shapesOn(site)];
}

/** What the extension's own code makes of the page: loaded only now, because it takes the page for its own. */
async function composersOn(site: Site): Promise<string[]> {
  const { adaptersOf, nameOf } = await import('../../lib/page/sites/adapter');
  const { besideIn } = await import('../../lib/page/sites/beside');
  const { composerAt } = await import('../../lib/page/sites/composer');
  const { audienceOf, contextOf, kindOf, mediaOf, posterOf } = await import('../../lib/page/sites/facts');
  const { testimonyOf } = await import('../../lib/page/sites/witnesses');
  const lines: string[] = [];
  const adapters = adaptersOf([site]);
  const seen = new Set<Element>();
  for (const adapter of adapters) {
    for (const editable of document.querySelectorAll(adapter.editables)) {
      const composer = composerAt(editable, [adapter]);
      if (!composer || seen.has(composer.root)) continue;
      seen.add(composer.root);
      const { account, rivals } = posterOf(composer);
      const missing = besideIn(composer)?.missing;
      lines.push(
        `${nameOf(adapter)}: a composer in <${composer.root.localName}>`,
        ...(missing ? [`  changed   no rung finds its ${missing}, which is found by its shape`] : []),
        `  account   ${account ? `@${account.handle} on ${account.host}` : 'none found'}${rivals.map((one) => `, but also @${one.handle}`).join('')}`,
        ...site.accounts.map(
          (witness) => `    ${testimonyOf(witness, composer)?.handle ?? '–'}  ${witness.seen}`,
        ),
        `  kind      ${kindOf(composer)}`,
        `  audience  ${audienceOf(composer)}`,
        `  answers   ${contextOf(composer)?.handle ?? '–'}`,
        `  media     ${mediaOf(composer).length}`,
      );
    }
  }
  return lines.length > 0 ? lines : ['No composer was found.'];
}

/** Rung by rung, which selectors hold anywhere on the page. */
function shapesOn(site: Site): string[] {
  const held = (selector: string): string => String(document.querySelectorAll(selector).length).padStart(4);
  return site.composers.flatMap(({ id, roots, editables, postControls }) => [
    `rungs of ${site.id}/${id}, and how often each is on the page`,
    ...roots.map(({ selector }) => `${held(selector)}  root          ${selector}`),
    ...editables.map(({ selector }) => `${held(selector)}  editable      ${selector}`),
    ...postControls.map(({ selector }) => `${held(selector)}  post control  ${selector}`),
  ]);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { pack: { type: 'string' } },
  });
  const [id, path, address] = positionals;
  if (!id || !path)
    throw new Error(
      'Say which site and which saved page: npm run site -- x page.html [address] [--pack own.yaml]',
    );
  const { sites = [] } = values.pack === undefined ? {} : await loadPack(values.pack);
  const lines = await report(id, readFileSync(path, 'utf8'), address, sites);
  process.stdout.write(`${lines.join('\n')}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
