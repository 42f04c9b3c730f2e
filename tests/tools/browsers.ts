import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages, mayInstall } from './debian';

/** The two engines that Demarc runs in. `chromium` stands for Chromium, Chrome and Edge. */
export type Engine = 'chromium' | 'firefox';

interface Places {
  /** The environment variable that names the binary and goes before everything else. */
  readonly variable: string;
  readonly commands: readonly string[];
  readonly files: readonly string[];
  readonly debianPackage: string;
  readonly names: string;
}

const programFiles = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter((folder) => folder !== undefined);

const places: Readonly<Record<Engine, Places>> = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    files: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...programFiles.flatMap((folder) => [
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]),
    ],
    debianPackage: 'chromium',
    names: 'Chromium, Chrome or Edge',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    files: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...programFiles.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
    ],
    debianPackage: 'firefox-esr',
    names: 'Firefox 140 or newer',
  },
};

/** The path of a browser with this engine, or null where none is in its usual places. */
export function findBrowser(engine: Engine): string | null {
  const { variable, commands, files } = places[engine];
  const named = process.env[variable];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`${variable} names ${named}, and there is no such file. Correct it or unset it.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...files].find((file) => existsSync(file)) ?? null;
}

/**
 * Where a browser is missing of the engines that are asked for, on Debian or Ubuntu and as root, it is installed with
 * apt-get, and that is said first; everywhere else this throws and says what to install.
 */
export function ensureBrowsers(engines: readonly Engine[]): void {
  const missing = engines.filter((engine) => findBrowser(engine) === null);
  if (missing.length > 0) install(missing);
}

/** The path of the browser of an engine, which is installed first where it is missing (`ensureBrowsers`). */
export function ensureBrowser(engine: Engine): string {
  ensureBrowsers([engine]);
  const found = findBrowser(engine);
  if (found === null) throw new Error(howToInstall([engine]));
  return found;
}

function install(missing: readonly Engine[]): void {
  if (!mayInstall()) throw new Error(howToInstall(missing));
  const packages = missing.map((engine) => places[engine].debianPackage);
  const names = missing.map((engine) => places[engine].names).join(' and no ');
  installPackages(packages, `No ${names} on this machine.`, howToInstall(missing));
}

function howToInstall(missing: readonly Engine[]): string {
  return missing
    .map((engine) => {
      const { names, debianPackage, variable } = places[engine];
      return (
        `No ${names} was found. Install one (on Debian or Ubuntu: sudo apt-get install ${debianPackage}), ` +
        `or set ${variable} to the path of its binary.`
      );
    })
    .join('\n');
}
