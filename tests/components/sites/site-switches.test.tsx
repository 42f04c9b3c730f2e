import { expect, it, vi } from 'vitest';
import { SiteStateLine } from '../../../components/sites/site-state';
import { SiteSwitches } from '../../../components/sites/site-switches';
import { render, screen, userEvent } from '../screen';

it('shows which sites are watched and switches one off', async () => {
  const onSwitch = vi.fn();
  const sites = [
    { id: 'one', name: 'One', on: true, byShape: false },
    { id: 'two', name: 'Two', on: false, byShape: true },
  ];
  render(<SiteSwitches sites={sites} onSwitch={onSwitch} />);
  expect(
    screen.getByRole('checkbox', { name: 'Two compose boxes are found by their shape' }),
  ).not.toBeChecked();
  await userEvent.click(screen.getByRole('checkbox', { name: 'One' }));
  expect(onSwitch).toHaveBeenCalledWith('one', false);
});

it('says how a site is guarded, and alerts only where it has changed', () => {
  const site = { host: 'one.example', name: 'One', why: null } as const;
  const { rerender } = render(<SiteStateLine site={{ ...site, state: 'watching' }} />);
  expect(screen.getByText('Watching drafts on One.')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  rerender(<SiteStateLine site={{ ...site, state: 'paused' }} />);
  expect(screen.getByText(/Paused/)).toBeVisible();
  rerender(<SiteStateLine site={{ ...site, name: null, state: 'not-supported' }} />);
  expect(screen.getByText(/one\.example is not watched/)).toBeVisible();
  rerender(<SiteStateLine site={{ ...site, state: 'changed', why: 'its box looks different' }} />);
  expect(screen.getByRole('alert')).toHaveTextContent('One has changed: its box looks different.');
});
