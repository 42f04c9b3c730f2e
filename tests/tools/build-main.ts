import { buildPages } from '../pages/build';
import type { Engine } from './browsers';
import { buildExtension, type Purpose } from './extension';

/** What `buildAll` runs: the purpose, then the engines. */
const [purpose, ...engines] = process.argv.slice(2) as [Purpose, ...Engine[]];
await buildPages();
for (const engine of engines) await buildExtension(engine, purpose);
