import { buildPages } from '../pages/build';
import { buildExtension } from './extension';

/** Builds what the end-to-end tests load, in a process of its own: inside Vitest, React would be built for development. */
await buildPages();
await buildExtension('chromium', 'e2e');
await buildExtension('firefox', 'e2e');
