import { createRequire } from 'node:module';
import { defineConfig } from 'wxt';
import { watchedHosts } from './lib/sites';
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
 * WXT's context for content scripts announces itself by events on the page, which the page could fake to end the script, and
 * brings the whole polyfill into every page. Ours ends with the page and speaks to the runtime itself.
 */
const noContentScriptContext = {
  name: 'demarc:no-content-script-context',
  enforce: 'pre' as const,
  load: (id: string) =>
    /wxt\/dist\/utils\/content-script-context\.mjs$/.test(id) ? 'export class ContentScriptContext {}' : null,
};

/** The sample identities that the playground's build starts with; no other build carries them. */
const seed = JSON.stringify([graceMinistry, me]);

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [commonJsInNode, noContentScriptContext],
    define: { 'import.meta.env.DEMARC_SEED': process.env.DEMARC_PLAYGROUND ? seed : 'undefined' },
  }),
  hooks: {
    // Which sites are watched stands in their data, which the page's script must not carry. The card is put into a frame with
    // `scripting.executeScript`, which needs leave for exactly these sites.
    'build:manifestGenerated': (_, manifest) => {
      const matches = watchedHosts().map((host) => `https://${host}/*`);
      for (const script of manifest.content_scripts ?? []) script.matches = matches;
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
