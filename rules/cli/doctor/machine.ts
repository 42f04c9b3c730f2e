import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Policy, PolicyError, readPolicy } from '../../policy';
import { firefoxId } from '../policy/browsers';
import { type Check, fine, look, notChecked, wrong } from './check';

/** A browser on Linux: how it is started, and where it reads policies from. */
interface Installed {
  readonly name: string;
  readonly programs: readonly string[];
  /** Folders of which every .json file is read, or single files where the name says so. */
  readonly policies: readonly string[];
  readonly isFirefox: boolean;
}

const known: readonly Installed[] = [
  {
    name: 'Chrome',
    programs: ['/opt/google/chrome/chrome', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
    policies: ['/etc/opt/chrome/policies/managed'],
    isFirefox: false,
  },
  {
    name: 'Chromium',
    programs: ['/usr/bin/chromium', '/usr/bin/chromium-browser'],
    policies: ['/etc/chromium/policies/managed'],
    isFirefox: false,
  },
  {
    name: 'Edge',
    programs: ['/opt/microsoft/msedge/msedge', '/usr/bin/microsoft-edge', '/usr/bin/microsoft-edge-stable'],
    policies: ['/etc/opt/edge/policies/managed'],
    isFirefox: false,
  },
  {
    name: 'Firefox',
    programs: ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/opt/firefox/firefox'],
    policies: ['/etc/firefox/policies/policies.json'],
    isFirefox: true,
  },
];

/** What is on a machine, and each policy that a browser on it would hand on. */
export interface Machine {
  readonly checks: readonly Check[];
  readonly policies: readonly Policy[];
}

/**
 * Looks at the policies of each browser that is installed.
 * @param root in front of every path: `/`, or the folder of an image of a machine
 * @param meant the policy that should be there, or null where nobody said
 */
export function lookAtMachine(root: string, meant: Policy | null): Machine {
  if (process.platform !== 'linux' && root === '/') {
    const next = 'See what the browser itself has read: chrome://policy, edge://policy or about:policies.';
    return {
      checks: [notChecked('policies', 'this system keeps them where doctor can’t look', next)],
      policies: [],
    };
  }
  const here = known.filter(({ programs }) => programs.some((program) => existsSync(join(root, program))));
  if (here.length === 0) {
    const next = 'Run doctor where the browsers are, or name the folder of such a machine with --root.';
    return { checks: [notChecked('browsers', 'none is installed here', next)], policies: [] };
  }
  const looked = here.map((browser) => lookAtBrowser(root, browser, meant));
  return {
    checks: looked.flatMap(({ checks }) => checks),
    policies: looked.flatMap(({ policies }) => policies),
  };
}

function lookAtBrowser(root: string, browser: Installed, meant: Policy | null): Machine {
  const files = filesOf(root, browser);
  const read = files.map((file) => readFile(file, browser));
  const found = read.flatMap(({ values }) => values);
  const checks = read.flatMap((each) => each.checks);
  if (found.length === 0) {
    const places = browser.policies.join(' or ');
    const next = `Put the file that demarc policy writes into ${places}.`;
    return { checks: [...checks, look(browser.name, 'no policy for Demarc is set', next)], policies: [] };
  }
  if (found.length > 1) {
    const names = found.map(({ file }) => file).join(' and ');
    const next = 'Take all but one away: which of them holds is not said.';
    checks.push(wrong(browser.name, `Demarc is set in ${names}`, next));
  }
  const looked = found.map((each) => lookAtValues(each, browser, meant));
  return {
    checks: [...checks, ...looked.flatMap((each) => each.checks)],
    policies: looked.flatMap((each) => each.policies),
  };
}

/** The files that a browser reads; Firefox reads the first that is there. */
function filesOf(root: string, { policies, programs, isFirefox }: Installed): string[] {
  if (!isFirefox) {
    return policies.flatMap((folder) => {
      const place = join(root, folder);
      if (!existsSync(place)) return [];
      return readdirSync(place)
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(place, name));
    });
  }
  const beside = programs
    .map((program) => join(root, program))
    .filter((program) => existsSync(program))
    .map((program) => join(dirname(realpathSync(program)), 'distribution/policies.json'));
  return [...policies.map((file) => join(root, file)), ...beside]
    .filter((file) => existsSync(file))
    .slice(0, 1);
}

/** What a file sets for Demarc: values by their names. */
interface Values {
  readonly file: string;
  readonly extension: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly isInstalled: boolean;
}

function readFile(file: string, browser: Installed): { checks: Check[]; values: Values[] } {
  const checks: Check[] = [];
  if ((statSync(file).mode & 0o004) === 0) {
    checks.push(wrong(file, 'the people who use the browser may not read it', `chmod a+r ${file}`));
  }
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    checks.push(
      wrong(
        file,
        `can’t be read, so ${browser.name} passes all of it over: ${why}`,
        'Write it anew with demarc policy.',
      ),
    );
    return { checks, values: [] };
  }
  return { checks, values: valuesIn(file, data, browser) };
}

function valuesIn(file: string, data: unknown, { isFirefox }: Installed): Values[] {
  const policies = isFirefox ? at(data, 'policies') : data;
  const extensions = at(at(policies, '3rdparty'), isFirefox ? 'Extensions' : 'extensions');
  const install = at(policies, 'ExtensionSettings');
  return Object.entries(Object(extensions)).flatMap(([extension, values]) => {
    // Chrome’s and Edge’s ids say nothing; only Demarc’s policies name an organisation and what holds for it.
    const isOurs =
      extension === firefoxId || (at(values, 'organisation') !== undefined && isPolicyLike(values));
    if (!isOurs) return [];
    return [{ file, extension, values: Object(values), isInstalled: at(install, extension) !== undefined }];
  });
}

function isPolicyLike(values: unknown): boolean {
  return ['identities', 'packs', 'channels'].some((name) => at(values, name) !== undefined);
}

function at(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
}

function lookAtValues(
  { file, values, extension }: Values,
  browser: Installed,
  meant: Policy | null,
): Machine {
  const about = `${browser.name}, ${file}`;
  const next = 'Mend the source and write it anew with demarc policy.';
  const packs = values.packs;
  if (!browser.isFirefox && Array.isArray(packs) && packs.some((pack) => typeof pack !== 'string')) {
    const says = `packs: ${browser.name} hands on packs only as the text of their JSON`;
    return { checks: [wrong(about, says, next)], policies: [] };
  }
  try {
    const { policy, unknown } = readPolicy(values);
    const checks = [
      fine(about, `${policy.organisation}, for ${extension}: ${namesOf(policy)}`),
      ...unknown.map((path) =>
        look(about, `${path} is not known to this version`, 'A slip, or for a newer Demarc?'),
      ),
    ];
    const isOther = meant !== null && JSON.stringify(meant) !== JSON.stringify(policy);
    if (isOther)
      checks.push(
        wrong(about, 'is not the policy that you named', 'Write it anew with demarc policy and put it here.'),
      );
    return { checks, policies: [policy] };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { checks: error.problems.map((problem) => wrong(about, problem, next)), policies: [] };
  }
}

function namesOf({ identities, channels }: Policy): string {
  const names = identities.map(({ name }) => name);
  const from = channels.map(({ address }) => new URL(address).host);
  return `identities ${names.join(', ') || 'none'}; channels ${from.join(', ') || 'none'}`;
}
