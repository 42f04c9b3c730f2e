import type { Draft } from '../../../rules/draft';
import { until } from '../editors/until';
import type { Press } from '../gate/press';
import { type Composer, editablesIn, postControlsIn, pressableIn } from '../sites/composer';
import type { Answer, Checks } from './checks';
import { isEmpty, keyOf, readDraft } from './draft';
import { blur } from './focus';
import { barrierOf } from './levels';

/** What the gate tells of one composer. */
export interface PassageEvents {
  /** A press is held: with no answer while the check runs, then with the answer that says why. */
  held(draft: Draft, answer: Answer | null): void;
  /** The draft goes to the site. `answer` is given where it goes although something spoke against it. */
  goes(draft: Draft, against: Answer | null): void;
  /** Words for the author; the press is not held any more. */
  says(message: string): void;
}

/** Milliseconds in which a second press is taken for the tail of a double press, not for an answer to what was shown. */
const doublePress = 700;
/** Milliseconds after a release in which the same draft is not let through a second time. */
const afterRelease = 1_000;
/** Milliseconds for the site to show that it took a released post (composer emptied, changed or gone). */
const taking = 2_500;
const lookEvery = 100;
/** Milliseconds that a site may work on a post: Bluesky waits for a video to be uploaded. */
const publishing = 120_000;

const disabled = ':disabled, [aria-disabled="true"]';

const changedMeanwhile = 'The draft changed while it was being checked. Press Post again when it is ready.';
const pressAgain = 'You may post this. If it is still here, press Post again.';

/** The halves of a press that come before its click, for a site that acts on one of them. */
function sendHalves(element: HTMLElement): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const init = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: left + width / 2,
    clientY: top + height / 2,
  };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) {
    const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
    element.dispatchEvent(new Kind(type, init));
  }
}

/** A key press that Draft.js, ProseMirror and React's own handlers take for the author's (measured in both browsers). */
function enterKey(withMod: boolean): KeyboardEvent {
  const key = { key: 'Enter', code: 'Enter', keyCode: 13, which: 13 };
  const init = { ...key, ctrlKey: withMod, bubbles: true, cancelable: true, composed: true };
  return new KeyboardEvent('keydown', init);
}

/**
 * What stands between one composer and its site. Decides at once: a draft whose exact text, account, audience and kind has
 * nothing against it passes with the author's own event. Anything else is held, checked, and then released or explained.
 */
export class Passage {
  /** The draft whose check a held press waits for. */
  private waiting: string | null = null;
  /** What the author was last shown the reasons against. */
  private told: { readonly key: string; readonly answer: Answer; readonly at: number } | null = null;
  /** The one draft that the author's next own press may post, though the site did not take ours. */
  private pass: string | null = null;
  /** The last draft that went; `untouched`: by the author's own event alone, so that a second one is the author's, too. */
  private went: { readonly key: string; readonly at: number; readonly untouched: boolean } | null = null;
  private replaying = false;
  /** The first halves of a press that were kept from the page, to be handed over before its click is. */
  private withheld = false;

  constructor(
    private readonly composer: Composer,
    private readonly checks: Checks,
    private readonly events: PassageEvents,
  ) {}

  /** Whether the page may have this event. When it may not, the check that decides about it is under way or has answered. */
  lets(press: Press): boolean {
    if (this.replaying) return true;
    const draft = readDraft(this.composer);
    if (isEmpty(draft)) return true;
    const key = keyOf(draft);
    const now = performance.now();
    // What follows a press that went (its form's submit) belongs to it; another press of the same draft is a double one.
    if (this.went?.key === key && !this.went.untouched && now - this.went.at < afterRelease) {
      return press.by === 'form';
    }
    const known = this.checks.verdictOn(key);
    if (known && barrierOf(known.verdict) === 'none') {
      if (press.phase === 'commit') {
        this.went = { key, at: now, untouched: true };
        this.passed(draft, null);
      }
      this.handOver(press);
      return true;
    }
    if (press.trusted && this.isApproved(key, now)) {
      if (press.phase === 'commit') this.approvedGoes(draft, key, now);
      this.handOver(press);
      return true;
    }
    this.withheld = press.phase === 'before';
    if (press.phase === 'before') void this.checks.check(draft);
    else this.hold(draft, key, press);
    return false;
  }

  /** Decides about a press that the page did not get because nothing here was loaded yet. */
  takeOver(press: Press): void {
    const draft = readDraft(this.composer);
    const key = keyOf(draft);
    const known = this.checks.verdictOn(key);
    if (isEmpty(draft) || (known && barrierOf(known.verdict) === 'none'))
      void this.release(draft, key, press.element, null);
    else this.hold(draft, key, press);
  }

  /** The author answered the reasons that were shown: posts the draft now, if it is still the one they are about. */
  approve(): void {
    const { told } = this;
    if (!told) return;
    const draft = readDraft(this.composer);
    if (keyOf(draft) !== told.key) {
      this.events.says(changedMeanwhile);
      return;
    }
    void this.release(draft, told.key, null, told.answer);
  }

  /** Shows the reasons against the draft without a press of Post, so that the author can answer them. */
  explained(key: string, answer: Answer): void {
    this.told = { key, answer, at: performance.now() };
  }

  /** The draft changed or its code did: nothing that was said before counts. */
  reset(): void {
    this.waiting = null;
    this.told = null;
    this.pass = null;
  }

  /** Whether a draft was let through so lately that the site may be taking it now. */
  wentLately(): boolean {
    return this.went !== null && performance.now() - this.went.at < publishing;
  }

  /** Whether the site still works on a draft that was let through: it took its button away, and has the text still. */
  isUnderWay(): boolean {
    return this.wentLately() && !this.canPost();
  }

  private isApproved(key: string, now: number): boolean {
    if (this.pass === key) return true;
    const { told } = this;
    return told?.key === key && barrierOf(told.answer.verdict) === 'ask' && now - told.at >= doublePress;
  }

  private approvedGoes(draft: Draft, key: string, now: number): void {
    const against = this.pass === key ? null : (this.told?.answer ?? null);
    this.went = { key, at: now, untouched: false };
    this.passed(draft, against);
  }

  private passed(draft: Draft, against: Answer | null): void {
    this.reset();
    this.events.goes(draft, against);
  }

  private hold(draft: Draft, key: string, press: Press): void {
    const known = this.checks.verdictOn(key);
    if (known) {
      this.tell(draft, key, known);
      return;
    }
    if (this.waiting === key) return;
    this.waiting = key;
    this.events.held(draft, null);
    void this.checks.check(draft).then((answer) => {
      if (this.waiting !== key) return;
      this.waiting = null;
      if (keyOf(readDraft(this.composer)) !== key) this.events.says(changedMeanwhile);
      else if (barrierOf(answer.verdict) === 'none') void this.release(draft, key, press.element, null);
      else this.tell(draft, key, answer);
    });
  }

  private tell(draft: Draft, key: string, answer: Answer): void {
    if (this.told?.key !== key) this.explained(key, answer);
    this.events.held(draft, answer);
  }

  private async release(
    draft: Draft,
    key: string,
    pressed: HTMLElement | null,
    against: Answer | null,
  ): Promise<void> {
    const { settle } = this.composer.adapter.shape;
    if (settle > 0) {
      for (const editable of editablesIn(this.composer)) blur(editable);
      await new Promise((resolve) => setTimeout(resolve, settle));
      if (keyOf(readDraft(this.composer)) !== key) {
        this.events.says(changedMeanwhile);
        return;
      }
    }
    this.passed(draft, against);
    this.went = { key, at: performance.now(), untouched: false };
    const ready = this.canPost();
    if (!this.replay(pressed)) this.mayPressAgain(key);
    else if (!(await this.isTaken(key))) {
      // A site that is busy with the post takes its button away meanwhile; should it fail, the draft still may go.
      if (ready && !this.canPost()) this.pass = key;
      else this.mayPressAgain(key);
    }
  }

  private mayPressAgain(key: string): void {
    this.pass = key;
    this.events.says(pressAgain);
  }

  private canPost(): boolean {
    if (this.composer.adapter.postControls === '') return true;
    return postControlsIn(this.composer).some((control) => !control.matches(disabled));
  }

  /** Does what the author did, in a way that the site acts on; false where it has nothing that can be pressed. */
  private replay(pressed: HTMLElement | null): boolean {
    const control = pressed?.isConnected ? pressed : postControlsIn(this.composer)[0];
    if (!control) return this.sendKeys();
    if (control.matches(disabled)) return false;
    const element = pressableIn(control);
    this.replaying = true;
    if (element instanceof HTMLFormElement) element.requestSubmit();
    else {
      sendHalves(element);
      if (element.isConnected) element.click();
    }
    this.replaying = false;
    return true;
  }

  /** Where nothing can be pressed, keys post; false where the site has none. */
  private sendKeys(): boolean {
    const [chord] = this.composer.adapter.shape.chords;
    const editable = editablesIn(this.composer).at(-1);
    if (!chord || !editable) return false;
    this.replaying = true;
    editable.dispatchEvent(enterKey(chord === 'Mod+Enter'));
    this.replaying = false;
    return true;
  }

  /** A click that may go after its first halves were kept back: the page gets them now, in their order. */
  private handOver({ by, phase, element }: Press): void {
    if (!this.withheld || phase !== 'commit') return;
    this.withheld = false;
    if (by !== 'control' || !element) return;
    this.replaying = true;
    sendHalves(element);
    this.replaying = false;
  }

  private isTaken(key: string): Promise<boolean> {
    return until(
      () => !this.composer.root.isConnected || keyOf(readDraft(this.composer)) !== key,
      taking,
      (check, signal) => {
        const timer = setInterval(check, lookEvery);
        signal.addEventListener('abort', () => clearInterval(timer));
      },
    );
  }
}
