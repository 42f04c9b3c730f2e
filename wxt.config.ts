import { createRequire } from 'node:module';
import { defineConfig } from 'wxt';
import { eagerStart } from './eager-start';
import { lateProperties } from './late-properties';
import { watchedHosts } from './lib/sites';
import { earlyConstants } from './lib/sites/early';
import { graceMinistry, me } from './tests/tools/sample-identities';

/** WXT evaluates every entrypoint in Node to read its options; its runner there knows no CommonJS, but Node itself does. */
const commonJsInNode = {
  name: 'demarc:common-js-in-node',
  enforce: 'pre' as const,
  load(id: string, options?: { ssr?: boolean | undefined }) {
    if (!options?.ssr || !id.endsWith('.cjs')) return null;
    const names = Object.keys(createRequire(id)(id)).join(', ');
    const file = JSON.stringify(id);
    return `import { createRequire } from 'node:module'; export const { ${names} } = createRequire(${file})(${file});`;
  },
};

/**
 * Starts a content script as it stands. WXT has it announce itself by events on the page, which the page could fake to end the
 * script, and awaits and logs what nobody here does, for which every page would pay. Ours ends with the page and speaks to the
 * runtime itself.
 */
const bareContentScripts = {
  name: 'demarc:bare-content-scripts',
  enforce: 'pre' as const,
  load(id: string) {
    const [, input] = id.split('virtual:wxt-content-script-isolated-world-entrypoint?');
    return input === undefined ? null : `import script from ${JSON.stringify(input)}; script.main();`;
  },
};

/** WXT's development server leaves content scripts out, to register each on the hosts that it itself names, which ours does not. */
const inDevelopment = {
  css: ['content-scripts/compose.css'],
  js: ['content-scripts/compose.js'],
  all_frames: true,
  match_origin_as_fallback: true,
  run_at: 'document_start' as const,
};

/** What the code has from its build. The sample identities are what the playground's starts with; no other build carries them. */
const constants = {
  ...earlyConstants(),
  DEMARC_SEED: process.env.DEMARC_PLAYGROUND ? [graceMinistry, me] : null,
};

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [commonJsInNode, bareContentScripts, eagerStart, lateProperties],
    // Browsers keep code of other characters at twice its size: the background, which holds all words of all lists, woke 10 ms later.
    build: { rolldownOptions: { output: { charset: 'ascii' } } },
    define: Object.fromEntries(
      Object.entries(constants).map(([name, value]) => [`import.meta.env.${name}`, JSON.stringify(value)]),
    ),
  }),
  hooks: {
    // Which sites are watched stands in their data. The card is put into a frame with `scripting.executeScript`, which needs leave
    // for exactly these sites.
    'build:manifestGenerated': (_, manifest) => {
      const matches = watchedHosts().map((host) => `https://${host}/*`);
      manifest.content_scripts = (manifest.content_scripts ?? [inDevelopment]).map((script) => ({
        ...script,
        matches,
      }));
      manifest.host_permissions = matches;
    },
  },
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    action: { default_title: '__MSG_badge_idle__' },
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus', 'alarms'],
    commands: {
      'check-now': { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_command_check_now__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_command_open_card__' },
      'switch-identity': {
        suggested_key: { default: 'Alt+Shift+I' },
        description: '__MSG_command_switch_identity__',
      },
    },
    optional_host_permissions: ['https://*/*'],
    // A page's script fetches the gate with the first event. No page can tell by it that Demarc is there: the address is another
    // in each session, in Firefox in each profile.
    web_accessible_resources: [
      {
        resources: ['gate.js'],
        matches: ['https://*/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'demarc@demarc.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          // The first with Ed25519 in WebCrypto: an older one could verify no signed rules, and would go on without them.
          minimum_chrome_version: '137',
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
