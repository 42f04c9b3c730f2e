import { describe, expect, it, vi } from 'vitest';
import { RuleList } from '../../../components/rules/rule-list';
import type { RuleSummary } from '../../../lib/messages';
import { render, screen, userEvent, waitFor, within } from '../screen';

const drink: RuleSummary = {
  pack: 'ministry',
  packName: 'Ministry',
  layer: 'built-in',
  rule: 'no-alcohol',
  say: 'We do not talk about drinking.',
  level: 'hold',
  part: 'dont',
  on: true,
  locked: false,
  recommended: false,
};
const sponsor: RuleSummary = {
  ...drink,
  pack: 'own',
  layer: 'own',
  rule: 'say-ad',
  say: 'A paid post says so.',
  level: 'warn',
  part: 'do',
  on: false,
};

function drawAnew(rules: RuleSummary[], next: RuleSummary[]) {
  const actions = { onSwitch: vi.fn(), onEdit: vi.fn(), onDelete: vi.fn() };
  const { rerender } = render(<RuleList rules={rules} {...actions} />);
  return () => rerender(<RuleList rules={next} {...actions} />);
}

function draw(rules = [drink, sponsor]) {
  const actions = { onSwitch: vi.fn(), onEdit: vi.fn(), onDelete: vi.fn() };
  render(<RuleList rules={rules} {...actions} />);
  return actions;
}

describe('the list of rules', () => {
  it('is grouped by what to do and what not to do', () => {
    draw();
    expect(within(screen.getByRole('region', { name: 'Do' })).getByText(sponsor.say)).toBeVisible();
    expect(within(screen.getByRole('region', { name: 'Don’t' })).getByText(drink.say)).toBeVisible();
  });

  it('says of each its level, where it comes from and whether it is on', () => {
    draw();
    expect(screen.getByText('Hold')).toBeVisible();
    expect(screen.getByText('Ministry, built in')).toBeVisible();
    expect(screen.getByText('Your own rule · switched off')).toBeVisible();
    expect(screen.getByRole('checkbox', { name: drink.say })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: sponsor.say })).not.toBeChecked();
  });

  it('says of a rule that an admin recommends that it is advice, and of one by default that it is not', () => {
    draw([
      { ...drink, layer: 'admin-default', recommended: true },
      { ...sponsor, layer: 'admin-default' },
    ]);
    expect(screen.getByText('Ministry, recommended by your admin')).toBeVisible();
    expect(screen.getByText(/^Ministry, set by your admin as a default/)).toBeVisible();
    expect(screen.getByRole('checkbox', { name: drink.say })).toBeEnabled();
  });

  it.each([
    ['pack', 'Ministry, a pack from elsewhere'],
    ['admin-default', 'Ministry, set by your admin as a default'],
    ['admin-lock', 'Ministry, locked by your admin'],
  ] as const)('says in words that a rule comes from the layer %s', (layer, words) => {
    draw([{ ...drink, layer }]);
    expect(screen.getByText(words)).toBeVisible();
  });

  it('leaves no switch to move where an admin locked a rule', async () => {
    const { onSwitch } = draw([{ ...drink, layer: 'admin-lock' }]);
    expect(screen.getByRole('checkbox', { name: drink.say })).toBeDisabled();
    await userEvent.click(screen.getByRole('checkbox', { name: drink.say }));
    expect(onSwitch).not.toHaveBeenCalled();
  });

  it('switches a rule off', async () => {
    const { onSwitch } = draw();
    await userEvent.click(screen.getByRole('checkbox', { name: drink.say }));
    expect(onSwitch).toHaveBeenCalledWith(drink, false);
  });

  it('lets only own rules be edited and deleted', async () => {
    const { onEdit, onDelete } = draw();
    expect(screen.queryByRole('button', { name: `Edit the rule: ${drink.say}` })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: `Edit the rule: ${sponsor.say}` }));
    await userEvent.click(screen.getByRole('button', { name: `Delete the rule: ${sponsor.say}` }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
    expect(onEdit).toHaveBeenCalledWith(sponsor);
    expect(onDelete).toHaveBeenCalledWith(sponsor);
  });

  it('asks before it deletes a rule, names it, and keeps it on No and on Escape', async () => {
    const { onDelete } = draw();
    const erase = screen.getByRole('button', { name: `Delete the rule: ${sponsor.say}` });
    await userEvent.click(erase);
    expect(screen.getByRole('alertdialog', { name: 'Delete this rule?' })).toHaveTextContent(sponsor.say);
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    await userEvent.click(erase);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(onDelete).not.toHaveBeenCalled();
    expect(erase).toHaveFocus();
  });

  it('has the focus on the rule before one that was the last of its list and is deleted', async () => {
    const picture = { ...sponsor, rule: 'alt', say: 'A picture is described.' };
    const redraw = drawAnew([sponsor, picture], [sponsor]);
    await userEvent.click(screen.getByRole('button', { name: `Delete the rule: ${picture.say}` }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
    redraw();
    await waitFor(() => expect(screen.getByText(sponsor.say).closest('li')).toHaveFocus());
  });
});
