import { execFileSync } from 'node:child_process';
import { bundle } from './bundle';

/** Runs the benchmark as a bundle: what runs source as it is names every function anew that it makes, which costs a third. */
const program = await bundle('bench');
execFileSync(process.execPath, ['--expose-gc', program, ...process.argv.slice(2)], { stdio: 'inherit' });
