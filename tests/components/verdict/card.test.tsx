import { describe, expect, it, vi } from 'vitest';
import { Card } from '../../../components/verdict/card';
import type { Verdict } from '../../../lib/messages';
import { clear, finding, found, me, unchecked, voice } from '../samples';
import { render, saying, screen, userEvent } from '../screen';

function draw(verdict: Verdict | null, more: Partial<Parameters<typeof Card>[0]> = {}) {
  const actions = {
    onClose: vi.fn(),
    onFix: vi.fn(),
    onShow: vi.fn(),
    onPost: vi.fn(),
    onCheckAgain: vi.fn(),
    onDismiss: vi.fn(),
    onCorrect: vi.fn(),
    onCopy: vi.fn(async () => true),
    onKeep: vi.fn(),
    onMove: vi.fn(),
    onPut: vi.fn(),
    onPutTemplate: vi.fn(),
  };
  const shown = {
    voice,
    verdict,
    others: [],
    isEmpty: false,
    kept: [],
    templates: [],
    readsLike: null,
    held: false,
    asked: false,
    act: 'post' as const,
    message: null,
    ...actions,
    ...more,
  };
  const { rerender } = render(<Card {...shown} />);
  return { ...actions, redraw: (next: Partial<typeof shown>) => rerender(<Card {...shown} {...next} />) };
}

const button = (name: string) => screen.getByRole('button', { name });
const noButton = (name: string) => expect(screen.queryByRole('button', { name })).toBeNull();

describe('the card', () => {
  it('says first whose voice this is: name, handle and host', () => {
    draw(clear);
    expect(
      screen.getByRole('dialog', { name: /Grace Ministry.*@graceministry on site\.example/ }),
    ).toBeVisible();
  });

  it('says of a finding the author’s words, the sentence, why, what to do and whose code', () => {
    draw(found('warn'));
    for (const words of [
      'customers',
      'People who visit us are guests.',
      'This code says “guests”.',
      'Think of who comes through the door.',
      'Warning',
    ]) {
      expect(screen.getByText(words)).toBeVisible();
    }
    expect(saying('From the code Ministry')).toBeVisible();
  });

  it('offers each fix and the way to the words', async () => {
    const { onFix, onShow } = draw(found('warn'));
    await userEvent.click(button('Say “guests”'));
    expect(onFix).toHaveBeenCalledWith(finding(), finding().fixes[0]);
    await userEvent.click(button('Show in text'));
    expect(onShow).toHaveBeenCalledWith(finding());
  });

  it('links the written policy where there is one', () => {
    draw({ state: 'findings', findings: [finding({ policy: 'https://grace.example/policy' })] });
    expect(screen.getByRole('link', { name: 'Read the policy' })).toHaveAttribute(
      'href',
      'https://grace.example/policy',
    );
  });

  it('offers to take the draft to each other identity, and marks those that accept it', async () => {
    const others = [
      { face: me, accepts: true },
      { face: { ...me, id: 'acme', name: 'Acme' }, accepts: false },
    ];
    const { onMove } = draw(found('hold'), { others });
    expect(button('Take it to Me').parentElement).toHaveTextContent('nothing against it');
    expect(button('Take it to Acme').parentElement).not.toHaveTextContent('nothing against it');
    await userEvent.click(button('Take it to Me'));
    expect(onMove).toHaveBeenCalledWith(me);
  });

  it('takes a finding back for this draft or for this phrase, each with one press', async () => {
    const { onDismiss } = draw(found('hold'));
    noButton('Not in this draft');
    await userEvent.click(button('This is wrong'));
    await userEvent.click(button('Not in this draft'));
    await userEvent.click(button('Not about this phrase, for 90 days'));
    expect(onDismiss.mock.calls.map(([, scope]) => scope)).toEqual(['draft', 'phrase']);
  });

  it('lets what blocks only be reported', async () => {
    draw(found('block'));
    await userEvent.click(button('This is wrong'));
    noButton('Not in this draft');
    noButton('Not about this phrase, for 90 days');
    expect(button('Write a report')).toBeVisible();
  });

  it('has its author say what a draft is for that it takes for something else, with two presses', async () => {
    const row = finding({ rule: 'no-third-in-a-row', start: 0, end: 0, text: '', kind: 'promotion' });
    const { onCorrect } = draw({ state: 'findings', findings: [row] });
    noButton('Conversation');
    await userEvent.click(button('This isn’t a promotion'));
    expect(screen.getByRole('group', { name: 'What is it for?' })).toBeVisible();
    noButton('Promotion');
    await userEvent.click(button('Conversation'));
    expect(onCorrect).toHaveBeenCalledWith(row, 'conversation');
  });

  it('asks for no other kind where the finding hangs on none, or nothing may be done about it', () => {
    const row = finding({ kind: 'promotion', override: 'never' });
    draw({ state: 'findings', findings: [finding({ rule: 'b' }), row] });
    noButton('This isn’t a promotion');
  });

  it('shows a report before it is copied: rule, sentence, words and reason, and says whether it was copied', async () => {
    const { onCopy } = draw(found('warn'));
    await userEvent.click(button('This is wrong'));
    await userEvent.click(button('Write a report'));
    const report = screen.getByRole('textbox', { name: /Nothing is sent/ });
    for (const words of ['say-guests', 'Ministry', 'People who visit us are guests.', 'customers']) {
      expect(report).toHaveTextContent(words);
    }
    onCopy.mockResolvedValueOnce(false);
    await userEvent.click(button('Copy the report'));
    expect(await screen.findByText(/Select the text and copy it yourself/)).toBeVisible();
    await userEvent.click(button('Copy the report'));
    expect(await screen.findByText('Copied.')).toBeVisible();
    expect(onCopy).toHaveBeenLastCalledWith((report as HTMLTextAreaElement).value);
  });

  it('has the focus on the next finding once one is taken back by the keyboard, and at last on itself', async () => {
    const other = finding({ rule: 'no-alcohol', say: 'We do not talk about drinking.', start: 20, end: 24 });
    const { redraw, onDismiss } = draw({ state: 'findings', findings: [finding(), other] });
    const takeFirstBack = async () => {
      screen.getAllByRole('button', { name: 'This is wrong' })[0]?.focus();
      await userEvent.keyboard('{Enter}{Tab}{Enter}');
    };
    await takeFirstBack();
    expect(onDismiss).toHaveBeenCalledWith(finding(), 'draft');
    redraw({ verdict: null });
    redraw({ verdict: { state: 'findings', findings: [other] } });
    expect(screen.getByText(other.say).closest('li')).toHaveFocus();
    await takeFirstBack();
    redraw({ verdict: clear });
    expect(screen.getByRole('dialog')).toHaveFocus();
  });

  it('leaves the focus in the page’s editor where a finding is taken back without it', async () => {
    const { redraw } = draw(found('warn'));
    await userEvent.click(button('This is wrong'));
    const press = button('Not in this draft');
    (document.activeElement as HTMLElement).blur();
    press.click();
    redraw({ verdict: clear });
    expect(document.body).toHaveFocus();
  });

  it('offers what was put by for this voice', async () => {
    const one = { id: 'k', time: 1_795_000_000_000, media: [], begins: 'Beer and burgers' };
    const { onPut } = draw(clear, { kept: [one] });
    await userEvent.click(button('Put it here: Beer and burgers'));
    expect(onPut).toHaveBeenCalledWith(one);
  });

  it('offers the templates of this voice by their names and first words', async () => {
    const template = { id: 't', name: 'Sign-off', begins: 'Grace and peace' };
    const { onPutTemplate } = draw(clear, { templates: [template] });
    expect(screen.getByText('Grace and peace')).toBeVisible();
    await userEvent.click(button('Put it here: Sign-off'));
    expect(onPutTemplate).toHaveBeenCalledWith(template);
  });

  it('says when the choice in the popup is another one', () => {
    draw(clear, { voice: { ...voice, differs: me } });
    expect(
      screen.getByText('You chose Me in the popup, but this page posts as Grace Ministry.'),
    ).toBeVisible();
  });

  it('says when the account belongs to none of the identities', () => {
    draw(clear, { voice: { ...voice, decidedBy: 'choice' } });
    expect(
      screen.getByText(/belongs to none of your identities, so your choice, Grace Ministry, applies/),
    ).toBeVisible();
  });

  it('says when the page shows no account', () => {
    draw(clear, { voice: { ...voice, decidedBy: 'choice', account: null } });
    expect(screen.getByText(/does not show which account/)).toBeVisible();
  });

  it('shows what just happened, before all that was there already', () => {
    const said = 'Kept in the stash.';
    draw(found('hold'), { message: said, readsLike: me, others: [{ face: me, accepts: true }] });
    const following = screen.getByText(said).compareDocumentPosition(screen.getByText(/This reads like/));
    expect(following & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('never calls an unchecked draft clear, says why, and can check again', async () => {
    const { onCheckAgain } = draw(unchecked);
    expect(screen.queryByText(/clear/i)).toBeNull();
    expect(screen.getByText('The background did not answer.')).toBeVisible();
    await userEvent.click(button('Check again'));
    expect(onCheckAgain).toHaveBeenCalled();
  });

  it('leaves the focus where it is while somebody types', () => {
    draw(found('hold'));
    expect(document.body).toHaveFocus();
  });

  it('has no way to post while nothing is held', () => {
    draw(found('warn'));
    noButton('Post anyway');
    noButton('Keep editing');
  });

  it('closes with Escape and with its close button', async () => {
    const { onClose } = draw(found('warn'));
    await userEvent.click(button('Close'));
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(2);
  });
});

describe('the card of a held post', () => {
  it('is an alert that takes the focus, once', () => {
    const { redraw } = draw(found('warn'));
    redraw({ held: true });
    const card = screen.getByRole('alertdialog', { name: /Grace Ministry/ });
    expect(card).toHaveFocus();
    expect(card).toHaveAccessibleDescription(/Not posted yet/);
    button('Keep editing').focus();
    redraw({ held: true, message: 'Something new.' });
    expect(button('Keep editing')).toHaveFocus();
  });

  it('lets a warning go with one press', async () => {
    const { onPost } = draw(found('warn'), { held: true });
    await userEvent.click(button('Post anyway'));
    expect(onPost).toHaveBeenCalledWith('');
  });

  it('lets a hold go only with a typed reason', async () => {
    const { onPost } = draw(found('hold'), { held: true });
    expect(button('Post anyway')).toBeDisabled();
    const reason = screen.getByRole('textbox', { name: 'Why is this all right?' });
    await userEvent.type(reason, '   ');
    expect(button('Post anyway')).toBeDisabled();
    await userEvent.type(reason, 'It is root beer. ');
    await userEvent.click(button('Post anyway'));
    expect(onPost).toHaveBeenCalledWith('It is root beer.');
  });

  it('lets a block go in no way, and says so', () => {
    draw(found('block'), { held: true });
    noButton('Post anyway');
    expect(saying(/Grace Ministry cannot post this, with or without a reason/)).toBeVisible();
  });

  it('goes by the gravest finding', () => {
    const findings = [
      finding({ level: 'note' }),
      finding({ rule: 'b', level: 'hold' }),
      finding({ rule: 'c' }),
    ] as const;
    draw({ state: 'findings', findings: [...findings] }, { held: true });
    expect(button('Post anyway')).toBeDisabled();
  });

  it('can be kept for later', async () => {
    const { onKeep } = draw(found('hold'), { held: true });
    await userEvent.click(button('Keep for later'));
    expect(onKeep).toHaveBeenCalled();
  });

  it('that was not checked can go out, named as what it is', async () => {
    const { onPost } = draw(unchecked, { held: true });
    await userEvent.click(button('Post without a check'));
    expect(onPost).toHaveBeenCalledWith('');
  });

  it('offers nothing to post while the check is under way', () => {
    draw(null, { held: true });
    expect(screen.getByText(/the check is under way/)).toBeVisible();
    noButton('Post anyway');
    noButton('Post without a check');
  });

  it('keeps Tab inside, forwards and backwards', async () => {
    draw(found('warn'), { held: true });
    await userEvent.tab();
    expect(button('Close')).toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(button('Post anyway')).toHaveFocus();
    await userEvent.tab();
    expect(button('Close')).toHaveFocus();
  });
});
