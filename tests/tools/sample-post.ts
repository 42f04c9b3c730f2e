import type { PastPost } from '../../rules/past';

/** Of a post that went out what most tests do not ask: a plain post on a site, with nothing noted of it. */
export const plainPost: Omit<PastPost, 'time'> = {
  site: 'site.example',
  shape: 'post',
  kind: 'share',
  tone: 'even',
  topics: [],
  links: [],
  sketch: '',
  to: [],
  waited: null,
};
