import { expect, it, vi } from 'vitest';
import { SiteSwitches } from '../../../components/sites/site-switches';
import { render, screen, userEvent } from '../screen';

it('shows which sites are watched and switches one off', async () => {
  const onSwitch = vi.fn();
  render(<SiteSwitches hosts={['one.example', 'two.example']} off={['two.example']} onSwitch={onSwitch} />);
  expect(screen.getByRole('checkbox', { name: 'two.example' })).not.toBeChecked();
  await userEvent.click(screen.getByRole('checkbox', { name: 'one.example' }));
  expect(onSwitch).toHaveBeenCalledWith('one.example', false);
});
