import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Engine, findBrowser } from './browsers';
import { extensionFolder, geckoId } from './extension';

/** A browser on a machine whose admin has set a policy for the extension alone. */
export interface ManagedBrowser {
  /** What to launch and load: a browser of its own where the policy lies beside it, an extension of its own where it is named by id. */
  readonly executable: string | undefined;
  readonly extension: string;
  /** Sets the policy, or takes it away. Chromium looks at it while it runs, Firefox when it starts. */
  adminSets(policy: object | null): void;
  remove(): void;
}

/** Where Chromium looks for what admins have set; a file there counts for the extension that it names and for no other. */
const chromiumPolicies = '/etc/chromium/policies/managed';

/** A browser for which an admin can set a policy, so that it disturbs no other browser on this machine. */
export function managedBrowser(engine: Engine): ManagedBrowser {
  const folder = mkdtempSync(join(tmpdir(), 'demarc-managed-'));
  return engine === 'chromium' ? managedChromium(folder) : managedFirefox(folder);
}

/** An extension that is loaded from a folder has an id made of that folder's path: a copy is one that nobody else has. */
function managedChromium(folder: string): ManagedBrowser {
  const extension = join(folder, 'extension');
  cpSync(extensionFolder('chromium', 'e2e'), extension, { recursive: true });
  const hash = createHash('sha256').update(extension).digest('hex').slice(0, 32);
  const id = [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  const file = join(chromiumPolicies, `demarc-test-${id}.json`);
  return {
    executable: undefined,
    extension,
    adminSets(policy) {
      if (policy === null) return rmSync(file, { force: true });
      const policies = { policy: JSON.stringify(policy) };
      try {
        mkdirSync(chromiumPolicies, { recursive: true });
        writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policies } } }));
      } catch (cause) {
        throw new Error(
          `${file} cannot be written. The tests of policies need leave to write in ${chromiumPolicies}: run them as root, or make that folder yours.`,
          { cause },
        );
      }
    },
    remove() {
      rmSync(file, { force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Firefox reads a policy beside its binary: a copy of that alone, with links to all the rest, has one of its own. */
function managedFirefox(folder: string): ManagedBrowser {
  const found = findBrowser('firefox');
  if (found === null) throw new Error('There is no Firefox to copy.');
  const binary = realpathSync(found);
  const home = dirname(binary);
  const executable = join(folder, 'firefox');
  for (const name of readdirSync(home)) {
    if (join(home, name) === binary || name === 'distribution') continue;
    symlinkSync(join(home, name), join(folder, name));
  }
  rmSync(executable, { force: true });
  cpSync(binary, executable);
  mkdirSync(join(folder, 'distribution'));
  return {
    executable,
    extension: extensionFolder('firefox', 'e2e'),
    adminSets(policy) {
      const policies = policy === null ? {} : { '3rdparty': { Extensions: { [geckoId]: policy } } };
      writeFileSync(join(folder, 'distribution', 'policies.json'), JSON.stringify({ policies }));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
