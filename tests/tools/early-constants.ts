import { earlyConstants } from '../../lib/sites/early';

// As the build puts them into the code for pages.
Object.assign(import.meta.env, earlyConstants());
