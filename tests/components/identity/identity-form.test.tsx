import { describe, expect, it, vi } from 'vitest';
import { blankIdentity, IdentityForm } from '../../../components/identity/identity-form';
import { render, screen, userEvent } from '../screen';

const packs = [{ id: 'ministry', name: 'Ministry' }];

function draw(start = blankIdentity) {
  const onSave = vi.fn();
  render(<IdentityForm start={start} packs={packs} saveLabel="Save" onSave={onSave} />);
  return onSave;
}

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

describe('the colour of an identity', () => {
  it('stays what it was, and can be gone back to, where it is none of those that are offered', async () => {
    const onSave = draw({ ...blankIdentity, name: 'Grace Ministry', colour: '#2a5db0' });
    expect(screen.getByRole('radio', { name: 'The colour it has' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'Teal' }));
    await userEvent.click(screen.getByRole('radio', { name: 'The colour it has' }));
    await save();
    expect(onSave).toHaveBeenCalledWith(expect.objectContaining({ colour: '#2a5db0' }));
  });
});

describe('the form of an identity that an organisation has set', () => {
  it('shows what is locked greyed out, with whose it is and whom to ask, and lets the rest be changed', async () => {
    const onSave = vi.fn();
    const start = { ...blankIdentity, name: 'Grace Ministry', emblem: 'GM', packs: ['ministry'] };
    render(
      <IdentityForm
        start={start}
        packs={[
          { id: 'ministry', name: 'Ministry', mode: 'locked' },
          { id: 'brand', name: 'Brand', mode: 'recommended' },
        ]}
        managed={{
          organisation: 'Grace Ministry',
          contact: 'Ask Ruth',
          locked: ['emblem', 'packs', 'ownNames'],
          recommended: ['asksWho', 'timeZone'],
        }}
        saveLabel="Save"
        whole
        onSave={onSave}
      />,
    );
    expect(screen.getByText(/Grace Ministry has set this identity/)).toHaveTextContent('Ask Ruth');
    for (const name of ['Name', 'Emblem', 'Add an account', /^Own names/])
      expect(screen.getByRole('textbox', { name })).toBeDisabled();
    for (const name of ['Emblem', /^Own names/])
      expect(screen.getByRole('textbox', { name })).toHaveAccessibleDescription(/set by your organisation/);
    expect(screen.getByRole('combobox')).toHaveAccessibleDescription(/recommended by your organisation/);
    expect(screen.getByRole('radio', { name: /^Role/ })).toBeDisabled();
    expect(screen.getByRole('checkbox', { name: /^Ministry .*set by/ })).toBeDisabled();
    await userEvent.click(screen.getByRole('checkbox', { name: /^Brand .*recommended/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: /which account.*recommended/ }));
    await userEvent.click(screen.getByRole('radio', { name: 'Teal' }));
    await save();
    expect(onSave).toHaveBeenCalledWith({
      ...start,
      colour: '#0f766e',
      packs: ['ministry', 'brand'],
      asksWho: true,
    });
  });
});

describe('the identity form', () => {
  it('makes an identity of what was filled in', async () => {
    const onSave = draw();
    await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Grace Ministry');
    await userEvent.click(screen.getByRole('radio', { name: /^Role/ }));
    await userEvent.click(screen.getByRole('radio', { name: 'Teal' }));
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Add an account' }),
      'https://site.example/GraceMinistry{Enter}',
    );
    await userEvent.click(screen.getByRole('checkbox', { name: 'Ministry' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /does not say clearly which account/ }));
    await save();
    expect(onSave).toHaveBeenCalledWith({
      kind: 'role',
      name: 'Grace Ministry',
      emblem: 'GM',
      colour: '#0f766e',
      accounts: [{ host: 'site.example', handle: 'graceministry' }],
      packs: ['everyday', 'ministry'],
      asksWho: true,
    });
  });

  it('takes what a profile says of it, and the sites however they are typed', async () => {
    const onSave = vi.fn();
    const start = { ...blankIdentity, name: 'Grace Ministry' };
    render(<IdentityForm start={start} packs={[]} saveLabel="Save" whole onSave={onSave} />);
    await userEvent.type(
      screen.getByRole('textbox', { name: 'Own sites' }),
      'https://www.grace.example/about{Enter}lake.example{Enter}',
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'What it is there for' }),
      'A church by the lake.',
    );
    await userEvent.type(screen.getByRole('textbox', { name: 'How to get in touch' }), 'hello@grace.example');
    await save();
    expect(onSave).toHaveBeenCalledWith({
      ...start,
      emblem: 'GM',
      sites: ['grace.example', 'lake.example'],
      purpose: 'A church by the lake.',
      contact: 'hello@grace.example',
    });
  });

  it('says which line is no site before it saves', async () => {
    const onSave = vi.fn();
    render(
      <IdentityForm
        start={{ ...blankIdentity, name: 'Grace Ministry' }}
        packs={[]}
        saveLabel="Save"
        whole
        onSave={onSave}
      />,
    );
    await userEvent.type(screen.getByRole('textbox', { name: 'Own sites' }), 'our website');
    await save();
    expect(screen.getByRole('alert')).toHaveTextContent('not the address of a site');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('asks for a name before it saves', async () => {
    const onSave = draw();
    await save();
    expect(screen.getByRole('alert')).toHaveTextContent('Give it a name.');
    expect(onSave).not.toHaveBeenCalled();
  });

  it('says what an account looks like where it cannot read one', async () => {
    draw();
    await userEvent.type(screen.getByRole('textbox', { name: 'Add an account' }), 'grace');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByRole('alert')).toHaveTextContent('with its site and its handle');
  });

  it('takes an account away again', async () => {
    const onSave = draw({
      ...blankIdentity,
      name: 'Me',
      accounts: [{ host: 'site.example', handle: 'pat' }],
    });
    await userEvent.click(screen.getByRole('button', { name: 'Remove @pat on site.example' }));
    expect(screen.getByText('Accounts')).toHaveFocus();
    await save();
    expect(onSave.mock.calls[0]?.[0].accounts).toEqual([]);
  });

  it('takes two characters as an emblem, as a reader counts them', async () => {
    const onSave = draw({ ...blankIdentity, name: 'Family' });
    await userEvent.click(screen.getByRole('textbox', { name: 'Emblem' }));
    await userEvent.paste('👩‍👩‍👧🏳️‍🌈xyz');
    await save();
    expect(onSave.mock.calls[0]?.[0].emblem).toBe('👩‍👩‍👧🏳️‍🌈');
  });
});
