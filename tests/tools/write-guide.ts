import { writeFileSync } from 'node:fs';
import { buildCli } from './cli';
import { guideAsRun, guideFile } from './guide';

await buildCli();
writeFileSync(guideFile, await guideAsRun());
