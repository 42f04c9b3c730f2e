import { page_busy, page_cannot_go, page_say_why } from '../../../public/_locales/en/messages.json';
import type { Draft } from '../../../rules/draft';
import type { Finding, Fix } from '../../../rules/finding';
import type { Press } from '../gate/press';
import type { Composer } from '../sites/composer';
import { homeBeside } from '../sites/tree';
import { words } from '../words';
import type { ComposeActions, ComposeView } from './card-port';
import type { Answer, Checks } from './checks';
import type { Composition } from './composition';
import { draftOf, editorsIn, type Facts, factsOf, keyOf, readDraft, textsIn } from './draft';
import type { Erasure } from './erasure';
import { fixed } from './fixing';
import { barrierOf } from './levels';
import { carried, type Mark } from './marks';
import { Painter } from './painter';
import { Passage } from './passage';
import { avoidedBy, rectOf } from './place';

/** Milliseconds after the last change until the draft is checked: a pause in typing, short enough to be done before a press. */
const pause = 120;
/** Milliseconds that the last answer may still be shown beside a text that is being changed. The gate never goes by what is shown. */
const unansweredAfter = 300;
/** Milliseconds that a change of account or audience beside an unchanged text may go unread while nothing is pressed. */
const factsEvery = 500;

/** What is known of what the author's hands are doing in this frame. */
export interface Author {
  readonly erasure: Erasure;
  readonly composition: Composition;
}

/** What a controller tells the frame. */
export interface ControllerEvents {
  /** What the card shows of this composer changed. */
  changed(controller: Controller): void;
  /** A post that something spoke against goes out, by the author's decision. */
  overridden(draft: Draft, answer: Answer, reason: string): void;
  /** The site took a draft that had passed the gate. */
  posted(controller: Controller): void;
  /** The draft vanished, and neither the author nor a press that the gate saw can have done it. */
  outran(controller: Controller): void;
}

/** Looks after one composer from its first focus until it leaves the page. */
export class Controller implements ComposeActions {
  private readonly passage: Passage;
  private readonly painter: Painter;
  private texts: readonly string[] = [];
  private marks: readonly (readonly Mark[])[] = [];
  private key = '';
  private answer: Answer | null = null;
  private sequence = 0;
  private facts: Facts | null = null;
  private factsRead = 0;
  private lastEdit = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unanswered: ReturnType<typeof setTimeout> | undefined;
  private held = false;
  private isOpen = false;
  /** The draft that was last answered as clear; null where something spoke against the last one. */
  private clearKey: string | null = null;
  private message: string | null = null;
  private reason = '';
  /** Where the draft was last seen: a page that goes elsewhere empties its composer, too. */
  private address = location.href;

  constructor(
    readonly composer: Composer,
    private readonly checks: Checks,
    private readonly author: Author,
    private readonly events: ControllerEvents,
  ) {
    this.painter = new Painter();
    this.passage = new Passage(composer, checks, {
      held: (draft, answer) => this.onHeld(draft, answer),
      goes: (draft, against) => this.onGoes(draft, against),
      says: (message) => this.say(message),
    });
  }

  /** What was last answered about the draft as it stands; null while that is not known. */
  get current(): Answer | null {
    return this.answer;
  }

  /** There is something in this composer that the author should keep seeing when it loses the focus. */
  get hasMatter(): boolean {
    return this.isOpen || this.message !== null || this.isWritten();
  }

  /** The gate's question: may the page have this event? */
  lets(press: Press): boolean {
    return this.passage.lets(press);
  }

  /** Decides about a press that was kept from the page before this was there. */
  takeOver(press: Press): void {
    this.passage.takeOver(press);
  }

  /** Reads the composer again; called at most once a frame after input, mutations and focus. */
  refresh(): void {
    const texts = textsIn(this.composer);
    const same = texts.length === this.texts.length && texts.every((text, part) => text === this.texts[part]);
    const before = this.texts;
    const emptied =
      this.isWritten() && location.href === this.address && texts.every((text) => text.trim() === '');
    if (!same) {
      this.marks = texts.map((text, part) => carried(this.marks[part] ?? [], this.texts[part] ?? '', text));
      this.texts = texts;
      this.lastEdit = performance.now();
    }
    this.paint();
    if (!same || performance.now() - this.factsRead > factsEvery) this.readFacts();
    if (emptied) this.wasEmptied(before);
  }

  /** Forgets what was answered and asks again: the code, an identity or the choice changed. */
  checkAgain(): void {
    this.passage.reset();
    this.key = '';
    this.facts = null;
    this.readFacts();
    this.checkNow();
  }

  /** The author has finished composing a character. */
  composed(): void {
    if (this.key !== '' && !this.answer) this.checkSoon();
  }

  open(): void {
    this.isOpen = true;
    const draft = readDraft(this.composer);
    if (this.answer && keyOf(draft) === this.key) this.passage.explained(this.key, this.answer);
    this.events.changed(this);
  }

  close(): void {
    this.isOpen = false;
    this.held = false;
    this.message = null;
    this.events.changed(this);
  }

  fix(finding: Finding, fix: Fix): void {
    void this.applyFix(finding, fix);
  }

  goTo(finding: Finding): void {
    editorsIn(this.composer)[finding.part]?.goTo(finding);
  }

  post(reason: string): void {
    const barrier = this.answer && barrierOf(this.answer.verdict);
    if (barrier === 'stop') this.say(words({ page_cannot_go }));
    else if (barrier === 'reason' && reason.trim() === '') this.say(words({ page_say_why }));
    else {
      this.reason = reason.trim();
      this.passage.approve();
    }
  }

  /** Everything that the chip and the card need, measured now. */
  view(): ComposeView {
    return {
      home: homeBeside(this.composer.root),
      anchor: rectOf(this.composer),
      avoid: avoidedBy(this.composer),
      voice: this.answer?.voice ?? null,
      verdict: this.answer?.verdict ?? null,
      acceptedBy: this.answer?.acceptedBy ?? [],
      readsLike: this.answer?.readsLike ?? null,
      held: this.held,
      open: this.isOpen,
      message: this.message,
    };
  }

  /** Draws the underlines where the text now is: editors make new nodes, and fields scroll. */
  paint(): void {
    this.painter.paint(editorsIn(this.composer), this.marks);
  }

  /** Takes back everything that was drawn; the controller is not used again. */
  stop(): void {
    clearTimeout(this.timer);
    clearTimeout(this.unanswered);
    this.sequence++;
    this.painter.clear();
  }

  private isWritten(): boolean {
    return this.texts.some((text) => text.trim() !== '');
  }

  private wasEmptied(vanished: readonly string[]): void {
    if (this.passage.takes(vanished)) this.events.posted(this);
    else if (!this.author.erasure.isRecent()) this.events.outran(this);
  }

  /** What stands around the text costs more to read than the text, and seldom changes: at a press it is read anew. */
  private readFacts(): void {
    const now = performance.now();
    if (!this.facts || now - this.factsRead > factsEvery) {
      this.facts = factsOf(this.composer);
      this.factsRead = now;
    }
    this.address = location.href;
    const key = keyOf(draftOf(this.texts, this.facts));
    if (key === this.key) return;
    this.key = key;
    this.answer = this.checks.verdictOn(key);
    const wasShown = this.held || this.isOpen || this.message !== null;
    this.held = false;
    this.message = null;
    this.passage.reset();
    if (wasShown || this.answer) this.events.changed(this);
    else this.showUnanswered();
    this.checkSoon();
  }

  /** What is being composed belongs to the input method; it is checked once it is written. */
  private checkSoon(): void {
    clearTimeout(this.timer);
    if (!this.author.composition.isUnderWay()) this.timer = setTimeout(() => this.checkNow(), pause);
  }

  /** Drawing costs more than all else at a keystroke, and most checks are answered before anybody could read "Checking". */
  private showUnanswered(): void {
    this.unanswered ??= setTimeout(() => {
      this.unanswered = undefined;
      if (!this.answer) this.events.changed(this);
    }, unansweredAfter);
  }

  private checkNow(): void {
    clearTimeout(this.timer);
    const sequence = ++this.sequence;
    const draft = readDraft(this.composer);
    const key = keyOf(draft);
    void this.checks.check(draft).then((answer) => {
      if (sequence === this.sequence) this.take(draft, key, answer);
    });
  }

  /** Shows an answer, unless the draft is another one by now. */
  private take(draft: Draft, key: string, answer: Answer): void {
    if (keyOf(readDraft(this.composer)) !== key) return;
    const findings = answer.verdict.state === 'findings' ? answer.verdict.findings : [];
    this.key = key;
    this.texts = draft.parts;
    this.marks = draft.parts.map((_, part) => findings.filter((finding) => finding.part === part));
    this.answer = answer;
    const isClear = answer.verdict.state === 'clear';
    // What the author opened over a clear draft stays open when the same is only answered once more.
    if (isClear && this.clearKey !== key && !this.held && this.message === null) this.isOpen = false;
    this.clearKey = isClear ? key : null;
    if (this.isOpen) this.passage.explained(key, answer);
    if (barrierOf(answer.verdict) !== 'none' && this.passage.isUnderWay())
      this.message = words({ page_busy });
    this.paint();
    this.events.changed(this);
  }

  private onHeld(draft: Draft, answer: Answer | null): void {
    this.sequence++;
    clearTimeout(this.timer);
    this.key = keyOf(draft);
    this.texts = draft.parts;
    this.answer = null;
    this.held = true;
    this.isOpen = true;
    this.message = null;
    if (answer) this.take(draft, this.key, answer);
    else this.events.changed(this);
  }

  private onGoes(draft: Draft, against: Answer | null): void {
    if (against) this.events.overridden(draft, against, this.reason);
    this.reason = '';
    // A check that was asked for by the press has told the gate alone.
    this.answer ??= this.checks.verdictOn(keyOf(draft));
    if (!this.held && !this.isOpen) return;
    this.held = false;
    this.isOpen = false;
    this.message = null;
    this.events.changed(this);
  }

  /** Shows words for the author in the card. */
  say(message: string): void {
    this.held = false;
    this.message = message;
    this.isOpen = true;
    this.events.changed(this);
  }

  private async applyFix({ part }: Finding, fix: Fix): Promise<void> {
    const editor = editorsIn(this.composer)[part];
    const before = this.texts[part];
    if (!editor || before === undefined) return;
    const said = await fixed(editor, before, fix, this.lastEdit, this.author.composition);
    this.refresh();
    this.checkNow();
    if (said) this.say(said);
  }
}
