import { describe, expect, it, vi } from 'vitest';
import { blankRule, linesOf, type RuleDraft } from '../../../components/rules/rule-draft';
import { RuleForm } from '../../../components/rules/rule-form';
import type { Tried } from '../../../lib/tried';
import { finding } from '../samples';
import { render, screen, userEvent } from '../screen';

const raffle: RuleDraft = {
  ...blankRule,
  say: 'No raffles.',
  options: ['raffle'],
  flags: 'Big raffle tonight',
  passes: 'Big choir tonight',
};

/** What the engine would find: the word raffle. */
function tried(draft: RuleDraft): Tried {
  const texts = [...linesOf(draft.flags), ...linesOf(draft.passes)];
  const found = texts.map((text) => {
    const start = text.indexOf('raffle');
    return start < 0 ? [] : [finding({ start, end: start + 6, text: 'raffle' })];
  });
  return { state: 'tried', findings: found, typed: null };
}

function draw(start: RuleDraft, answer: Tried | null = tried(start)) {
  const actions = { onTry: vi.fn(), onSave: vi.fn(), onCancel: vi.fn() };
  render(<RuleForm start={start} topics={['alcohol', 'personal-life']} tried={answer} {...actions} />);
  return actions;
}

const save = () => screen.getByRole('button', { name: 'Save rule' });

describe('the rule form', () => {
  it('saves a rule whose examples all hold', async () => {
    const { onSave } = draw(raffle);
    expect(screen.getByText('Breaks it, as it should')).toBeVisible();
    expect(screen.getByText('Passes, as it should')).toBeVisible();
    await userEvent.click(save());
    expect(onSave).toHaveBeenCalledWith(raffle);
  });

  it('marks the words that were found in an example', () => {
    draw(raffle);
    expect(screen.getByText('raffle', { selector: 'mark' })).toBeVisible();
  });

  it('does not save a rule that an example contradicts, and says which', () => {
    draw({ ...raffle, passes: 'The raffle is cancelled' });
    expect(screen.getByText('Breaks it, but should pass')).toBeVisible();
    expect(save()).toBeDisabled();
  });

  it('does not save before the examples as typed were tried', () => {
    draw(raffle, null);
    expect(save()).toBeDisabled();
  });

  it('asks how sure a rule about a topic has to be', async () => {
    const { onTry } = draw({ ...raffle, signal: 'topic', options: { is: 'alcohol', sure: 'rather' } });
    expect(screen.getByRole('combobox', { name: 'Topic' })).toHaveValue('alcohol');
    const sure = screen.getByRole('combobox', { name: 'How sure' });
    expect(sure).toHaveValue('rather');
    await userEvent.selectOptions(sure, 'Very sure: only what is plain');
    expect(onTry).toHaveBeenLastCalledWith(
      expect.objectContaining({ options: { is: 'alcohol', sure: 'very' } }),
    );
    await userEvent.selectOptions(sure, 'Usual');
    expect(onTry).toHaveBeenLastCalledWith(expect.objectContaining({ options: 'alcohol' }));
  });

  it('tries with each change', async () => {
    const { onTry } = draw(raffle);
    await userEvent.type(screen.getByRole('textbox', { name: 'Posts that break it' }), '!');
    expect(onTry).toHaveBeenLastCalledWith({ ...raffle, flags: 'Big raffle tonight!' });
  });

  it('shows why a rule is refused', () => {
    draw(raffle, { state: 'refused', problem: 'rule x: dont.pattern: a bracket is open' });
    expect(screen.getByRole('alert')).toHaveTextContent('a bracket is open');
    expect(save()).toBeDisabled();
  });

  it('offers the topics by their names where it looks for one', async () => {
    draw(blankRule);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'What it looks for' }),
      'be about a topic',
    );
    expect(screen.getByRole('combobox', { name: 'Topic' })).toHaveValue('alcohol');
    expect(screen.getByRole('option', { name: 'Private life' })).toBeInTheDocument();
  });

  it('says what is still missing', () => {
    draw(blankRule);
    expect(screen.getByText(/Say what to look for/)).toBeVisible();
    expect(save()).toBeDisabled();
  });

  it('waits for a topic only where something must be done', async () => {
    draw(raffle);
    expect(screen.queryByRole('combobox', { name: 'Only where it is about' })).toBeNull();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'A post' }), 'must');
    expect(screen.getByRole('combobox', { name: 'Only where it is about' })).toHaveValue('');
  });
});
