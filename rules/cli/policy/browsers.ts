/** A browser as an admin's tools know it. */
export interface Browser {
  readonly id: 'chrome' | 'edge' | 'firefox';
  readonly name: string;
  /** The key below HKEY_LOCAL_MACHINE that all of its policies lie under. */
  readonly registry: string;
  /** The preference domain on macOS. */
  readonly domain: string;
  /** Where Linux has its policies, most usual first. */
  readonly linux: readonly string[];
  /** Where its extensions come from unless the admin says otherwise. */
  readonly store: string | null;
}

/**
 * Where each browser takes policies from. Windows and macOS: Chromium’s policy_loader_win.cc and policy_loader_mac.mm
 * (Edge keeps to the same under its own names: learn.microsoft.com/deployedge), Firefox’s WindowsGPOParser and
 * macOSPoliciesParser. Linux: support.google.com/chrome/a/answer/9027408, support.mozilla.org/kb/customizing-firefox-using-policiesjson.
 */
export const browsers = {
  chrome: {
    id: 'chrome',
    name: 'Google Chrome',
    registry: 'Software\\Policies\\Google\\Chrome',
    domain: 'com.google.Chrome',
    linux: ['/etc/opt/chrome/policies/managed', '/etc/chromium/policies/managed'],
    store: 'https://clients2.google.com/service/update2/crx',
  },
  edge: {
    id: 'edge',
    name: 'Microsoft Edge',
    registry: 'Software\\Policies\\Microsoft\\Edge',
    domain: 'com.microsoft.Edge',
    linux: ['/etc/opt/edge/policies/managed'],
    store: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
  },
  firefox: {
    id: 'firefox',
    name: 'Mozilla Firefox',
    registry: 'Software\\Policies\\Mozilla\\Firefox',
    domain: 'org.mozilla.firefox',
    linux: ['/etc/firefox/policies'],
    store: null,
  },
} as const satisfies Readonly<Record<Browser['id'], Browser>>;

/** The id that Firefox knows Demarc by; it stands in the manifest. */
export const firefoxId = 'demarc@demarc.example';

/** Demarc in one browser: the id that the browser knows it by. */
export interface Target {
  readonly browser: Browser;
  readonly extension: string;
  /** Where the browser is to install it from by itself; null where that is left alone. */
  readonly source: string | null;
}

/** The key that the extension's values lie under in the registry. */
export function registryKeyOf({ browser, extension }: Target): string {
  return browser.id === 'firefox'
    ? `${browser.registry}\\3rdparty\\Extensions\\${extension}`
    : `${browser.registry}\\3rdparty\\extensions\\${extension}\\policy`;
}

/**
 * The setting that has the browser install the extension and keep it (ExtensionSettings: chromeenterprise.google/policies,
 * firefox-admin-docs.mozilla.org).
 */
export function installSettings({ browser, extension, source }: Target): Record<string, object> {
  const from = browser.id === 'firefox' ? 'install_url' : 'update_url';
  return { [extension]: { installation_mode: 'force_installed', [from]: source } };
}
