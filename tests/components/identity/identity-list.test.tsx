import { describe, expect, it, vi } from 'vitest';
import { IdentityList } from '../../../components/identity/identity-list';
import { grace, me } from '../samples';
import { render, saying, screen, userEvent, waitFor } from '../screen';

const identities = [
  { ...grace, accounts: [{ host: 'site.example', handle: 'graceministry' }] },
  { ...me, accounts: [] },
];

describe('the list of identities', () => {
  it('says of each what it is and where it posts', () => {
    render(<IdentityList identities={identities} onEdit={vi.fn()} onDelete={vi.fn()} />);
    expect(screen.getByText('Role')).toBeVisible();
    expect(saying('@graceministry on site.example')).toBeVisible();
    expect(screen.getByText('Personal · bound to no account yet')).toBeVisible();
  });

  it('deletes only after it has asked', async () => {
    const onDelete = vi.fn();
    render(<IdentityList identities={identities} onEdit={vi.fn()} onDelete={onDelete} />);
    await userEvent.click(screen.getByRole('button', { name: 'Delete Me' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(screen.queryByRole('group', { name: 'Delete Me?' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Delete Me' }));
    expect(onDelete).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
    expect(onDelete).toHaveBeenCalledWith('me');
  });

  it('has the focus on the one that is left', async () => {
    const actions = { onEdit: vi.fn(), onDelete: vi.fn() };
    const { rerender } = render(<IdentityList identities={identities} {...actions} />);
    await userEvent.click(screen.getByRole('button', { name: 'Delete Me' }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
    rerender(<IdentityList identities={identities.slice(0, 1)} {...actions} />);
    await waitFor(() => expect(screen.getByText('Grace Ministry').closest('li')).toHaveFocus());
  });
});
