import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { type CircleDraft, CircleForm } from '../../../components/circles/circle-form';
import { CircleList } from '../../../components/circles/circle-list';
import { readMembers } from '../../../components/circles/read-members';
import { render, screen, userEvent } from '../screen';

describe('a list of people', () => {
  it('is read one a line, each once, with what is neither handle nor domain named', () => {
    expect(readMembers('@Ann\nann\n\nhttps://x.com/bob\nacme.com\nAnn Lee\n')).toEqual({
      members: ['ann', 'bob', 'acme.com'],
      unread: ['Ann Lee'],
    });
  });

  it('is read from the column of a CSV file that names people', () => {
    const file = '\uFEFFName;Handle;Town\r\n"Lee; Ann";@ann@social.example;Bonn\r\nBob;bob;"Ulm"\r\n';
    expect(readMembers(file).members).toEqual(['ann@social.example', 'bob']);
    expect(readMembers('handle,since\nann,2024\n').members).toEqual(['ann']);
    expect(readMembers('ann,2024\nbob,2025\n').members).toEqual(['ann', 'bob']);
  });
});

function draw(draft: CircleDraft) {
  const onSave = vi.fn();
  let now = draft;
  function Kept() {
    const [value, setValue] = useState(draft);
    now = value;
    return <CircleForm draft={value} onChange={setValue} onSave={onSave} onCancel={() => undefined} />;
  }
  render(<Kept />);
  return { onSave, draft: () => now };
}

describe('the form of a circle', () => {
  it('says what is missing, and saves what is whole', async () => {
    const { onSave, draft } = draw({ name: '', people: '', aim: '' });
    await userEvent.click(screen.getByRole('button', { name: 'Save circle' }));
    expect(screen.getByText('Name at least one handle or domain.')).toBeVisible();
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole('combobox', { name: 'Name of the circle' }), 'Press');
    await userEvent.type(screen.getByLabelText('Who is in it'), '@ann{enter}daily.example');
    await userEvent.type(screen.getByLabelText('Aim, in percent of answers'), '20');
    expect(screen.getByRole('status')).toHaveTextContent('2 handles and domains read');
    await userEvent.click(screen.getByRole('button', { name: 'Save circle' }));
    expect(onSave).toHaveBeenCalledOnce();
    expect(draft()).toEqual({ name: 'Press', people: '@ann\ndaily.example', aim: '20' });
  });

  it('takes the people of a file in the place of those that stand there', async () => {
    const { draft } = draw({ name: 'Press', people: 'bob', aim: '' });
    const file = new File(['account,paper\n@ann,Daily\n'], 'press.csv', { type: 'text/csv' });
    await userEvent.upload(screen.getByLabelText('Or open a file'), file);
    await vi.waitFor(() => expect(draft().people).toBe('ann'));
  });
});

describe('the circles of an identity', () => {
  const press = { id: 'press', name: 'Press', members: ['ann'], aim: 50 };

  it('show how much of the answering went to each, against the aim', () => {
    const reached = { answers: 8, circles: [{ id: 'press', answers: 2 }], others: 6 };
    render(
      <CircleList circles={[press]} reached={reached} onEdit={() => undefined} onDelete={() => undefined} />,
    );
    expect(screen.getByText('2 of 8 answers went here (25%)', { exact: false })).toHaveTextContent('aim 50%');
    expect(screen.getByRole('meter', { name: '2 of 8 answers went here (25%)' })).toHaveAttribute(
      'value',
      '0.25',
    );
  });

  it('are deleted after a question', async () => {
    const onDelete = vi.fn();
    render(<CircleList circles={[press]} reached={null} onEdit={() => undefined} onDelete={onDelete} />);
    await userEvent.click(screen.getByRole('button', { name: 'Delete the circle: Press' }));
    expect(onDelete).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
    expect(onDelete).toHaveBeenCalledWith('press');
  });
});
