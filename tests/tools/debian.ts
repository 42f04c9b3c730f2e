import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether packages can be installed without asking: as root on Debian or what descends from it. */
export function mayInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Waits for another installation to end, and asks again where a server does not answer. */
const patiently = ['-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::Retries=5'];

/** Installs packages, having said why. @throws {Error} that says what to do where that fails. */
export function installPackages(packages: readonly string[], why: string, remedy: string): void {
  const names = packages.join(' and ');
  console.log(`${why} Installing ${names} with apt-get; this can take some minutes.`);
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  try {
    // Tests that run side by side may lack the same package; `apt-get update` does not wait for another.
    const inTurn = (...args: readonly string[]) =>
      execFileSync('flock', [join(tmpdir(), 'demarc-apt.lock'), 'apt-get', ...patiently, ...args], options);
    inTurn('update', '-q');
    inTurn('install', '-yq', '--no-install-recommends', ...packages);
  } catch (cause) {
    throw new Error(`apt-get could not install ${names}. ${remedy}`, { cause });
  }
}
