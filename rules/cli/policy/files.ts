import { build, type PlistValue } from 'plist';
import { browsers, firefoxId, installSettings, registryKeyOf, type Target } from './browsers';
import { intuneRows } from './intune';
import { registryFile, registryValues } from './registry';
import { adml, admx } from './windows-template';

/** A file for an admin's tools, and where it goes. */
export interface PolicyFile {
  /** From the folder that all of them are written to. */
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly goes: string;
}

/** What a browser hands on to the extension: each value by its name. */
export type PolicyData = Readonly<Record<string, PlistValue>>;

export interface Where {
  readonly chrome?: string | undefined;
  readonly edge?: string | undefined;
  readonly firefox?: string | undefined;
  /** The address that Chrome and Edge update from instead of their stores. */
  readonly updateUrl?: string | undefined;
  /** The address of the package for Firefox, which needs one to install it by itself. */
  readonly xpi?: string | undefined;
}

/** Demarc in each browser whose id is known; in Firefox it is always. */
export function targetsOf({ chrome, edge, firefox = firefoxId, updateUrl, xpi }: Where): Target[] {
  return [
    ...(chrome === undefined
      ? []
      : [{ browser: browsers.chrome, extension: chrome, source: updateUrl ?? browsers.chrome.store }]),
    ...(edge === undefined
      ? []
      : [{ browser: browsers.edge, extension: edge, source: updateUrl ?? browsers.edge.store }]),
    { browser: browsers.firefox, extension: firefox, source: xpi ?? null },
  ];
}

/** The files that set a policy on every system that the browsers run on. */
export function policyFiles(policy: PolicyData, targets: readonly Target[]): PolicyFile[] {
  const template = admx(targets);
  return [
    ...targets.flatMap((target) =>
      target.browser.id === 'firefox' ? firefoxFiles(policy, target) : chromiumFiles(policy, target),
    ),
    {
      path: 'windows/demarc.admx',
      content: template,
      goes: 'C:\\Windows\\PolicyDefinitions, or the domain’s central store; for GPO in place of the .reg files',
    },
    {
      path: 'windows/en-US/demarc.adml',
      content: adml(targets),
      goes: 'the folder en-US beside demarc.admx',
    },
    {
      path: 'windows/intune.json',
      content: json(intuneRows(template, targets, policy)),
      goes: 'the rows of a custom profile in Intune (Templates, Custom): OMA-URI, data type and value',
    },
  ];
}

function chromiumFiles(policy: PolicyData, target: Target): PolicyFile[] {
  const { browser, extension } = target;
  const install = { ExtensionSettings: installSettings(target) } as PolicyData;
  const linux = browser.linux.join(' or ');
  return [
    {
      path: `${browser.id}/demarc.reg`,
      content: registryFile(
        [{ key: registryKeyOf(target), values: registryValues(policy) }],
        `Demarc in ${browser.name}: what the admin sets.`,
      ),
      goes: 'Windows: import it with regedit, or its values with GPO',
    },
    {
      path: `${browser.id}/demarc.json`,
      content: json({ '3rdparty': { extensions: { [extension]: policy } } }),
      goes: `Linux: ${linux}`,
    },
    {
      path: `${browser.id}/${browser.domain}.extensions.${extension}.plist`,
      content: build(policy),
      goes: `macOS: a profile for the domain ${browser.domain}.extensions.${extension} (Jamf: Custom Settings)`,
    },
    {
      path: `${browser.id}/install.reg`,
      content: registryFile(
        [{ key: browser.registry, values: registryValues(install) }],
        `Has ${browser.name} install Demarc and keep it.\nIt replaces ExtensionSettings as a whole: merge it with what is set there already.`,
      ),
      goes: 'Windows: once merged with ExtensionSettings as they are',
    },
    {
      path: `${browser.id}/install.json`,
      content: json(install),
      goes: `Linux: ${linux}, once merged with ExtensionSettings as they are`,
    },
    {
      path: `${browser.id}/${browser.domain}.plist`,
      content: build(install),
      goes: `macOS: into the profile for ${browser.domain}`,
    },
  ];
}

function firefoxFiles(policy: PolicyData, target: Target): PolicyFile[] {
  const { browser, extension, source } = target;
  const policies = {
    '3rdparty': { Extensions: { [extension]: policy } },
    ...(source !== null && { ExtensionSettings: installSettings(target) }),
  } as PolicyData;
  const { '3rdparty': _, ...install } = policies;
  return [
    {
      path: 'firefox/policies.json',
      content: json({ policies }),
      goes: `Linux: ${browser.linux[0]}; everywhere else the folder distribution of Firefox`,
    },
    {
      path: `firefox/${browser.domain}.plist`,
      content: build({ EnterprisePoliciesEnabled: true, ...policies }),
      goes: `macOS: into the profile for ${browser.domain}`,
    },
    {
      path: 'firefox/demarc.reg',
      content: registryFile(
        [
          { key: registryKeyOf(target), values: registryValues(policy) },
          ...(source === null ? [] : [{ key: browser.registry, values: registryValues(install) }]),
        ],
        'Demarc in Firefox: what the admin sets.' +
          (source === null ? '' : '\nMerge ExtensionSettings with what is set there already.'),
      ),
      goes: 'Windows: import it with regedit, or its values with GPO',
    },
  ];
}

function json(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
