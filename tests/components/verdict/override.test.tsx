import { describe, expect, it, vi } from 'vitest';
import { WayOut } from '../../../components/verdict/way-out';
import { Wrong } from '../../../components/verdict/wrong';
import type { Verdict } from '../../../lib/messages';
import type { OverrideMode } from '../../../rules/policy-modes';
import { finding } from '../samples';
import { render, screen, userEvent } from '../screen';

function hold(override: OverrideMode): Verdict {
  return { state: 'findings', findings: [finding({ level: 'warn' }), finding({ level: 'hold', override })] };
}

function draw(verdict: Verdict) {
  const onPost = vi.fn();
  render(
    <WayOut
      verdict={verdict}
      act="post"
      name="Grace Ministry"
      onPost={onPost}
      onKeep={vi.fn()}
      onClose={vi.fn()}
    />,
  );
  return onPost;
}

const post = () => screen.queryByRole('button', { name: /^Post/ });
const pressPost = () => userEvent.click(screen.getByRole('button', { name: /^Post/ }));

describe('what an organisation lets its people do with a held draft', () => {
  it('is nothing but to change or keep it, under “never”', () => {
    draw(hold('never'));
    expect(post()).toBeNull();
    expect(screen.getByText(/does not let this go out as it stands, with or without/)).toBeVisible();
  });

  it('is only to say that it is wrong, under “false-alarm”', () => {
    draw(hold('false-alarm'));
    expect(post()).toBeNull();
    expect(screen.getByText(/“This is wrong”/)).toBeVisible();
  });

  it('is to post it with a typed reason, under “reason”', async () => {
    const onPost = draw(hold('reason'));
    expect(post()).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox'), 'Root beer');
    await pressPost();
    expect(onPost).toHaveBeenCalledWith('Root beer');
  });

  it('is to post it once they have said that they know, under “acknowledge”', async () => {
    const onPost = draw(hold('acknowledge'));
    expect(post()).toBeDisabled();
    await userEvent.click(screen.getByRole('checkbox', { name: /goes against the code of Grace Ministry/ }));
    await pressPost();
    expect(onPost).toHaveBeenCalledWith('');
  });

  it('is to post it without any of that, under “freely”', async () => {
    const onPost = draw(hold('freely'));
    await pressPost();
    expect(onPost).toHaveBeenCalledWith('');
  });

  it('is to try again or keep it, where what could not be checked is to stay', () => {
    draw({ state: 'not-checked', reason: 'No pack.', unchecked: 'hold' });
    expect(post()).toBeNull();
    expect(screen.getByText(/lets nothing go out that could not be checked/)).toBeVisible();
  });
});

describe('saying that a finding is wrong', () => {
  const dismissals = () => screen.queryAllByRole('button', { name: /in this draft|about this phrase/ });
  const wrong = (override: OverrideMode) =>
    render(<Wrong finding={finding({ override })} onDismiss={vi.fn()} onCopy={async () => true} />);

  it('takes it back, under “false-alarm”', () => {
    wrong('false-alarm');
    expect(dismissals()).toHaveLength(2);
  });

  it('can only report it, under “never”', () => {
    wrong('never');
    expect(dismissals()).toHaveLength(0);
    expect(screen.getByRole('button', { name: /Report/i })).toBeVisible();
  });
});
