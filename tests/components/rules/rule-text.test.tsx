import { expect, it, vi } from 'vitest';
import { RuleText } from '../../../components/rules/rule-text';
import { render, screen, userEvent } from '../screen';

const rule = { id: 'x', say: 'No tea.', level: 'note', dont: { terms: ['tea'] } };

function draw(problem: string | null = null) {
  const actions = { onTry: vi.fn(), onSave: vi.fn(), onCancel: vi.fn() };
  render(<RuleText rule={rule} problem={problem} {...actions} />);
  return { ...actions, area: screen.getByRole('textbox', { name: 'The rule as text' }) };
}

it('shows a rule as the text that packs are made of, and tries it with each change', async () => {
  const { area, onTry, onSave } = draw();
  await userEvent.clear(area);
  await userEvent.paste('{"id":"x","say":"No coffee."}');
  expect(onTry).toHaveBeenLastCalledWith({ id: 'x', say: 'No coffee.' });
  await userEvent.click(screen.getByRole('button', { name: 'Save rule' }));
  expect(onSave).toHaveBeenCalledWith({ id: 'x', say: 'No coffee.' });
});

it('does not save what is no JSON, and says why', async () => {
  const { area } = draw();
  await userEvent.type(area, '!');
  expect(screen.getByRole('alert')).toHaveTextContent('This is not JSON');
  expect(screen.getByRole('button', { name: 'Save rule' })).toBeDisabled();
});

it('does not save what the engine does not take for a rule', () => {
  draw('rule x: dont: needs one signal');
  expect(screen.getByRole('alert')).toHaveTextContent('needs one signal');
  expect(screen.getByRole('button', { name: 'Save rule' })).toBeDisabled();
});
