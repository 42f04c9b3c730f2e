#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The oldest major version of Node that has all that the engine is written in. */
const oldest = 22;

/** The command line from its source in a checkout, and as it was built in an installed package. */
const source = new URL('../rules/cli/main.ts', import.meta.url);

if (Number.parseInt(process.versions.node, 10) < oldest) {
  process.stderr.write(
    `demarc needs Node ${oldest} or newer, and this is ${process.version}: https://nodejs.org\n`,
  );
  process.exitCode = 2;
} else if (existsSync(fileURLToPath(source))) {
  const { register } = await import('tsx/esm/api');
  register();
  await import(source.href);
} else {
  await import('../dist/cli/main.js');
}
