import {
  page_changed_meanwhile,
  page_let_through,
  page_press_again,
} from '../../../public/_locales/en/messages.json';
import type { Draft } from '../../../rules/draft';
import { until } from '../editors/until';
import type { Press } from '../gate/press';
import { type Composer, editablesIn } from '../sites/composer';
import { words } from '../words';
import type { Answer, Checks } from './checks';
import { isEmpty, keyOf, readDraft, sameTexts } from './draft';
import { blur } from './focus';
import { type Gone, isLate } from './gone';
import { barrierOf } from './levels';
import { canPost, hasGoneOn, replay, sendHalves, toPress } from './replay';

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
/** Milliseconds between the two clicks of a double one, as desktops have it: a clear draft goes with the first of them. */
const doubleClick = 500;
/** Milliseconds for the site to show that it took a released post (composer emptied, changed or gone). */
const taking = 2_500;
const lookEvery = 100;

/**
 * What stands between one composer and its site. Decides at once: a draft whose exact text, account, audience and kind has
 * nothing against it passes with the author's own event. Anything else is held, checked, and then released or explained.
 */
export class Passage {
  /** A press was kept from the page, another draft stands there than it was for, and its author has not answered that yet. */
  isDropped = false;
  /** The draft whose check a held press waits for. */
  private waiting: string | null = null;
  /** What the author was last shown the reasons against, and when; null once they answer with a fix. */
  private told: { readonly key: string; readonly answer: Answer; readonly at: number | null } | null = null;
  /** The one draft that the author's next own press may post, though the site did not take ours. */
  private pass: string | null = null;
  private went: Gone | null = null;
  private replaying = false;
  /** A draft that its author approved is on its way to the site. */
  private releasing = false;
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
    this.isDropped = false;
    if (isEmpty(draft)) return true;
    const key = keyOf(draft);
    const now = performance.now();
    // What was pressed as another draft meanwhile was changed after it was approved, be it changed back or not.
    if (this.pass !== key) this.pass = null;
    if (this.follows(press, key)) return true;
    if (this.isSecond(press, key, now)) {
      this.withheld = press.phase === 'before';
      return false;
    }
    const known = this.checks.verdictOn(key);
    if (known && barrierOf(known.verdict) === 'none') {
      if (press.phase === 'commit') {
        if (press.by !== 'form' || this.went?.key !== key || now - this.went.at >= doubleClick)
          this.went = { key, parts: draft.parts, at: now, by: press.element };
        this.passed(draft, null);
      }
      this.handOver(press);
      return true;
    }
    if (press.trusted && this.isApproved(key, now)) {
      if (press.phase === 'commit') this.approvedGoes(draft, key, now, press.element);
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

  /**
   * The author answered the reasons that were shown: posts the draft now, if it is still the one they are about. It is not while
   * what stands around it has changed and is being checked again. Said once more before the draft is with the site, it means the same.
   */
  approve(): void {
    if (this.releasing) return;
    const { told } = this;
    const draft = readDraft(this.composer);
    if (!told || keyOf(draft) !== told.key) {
      this.events.says(words({ page_changed_meanwhile }));
      return;
    }
    this.releasing = true;
    void this.release(draft, told.key, null, told.answer).finally(() => {
      this.releasing = false;
    });
  }

  /** Shows the reasons against the draft without a press of Post, so that the author can answer them. */
  explained(key: string, answer: Answer): void {
    this.told = { key, answer, at: performance.now() };
  }

  /** The author answers the reasons with a fix: should they take it back, a press of Post is no answer any more, and asks again. */
  fixing(): void {
    if (this.told) this.told = { ...this.told, at: null };
  }

  /** A press was kept from the page, and other words stand there now than it was for. */
  drop(): void {
    this.isDropped = true;
    this.events.says(words({ page_changed_meanwhile }));
  }

  /** This draft stands there now; `isOther`: with other words. A press that waits is for the one it was pressed on. */
  changed(key: string, isOther: boolean): void {
    if (this.waiting !== null && this.waiting !== key) {
      this.waiting = null;
      if (isOther) this.drop();
      else this.isDropped = true;
    }
    this.reset();
    if (isOther && this.went) this.went = { ...this.went, by: 'earlier' };
  }

  /** The composer is gone, and no press is decided about any more. Whether one waited for that. */
  stop(): boolean {
    const { waiting } = this;
    this.waiting = null;
    return waiting !== null;
  }

  /** The code of the draft changed: nothing that was said before counts. A press that waits for its check is decided by the new code. */
  reset(): void {
    this.told = null;
    this.pass = null;
  }

  /**
   * Whether a draft that has vanished from the composer is one that was let through: the same words however long the site
   * took (a video is uploaded first), others while it may still be at work. Each that went is taken once.
   */
  takes(vanished: readonly string[]): boolean {
    const { went } = this;
    this.isDropped = false;
    this.went = null;
    return went !== null && (!isLate(went) || sameTexts(went.parts, vanished));
  }

  /** Whether the site still works on a draft that was let through: it took its button away, and has the text still. */
  isUnderWay(): boolean {
    return this.went !== null && !isLate(this.went) && !canPost(this.composer);
  }

  /**
   * Whether the author presses once more what has just gone: the second of a double click, or a press while the site works on
   * what was released. The submit that a press makes is none.
   */
  private isSecond({ by, trusted, element }: Press, key: string, now: number): boolean {
    const { went } = this;
    if (went?.key !== key || !trusted || by === 'form') return false;
    if (went.by === 'released') return now - went.at < afterRelease;
    return went.by === element && now - went.at < doubleClick;
  }

  /** Whether it follows from a press that went although something spoke against it: its form's submit, a press of the site's own. */
  private follows({ by, trusted }: Press, key: string): boolean {
    const { went } = this;
    return went?.key === key && went.by === 'released' && (by === 'form' || !trusted) && !isLate(went);
  }

  private isApproved(key: string, now: number): boolean {
    if (this.pass === key) return true;
    const { told } = this;
    if (told?.key !== key || told.at === null) return false;
    return barrierOf(told.answer.verdict) === 'ask' && now - told.at >= doublePress;
  }

  private approvedGoes(draft: Draft, key: string, now: number, pressed: HTMLElement | null): void {
    const against = this.pass === key ? null : (this.told?.answer ?? null);
    this.went = { key, parts: draft.parts, at: now, by: 'released' };
    this.passed(draft, against);
    // Once the site has had the press: its next step is answered with this one.
    setTimeout(() => void this.isTaken(key, pressed));
  }

  private passed(draft: Draft, against: Answer | null): void {
    this.waiting = null;
    this.reset();
    this.events.goes(draft, against);
  }

  private hold(draft: Draft, key: string, press: Press): void {
    const known = this.checks.verdictOn(key);
    if (known) this.tell(draft, key, known);
    if (known || this.waiting === key) return;
    this.waiting = key;
    this.events.held(draft, null);
    void this.checks.check(draft).then((answer) => {
      if (this.waiting !== key) return;
      this.waiting = null;
      if (keyOf(readDraft(this.composer)) !== key) this.drop();
      else if (barrierOf(answer.verdict) === 'none') {
        const against = answer.verdict.state === 'not-checked' ? answer : null;
        void this.release(draft, key, press.element, against);
        if (against) this.events.says(words({ page_let_through }));
      } else this.tell(draft, key, answer);
    });
  }

  private tell(draft: Draft, key: string, answer: Answer): void {
    if (this.told?.key !== key || this.told.at === null) this.explained(key, answer);
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
        this.drop();
        return;
      }
    }
    this.passed(draft, against);
    this.went = { key, parts: draft.parts, at: performance.now(), by: 'released' };
    const ready = canPost(this.composer);
    const control = toPress(this.composer, pressed);
    this.replaying = true;
    const pressedAgain = replay(this.composer, pressed);
    this.replaying = false;
    if (!pressedAgain) this.mayPressAgain(key);
    else if (!(await this.isTaken(key, control))) {
      // A site that is busy with the post takes its button away meanwhile; should it fail, the draft still may go.
      if (ready && !canPost(this.composer)) this.pass = key;
      else this.mayPressAgain(key);
    }
  }

  private mayPressAgain(key: string): void {
    this.pass = key;
    this.events.says(words({ page_press_again }));
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

  /** Whether the site took what was released; where it only went on to its next step, the draft goes with the press there. */
  private isTaken(key: string, control: HTMLElement | null | undefined): Promise<boolean> {
    return until(
      () => {
        if (!this.composer.root.isConnected || keyOf(readDraft(this.composer)) !== key) return true;
        if (!hasGoneOn(this.composer, control)) return false;
        this.pass = key;
        this.went = null;
        return true;
      },
      taking,
      (check, signal) => {
        const timer = setInterval(check, lookEvery);
        signal.addEventListener('abort', () => clearInterval(timer));
      },
    );
  }
}
