import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GuardedComposer } from '../../../entrypoints/card/guarded-composer';
import type { ComposeView } from '../../../lib/page/compose/card-port';
import { clear, found, voice } from '../../components/samples';
import { render, screen, userEvent, waitFor } from '../../components/screen';

const view: ComposeView = {
  home: document.documentElement,
  anchor: new DOMRect(100, 100, 400, 120),
  avoid: [],
  written: [],
  needed: [],
  voice,
  verdict: clear,
  others: [],
  kept: [],
  templates: [],
  isEmpty: false,
  readsLike: null,
  held: false,
  act: 'post',
  open: false,
  message: null,
};

/** The chip takes a press once it has stood for as long as an author needs to see it. */
async function pressChip({ expanded }: { expanded: boolean }): Promise<void> {
  const chip = screen.getByRole('button', { name: /Demarc/, expanded });
  await waitFor(() => expect(chip.closest('.docked')).not.toHaveStyle({ pointerEvents: 'none' }));
  await userEvent.click(chip);
}

/** Like the controller's: methods that need their object. */
class Actions {
  readonly called: string[] = [];
  open = () => this.note('open');
  close() {
    this.note('close');
  }
  fix() {
    this.note('fix');
  }
  goTo() {
    this.note('goTo');
  }
  post() {
    this.note('post');
  }
  checkAgain() {
    this.note('checkAgain');
  }
  readonly elsewhere = {
    dismiss: () => this.note('dismiss'),
    correct: () => this.note('correct'),
    copy: async () => true,
    keep: () => this.note('keep'),
    moveTo: () => this.note('moveTo'),
    putHere: () => this.note('putHere'),
    putTemplate: () => this.note('putTemplate'),
  };
  private note(name: string) {
    this.called.push(name);
  }
}

describe('what is shown beside a composer', () => {
  it('is nothing but a silent live region before there is a composer', () => {
    render(<GuardedComposer view={null} actions={null} />);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is a chip that says in words whose voice it is and what the verdict says', () => {
    render(<GuardedComposer view={view} actions={new Actions()} />);
    expect(
      screen.getByRole('button', { name: 'Demarc: Grace Ministry Clear. @graceministry on site.example.' }),
    ).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says of an empty composer whose voice it has, and calls nothing clear where nothing is written', () => {
    const empty = { ...view, isEmpty: true, open: true };
    const { container } = render(<GuardedComposer view={empty} actions={new Actions()} />);
    const whose = 'Demarc: Grace Ministry. @graceministry on site.example.';
    expect(screen.getByRole('button', { name: whose })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(whose);
    expect(screen.getByText('Nothing is written here yet.')).toBeVisible();
    expect(container.textContent).not.toMatch(/clear/i);
  });

  it('says of an empty composer what a code asks of it all the same', () => {
    const empty = { ...view, isEmpty: true, verdict: found('warn') };
    render(<GuardedComposer view={empty} actions={new Actions()} />);
    expect(screen.getByRole('button', { name: /1 to look at/ })).toBeVisible();
  });

  it('says on the chip of an empty composer how many drafts were put by for this voice', () => {
    const one = { id: 'k', time: 0, media: [], begins: 'Beer' };
    const empty = { ...view, isEmpty: true, kept: [one], open: true };
    const { container } = render(<GuardedComposer view={empty} actions={new Actions()} />);
    expect(screen.getByRole('button', { name: /Grace Ministry 1 draft kept/ })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('1 draft kept');
    expect(container.textContent).not.toMatch(/clear/i);
  });

  it('says how many templates there are for it where no draft was put by', () => {
    const templates = [{ id: 't', name: 'Sign-off', begins: 'Grace and peace' }];
    render(<GuardedComposer view={{ ...view, isEmpty: true, templates }} actions={new Actions()} />);
    expect(screen.getByRole('button', { name: /1 template\b/ })).toBeVisible();
  });

  it('speaks of a new verdict through the live region that was there before', () => {
    const { rerender } = render(<GuardedComposer view={null} actions={null} />);
    const region = screen.getByRole('status');
    rerender(<GuardedComposer view={{ ...view, verdict: found('hold') }} actions={new Actions()} />);
    expect(region).toHaveTextContent('Demarc: This goes against the code of conduct.');
  });

  it('opens and closes the card by the chip', async () => {
    const actions = new Actions();
    const { rerender } = render(<GuardedComposer view={view} actions={actions} />);
    await pressChip({ expanded: false });
    rerender(<GuardedComposer view={{ ...view, open: true }} actions={actions} />);
    await pressChip({ expanded: true });
    expect(actions.called).toEqual(['open', 'close']);
  });

  it('passes on everything that the author does in the card', async () => {
    const actions = new Actions();
    const held = { ...view, verdict: found('warn'), open: true, held: true };
    render(<GuardedComposer view={held} actions={actions} />);
    for (const name of ['Say “guests”', 'Show in text', 'Post anyway', 'Keep editing']) {
      await userEvent.click(screen.getByRole('button', { name }));
    }
    expect(actions.called).toEqual(['fix', 'goTo', 'post', 'close']);
  });

  it.each([
    ['post', 'Not posted yet', 'Post'],
    ['reply', 'Not posted yet', 'Reply'],
    ['comment', 'Not posted yet', 'Comment'],
    ['send', 'Not sent yet', 'Send'],
    ['save', 'Not saved yet', 'Save'],
    ['schedule', 'Not scheduled yet', 'Schedule'],
  ] as const)('calls by its name what was pressed: %s', (act, says, verb) => {
    const held = { ...view, act, verdict: found('warn'), open: true, held: true };
    const { rerender } = render(<GuardedComposer view={held} actions={new Actions()} />);
    expect(screen.getByRole('alertdialog')).toHaveAccessibleDescription(new RegExp(says));
    expect(screen.getByRole('button', { name: `${verb} anyway` })).toBeVisible();
    const unchecked = { ...held, verdict: { state: 'not-checked', reason: 'x' } as const };
    rerender(<GuardedComposer view={unchecked} actions={new Actions()} />);
    expect(screen.getByRole('button', { name: `${verb} without a check` })).toBeVisible();
  });

  it('says what it is waiting for while a check is under way', () => {
    render(<GuardedComposer view={{ ...view, verdict: null }} actions={new Actions()} />);
    expect(screen.getByRole('button', { name: /Checking/ })).toBeVisible();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('never uses the word clear of a draft that was not checked', () => {
    const unchecked = { ...view, verdict: { state: 'not-checked', reason: 'x' } as const, open: true };
    const { container } = render(<GuardedComposer view={unchecked} actions={new Actions()} />);
    expect(container.textContent).not.toMatch(/clear/i);
    expect(screen.getByRole('button', { name: /Not checked/ })).toBeVisible();
  });
});

describe('a held post in a window that is hardly higher than the card, as at 400 %', () => {
  const held = {
    ...view,
    anchor: new DOMRect(0, 0, 300, 180),
    verdict: found('warn'),
    open: true,
    held: true,
  };
  let height: number;

  beforeEach(() => {
    height = window.innerHeight;
    Object.assign(window, { innerHeight: 200 });
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(300);
  });
  afterEach(() => {
    Object.assign(window, { innerHeight: height });
    vi.restoreAllMocks();
  });

  it('is said in brief: whose voice, that it is not posted, and the sentence of the code', async () => {
    const actions = new Actions();
    render(<GuardedComposer view={held} actions={actions} />);
    const brief = screen.getByRole('alertdialog', { name: 'Grace Ministry' });
    expect(brief).toHaveFocus();
    expect(brief).toHaveAccessibleDescription(/Not posted yet.*People who visit us are guests\./);
    expect(screen.queryByRole('button', { name: 'Post anyway' })).toBeNull();
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    expect(screen.getByRole('button', { name: 'What to do' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(actions.called).toEqual(['close']);
  });

  it('is said in one line where there is no room for more, and in words all the same', async () => {
    const needed = [new DOMRect(0, 0, 2_000, 70), new DOMRect(0, 130, 2_000, 70)];
    render(<GuardedComposer view={{ ...held, needed }} actions={new Actions()} />);
    const line = screen.getByRole('alertdialog', { name: 'Grace Ministry' });
    expect(line).toHaveFocus();
    expect(line).toHaveClass('is-line');
    expect(line).toHaveAccessibleDescription(/Not posted yet.*People who visit us are guests\./);
    expect(screen.getByRole('button', { name: 'Keep editing' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'What to do' }));
    expect(screen.getByRole('button', { name: 'Post anyway' })).toBeVisible();
  });

  it('takes no focus for what is said without a press of Post, until all of it is asked for', async () => {
    const said = { ...held, held: false, message: 'This may go out.' };
    render(<GuardedComposer view={said} actions={new Actions()} />);
    expect(document.body).toHaveFocus();
    expect(screen.getByRole('dialog')).toHaveAccessibleDescription(/This may go out\./);
    await userEvent.click(screen.getByRole('button', { name: 'What to do' }));
    expect(screen.getByRole('dialog')).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Say “guests”' })).toBeVisible();
  });

  it('is the whole card at once where its author opens it by the chip', async () => {
    const actions = new Actions();
    const closed = { ...held, held: false, open: false };
    const { rerender } = render(<GuardedComposer view={closed} actions={actions} />);
    await pressChip({ expanded: false });
    rerender(<GuardedComposer view={{ ...closed, open: true }} actions={actions} />);
    expect(screen.getByRole('button', { name: 'Say “guests”' })).toBeVisible();
  });

  it('names nobody and offers nothing more while the check is under way', () => {
    render(<GuardedComposer view={{ ...held, voice: null, verdict: null }} actions={new Actions()} />);
    expect(screen.getByRole('alertdialog', { name: 'Demarc' })).toHaveAccessibleDescription(/under way/);
    expect(screen.queryByRole('button', { name: 'What to do' })).toBeNull();
  });

  it('shows the whole card once its author asks for it, and in brief again the next time', async () => {
    const { rerender } = render(<GuardedComposer view={held} actions={new Actions()} />);
    await userEvent.click(screen.getByRole('button', { name: 'What to do' }));
    expect(screen.getByRole('alertdialog')).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Post anyway' })).toBeVisible();
    rerender(<GuardedComposer view={{ ...held, held: false, open: false }} actions={new Actions()} />);
    rerender(<GuardedComposer view={held} actions={new Actions()} />);
    expect(screen.queryByRole('button', { name: 'Post anyway' })).toBeNull();
  });

  it('stays whole where the window becomes lower while a reason is being typed', async () => {
    Object.assign(window, { innerHeight: 800 });
    const shown = { ...held, verdict: found('hold') };
    const { rerender } = render(<GuardedComposer view={shown} actions={new Actions()} />);
    await userEvent.type(screen.getByRole('textbox'), 'It is root beer');
    Object.assign(window, { innerHeight: 200 });
    rerender(<GuardedComposer view={{ ...shown }} actions={new Actions()} />);
    expect(screen.getByRole('textbox')).toHaveValue('It is root beer');
  });
});

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
);
