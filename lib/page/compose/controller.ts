import {
  page_busy,
  page_cannot_go,
  page_changed_meanwhile,
  page_say_why,
} from '../../../public/_locales/en/messages.json';
import type { Draft } from '../../../rules/draft';
import type { Finding, Fix } from '../../../rules/finding';
import type { Voice } from '../../messages';
import type { Press } from '../gate/press';
import type { Composer } from '../sites/composer';
import { homeBeside } from '../sites/tree';
import { words } from '../words';
import { actOf } from './act';
import type { ComposeActions, ComposeView } from './card-port';
import type { Answer, Checks } from './checks';
import type { Author, ControllerEvents } from './controller-port';
import { Decisions } from './decisions';
import { editorsIn, isEmpty, isWritten, textsIn } from './draft';
import { Elsewhere } from './elsewhere';
import { fixed } from './fixing';
import { barrierOf } from './levels';
import { Painter } from './painter';
import { Passage } from './passage';
import { avoidedBy, neededIn, rectOf, writtenIn } from './place';
import type { Reading } from './reading';
import { Showing } from './showing';
import { StandingDraft } from './standing-draft';

/** Milliseconds that the last answer may still be shown beside a text that was read as changed. The gate never goes by what is shown. */
const unansweredAfter = 100;

/** Looks after one composer from its first focus until it leaves the page. */
export class Controller implements ComposeActions {
  readonly elsewhere: Elsewhere;
  private readonly passage: Passage;
  private readonly painter = new Painter();
  private readonly decisions: Decisions;
  private readonly standing: StandingDraft;
  private unanswered: ReturnType<typeof setTimeout> | undefined;
  readonly showing = new Showing(() => this.shows());
  /** As whose voice the draft was last shown, if as one that has no answer yet. */
  private unansweredAs: Voice | null | undefined;
  private reason = '';
  /** The button that was pressed last; null where a key did. */
  private pressed: HTMLElement | null = null;
  /** Where the draft was last seen: a page that goes elsewhere empties its composer, too. */
  private address = location.href;

  constructor(
    readonly composer: Composer,
    checks: Checks,
    private readonly author: Author,
    private readonly events: ControllerEvents,
  ) {
    this.decisions = new Decisions(composer, author.erasure, () => this.refresh());
    this.standing = new StandingDraft(composer, checks, {
      changed: (isOther, isDue) => this.onChanged(isOther, isDue),
      answered: (draft, answer) => this.onAnswered(draft, answer),
    });
    this.elsewhere = new Elsewhere(composer, {
      voice: () => this.current?.voice?.identity ?? null,
      says: (message) => this.say(message),
      offers: () => this.shows(),
      wrote: () => this.refresh(),
    });
    this.passage = new Passage(composer, checks, {
      held: (draft, answer) => this.onHeld(draft, answer),
      goes: (draft, against) => this.onGoes(draft, against),
      says: (message) => this.say(message),
    });
  }

  /** What was last answered about the draft as it stands; null while that is not known. */
  get current(): Answer | null {
    return this.standing.answer;
  }

  /** Its texts as they were last read. */
  get texts(): readonly string[] {
    return this.reading.texts;
  }

  /** There is something in this composer that the author should keep seeing when it loses the focus. */
  get hasMatter(): boolean {
    return this.showing.hasMatter || isWritten(textsIn(this.composer));
  }

  /** The gate's question: may the page have this event? */
  lets(press: Press): boolean {
    this.pressed = press.by === 'control' ? press.element : null;
    return this.passage.lets(press);
  }

  /** Decides about a press that was kept from the page before this was there, if there still stands what was pressed. */
  takeOver(press: Press, isUnchanged: boolean): void {
    if (isUnchanged) this.passage.takeOver(press);
    else this.drop();
  }

  /** A press was kept from the page, and was for another draft than the one that stands here. */
  drop(): void {
    this.refresh();
    this.passage.drop();
  }

  /** Something is drawn in the text, and has to follow it. */
  get isUnderlined(): boolean {
    return this.painter.isPainted;
  }

  /** Something shown may be of an older draft; a text last read as empty is read again, too, to notice it when it vanishes. */
  get showsOld(): boolean {
    const isShown = this.current !== null || this.showing.hasMatter;
    return isShown || this.isUnderlined || !this.reading.isWritten;
  }

  /** What stands around the text was not read again, because it was read just before. */
  get isBehind(): boolean {
    return this.standing.isBehind;
  }

  /**
   * Reads the composer again. `isPause`: nothing was written for a while, so that a draft that changed is checked now; what is
   * being composed belongs to the input method, and is checked once it is written.
   */
  refresh(isPause = true): void {
    const isDue = isPause && !this.author.composition.isUnderWay();
    const editors = editorsIn(this.composer);
    const { texts: before, isWritten: wasWritten } = this.reading;
    const isOther = this.standing.read(editors);
    const isEmptied = wasWritten && location.href === this.address && !this.reading.isWritten;
    this.painter.paint(() => editors, this.reading.marks);
    this.address = location.href;
    this.standing.follow(isOther, isDue);
    if (isEmptied) this.ended(before, !this.author.erasure.isRecent());
  }

  /** Forgets what was answered and asks again: the code, an identity or the choice changed. */
  checkAgain(): void {
    this.passage.reset();
    this.standing.checkAgain();
  }

  open(): void {
    this.refresh();
    const { key, answer } = this.standing;
    if (answer) this.passage.explained(key, answer);
    this.showing.open(key);
  }

  close(): void {
    this.passage.isDropped = false;
    this.showing.close();
  }

  async fix(finding: Finding, fix: Fix): Promise<void> {
    const editor = editorsIn(this.composer)[finding.part];
    const before = this.reading.texts[finding.part];
    if (!editor || before === undefined) return;
    const { draft, answer, key } = this.standing;
    this.passage.fixing();
    const said = await fixed(editor, before, fix, this.reading.lastEdit, this.author.composition);
    this.refresh();
    if (said) {
      if (this.current) this.passage.explained(this.standing.key, this.current);
      this.say(said);
      return;
    }
    this.decisions.fixed(finding, draft, answer);
    // Taken back before it was read: what was open over these words was about a draft that its author has left.
    if (this.standing.key === key && !this.showing.held) this.close();
  }

  goTo(finding: Finding): void {
    editorsIn(this.composer)[finding.part]?.goTo(finding);
  }

  post(reason: string): void {
    const barrier = this.current && barrierOf(this.current.verdict);
    if (barrier === 'stop') this.say(words({ page_cannot_go }));
    else if (barrier === 'reason' && reason.trim() === '') this.say(words({ page_say_why }));
    else {
      this.reason = reason.trim();
      this.passage.approve();
    }
  }

  /** Everything that the chip and the card need, measured now. */
  view(): ComposeView {
    const { draft, answer, voice } = this.standing;
    const { isOpen } = this.showing;
    return {
      home: homeBeside(this.composer.root),
      anchor: rectOf(this.composer),
      avoid: avoidedBy(this.composer),
      written: isOpen ? writtenIn(this.composer) : [],
      needed: isOpen ? neededIn(this.composer) : [],
      voice,
      verdict: answer?.verdict ?? null,
      isEmpty: isEmpty(draft),
      act: isOpen ? actOf(this.composer, draft.kind, this.pressed) : 'post',
      others: answer?.others ?? [],
      kept: this.reading.isWritten ? [] : this.elsewhere.kept,
      templates: this.reading.isWritten ? [] : this.elsewhere.templates,
      readsLike: answer?.readsLike ?? null,
      ...this.showing.view(),
    };
  }

  /** Draws the underlines where the text now is: editors make new nodes, and fields scroll. */
  paint(): void {
    this.painter.paint(() => editorsIn(this.composer), this.reading.marks);
  }

  /** Takes back everything that was drawn; the controller is not used again. Whether a press waited to be decided about. */
  stop(): boolean {
    clearTimeout(this.unanswered);
    this.standing.stop();
    this.painter.clear();
    this.decisions.stop();
    return this.passage.stop();
  }

  /**
   * The composer has left the page. A dialog that closes on a press that the gate let through has posted; one that closes on an
   * Enter that the gate knew nothing of has, too. Any other its author may have closed, or the site may have made it anew.
   */
  vanished(): void {
    const { root } = this.composer;
    if (root.isConnected || !(this.reading.isWritten || this.decisions.awaits)) return;
    this.ended(this.reading.texts, location.href === this.address && this.author.erasure.isEnterIn(root));
  }

  /** The page is being left. */
  leaves(): void {
    this.decisions.leaves(textsIn(this.composer));
  }

  /** The draft is gone; `isPassedBy`: if no press that the gate let through took it, one went by the gate. */
  private ended(vanished: readonly string[], isPassedBy: boolean): void {
    const takes = this.passage.takes(vanished);
    if (this.decisions.ended(takes)) this.events.posted(this);
    else if (!takes && isPassedBy) this.events.outran(this);
  }

  private get reading(): Reading {
    return this.standing.reading;
  }

  /** Takes back what was said of another draft than the one that stands there now. */
  private onChanged(isOther: boolean, isDue: boolean): void {
    const { held } = this.showing;
    const wasShown = held || this.showing.hasMatter;
    this.showing.over();
    // The same words stay held where only what stands around them is another: their author waits for the answer that comes now.
    this.showing.held = held && !isOther;
    this.passage.changed(this.standing.key, isOther);
    if (wasShown || this.current) this.shows();
    else if (this.unansweredAs !== this.standing.voice) this.showUnanswered(isDue);
  }

  /** Drawing costs more than all else at a keystroke, and most checks that are asked for are answered before anybody could read "Checking". */
  private showUnanswered(isDue: boolean): void {
    if (!isDue) {
      this.shows();
      return;
    }
    this.unanswered ??= setTimeout(() => {
      this.unanswered = undefined;
      if (!this.current) this.shows();
    }, unansweredAfter);
  }

  private shows(): void {
    this.unansweredAs = this.current ? undefined : this.standing.voice;
    this.events.changed(this);
  }

  private onAnswered(draft: Draft, answer: Answer): void {
    const { key } = this.standing;
    const isStopped = barrierOf(answer.verdict) !== 'none';
    // What is held and stopped says by that that it was not posted.
    if (this.passage.isDropped && !(isStopped && this.showing.held))
      this.say(words({ page_changed_meanwhile }));
    if (answer.verdict.state === 'clear') this.showing.isClear(key);
    if (!this.reading.isWritten && draft.kind !== 'bio') this.elsewhere.offer();
    if (this.showing.isOpen) this.passage.explained(key, answer);
    if (isStopped && this.showing.held) this.decisions.held(draft, answer);
    if (isStopped && this.passage.isUnderWay()) this.showing.adds(words({ page_busy }));
    this.paint();
    this.shows();
  }

  private onHeld(draft: Draft, answer: Answer | null): void {
    this.showing.holds();
    this.standing.isHeld(draft, answer);
    if (!answer) this.shows();
  }

  private onGoes(draft: Draft, against: Answer | null): void {
    this.decisions.goes(draft, this.standing.answerTo(draft), against, this.reason);
    this.reason = '';
    if (this.showing.held || this.showing.isOpen) this.close();
  }

  /** Shows words for the author in the card. */
  say(message: string): void {
    this.showing.say(message);
  }
}
