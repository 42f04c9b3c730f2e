import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { guideAsRun, guideFile } from '../../tools/guide';

it('the guide for admins shows what its commands say; `npm run guide` writes it anew', {
  timeout: 600_000,
}, async () => {
  expect(await guideAsRun()).toBe(readFileSync(guideFile, 'utf8'));
});
