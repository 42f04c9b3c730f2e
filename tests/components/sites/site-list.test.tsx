import { describe, expect, it, vi } from 'vitest';
import { SiteList } from '../../../components/sites/site-list';
import { render, screen, userEvent } from '../screen';

function draw(problem: string | null = null) {
  const actions = { onAdd: vi.fn(), onRemove: vi.fn() };
  render(<SiteList hosts={['mastodon.example']} problem={problem} {...actions} />);
  return actions;
}

const field = () => screen.getByRole('textbox', { name: 'Add a Mastodon instance' });

describe('the list of added sites', () => {
  it('adds the host of an address', async () => {
    const { onAdd } = draw();
    await userEvent.type(field(), 'https://social.example/@me{Enter}');
    expect(onAdd).toHaveBeenCalledWith('social.example');
    expect(field()).toHaveValue('');
  });

  it('says what to write where there is no host', async () => {
    const { onAdd } = draw();
    await userEvent.type(field(), 'mastodon');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByRole('alert')).toHaveTextContent('such as mastodon.example');
    expect(onAdd).not.toHaveBeenCalled();
  });

  it('says when the browser was refused', () => {
    draw('Without leave to read it, Demarc cannot watch drafts there.');
    expect(screen.getByRole('alert')).toHaveTextContent('Without leave');
  });

  it('has the focus on the next site once one is removed', async () => {
    const actions = { problem: null, onAdd: vi.fn(), onRemove: vi.fn() };
    const { rerender } = render(<SiteList hosts={['a.example', 'b.example']} {...actions} />);
    await userEvent.click(screen.getByRole('button', { name: 'Remove a.example' }));
    rerender(<SiteList hosts={['b.example']} {...actions} />);
    expect(screen.getByText('b.example').closest('li')).toHaveFocus();
  });

  it('removes a site', async () => {
    const { onRemove } = draw();
    await userEvent.click(screen.getByRole('button', { name: 'Remove mastodon.example' }));
    expect(onRemove).toHaveBeenCalledWith('mastodon.example');
  });
});
