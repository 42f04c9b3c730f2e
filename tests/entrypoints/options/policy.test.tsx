import { beforeEach, describe, expect, it } from 'vitest';
import { screen, userEvent } from '../../components/screen';
import { me } from '../../lib/background/browser';
import { gracePolicy, handsOn } from '../../lib/background/policy/admin';
import { newBackground, open } from './open';

beforeEach(() => {
  newBackground();
  handsOn(gracePolicy);
});

describe('the codes of conduct where an admin has set some', () => {
  it('have no switch to move for a pack that is locked, and one for a default', async () => {
    await open('codes', [me]);
    const code = await screen.findByRole('combobox', { name: 'Code of conduct of' });
    await screen.findByRole('option', { name: 'Grace Ministry' });
    await userEvent.selectOptions(code, 'Grace Ministry');
    expect(await screen.findByRole('switch', { name: 'Ministry (set by your organisation)' })).toBeDisabled();
    expect(screen.getByRole('switch', { name: 'House rules (set by your organisation)' })).toBeChecked();
    expect(screen.getByRole('switch', { name: 'Consumer brand' })).toBeEnabled();
  });
});
