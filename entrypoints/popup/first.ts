import { glance } from '../../lib/background/glance';

/** What is stored is asked for before React is there: the answer comes while it loads. */
export const first = glance();
