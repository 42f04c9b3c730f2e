import { writeFileSync } from 'node:fs';
import { guideAsRun, guideFile } from './guide';

writeFileSync(guideFile, await guideAsRun());
