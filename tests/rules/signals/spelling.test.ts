import { describe, expect, it } from 'vitest';
import { findingsOf, packOf } from '../try';
import { lists } from './lists';

lists(
  'spelling',
  { dont: { spelling: { GitHub: ['git hub'], JavaScript: [] } } },
  [
    ['Github and javascript', ['Github', 'javascript']],
    ['on git hub', ['git hub']],
  ],
  ['GitHub and JavaScript', '@github', 'https://github.com/a', '#github', "GitHub's page"],
);

describe('the fix of a spelling', () => {
  const pack = packOf({ dont: { spelling: ['GitHub'] } });
  it('is the right form', () => {
    expect(findingsOf(pack, 'on github')[0]?.fixes).toEqual([
      { label: 'Write “GitHub”', start: 3, end: 9, text: 'GitHub' },
    ]);
  });
});
