import { expect, it, vi } from 'vitest';
import { PlacesNav } from '../../../components/ui/places-nav';
import { render, screen, userEvent } from '../screen';

const places = [
  { id: 'stash', name: 'options_stash' },
  { id: 'sites', name: 'options_sites' },
] as const;

it('opens the places of a narrow window and closes them with the way to one of them', async () => {
  const onGo = vi.fn();
  render(<PlacesNav label="Options" places={places} current="stash" onGo={onGo} />);
  const button = screen.getByRole('button', { name: 'Menu', expanded: false });
  await userEvent.click(button);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  await userEvent.click(screen.getByRole('link', { name: 'Sites' }));
  expect(onGo).toHaveBeenCalledWith('sites');
  expect(button).toHaveAttribute('aria-expanded', 'false');
});

it('marks the place that is shown, and gives each an address', () => {
  render(<PlacesNav label="Options" places={places} current="stash" onGo={vi.fn()} />);
  expect(screen.getByRole('navigation', { name: 'Options' })).toBeVisible();
  const [stash, sites] = screen.getAllByRole('link');
  expect(stash).toHaveAttribute('aria-current', 'page');
  expect(sites).not.toHaveAttribute('aria-current');
  expect(sites).toHaveAttribute('href', '#sites');
});
