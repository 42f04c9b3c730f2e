import type { Draft } from '../../../rules/draft';
import type { Voice } from '../../messages';
import type { Editor } from '../editors/editor';
import type { Composer } from '../sites/composer';
import type { Answer, Checks } from './checks';
import { draftOf, keyOf, textsIn } from './draft';
import { KnownFacts } from './known-facts';
import { KnownVoice } from './known-voice';
import { Reading } from './reading';

/** What is told of the draft. */
interface StandingDraftEvents {
  /** Another draft stands there than the one of which anything was said; `isOther`: with other words; `isDue`: it is checked now. */
  changed(isOther: boolean, isDue: boolean): void;
  /** This was answered about the draft as it stands. */
  answered(draft: Draft, answer: Answer): void;
}

/** The draft that stands in one composer: what was last read of it, and what was answered about exactly that. */
export class StandingDraft {
  readonly reading = new Reading();
  private readonly facts: KnownFacts;
  private readonly voices = new KnownVoice();
  private known = '';
  private said: Answer | null = null;
  private sequence = 0;
  /** The draft as it was last read has not been sent to be checked. */
  private isUnchecked = false;
  /** What stands around its texts may have changed since it was read. */
  isBehind = false;

  constructor(
    private readonly composer: Composer,
    private readonly checks: Checks,
    private readonly events: StandingDraftEvents,
  ) {
    this.facts = new KnownFacts(composer);
  }

  /** Names the draft as it was last compared. */
  get key(): string {
    return this.known;
  }

  /** What was last answered about it; null while that is not known. */
  get answer(): Answer | null {
    return this.said;
  }

  /** Whose voice it is, also while another text of the same voice is being checked; null where that is not known. */
  get voice(): Voice | null {
    return this.said ? this.said.voice : this.voices.of(this.facts.known());
  }

  /** The draft as it was last read. */
  get draft(): Draft {
    return draftOf(this.reading.texts, this.facts.known());
  }

  /** Its texts were read: takes back what was said of another draft. `isDue`: what changed is checked now. */
  follow(isOther: boolean, isDue: boolean): void {
    const isRead = isDue && (this.facts.isOld() || isOther || this.isUnchecked);
    if (isRead) this.facts.read();
    if (isDue) this.isBehind = !isRead;
    this.compare(isOther, isDue);
    if (isDue && this.isUnchecked) this.checkNow();
  }

  /** Reads the texts of these editors again; whether there are other words than before. */
  read(editors: readonly Editor[]): boolean {
    return this.reading.read(editors);
  }

  /** Forgets what was answered and asks again: the code, an identity or the choice changed. */
  checkAgain(): void {
    this.voices.forget();
    this.known = '';
    this.facts.read();
    this.compare(false, true);
    this.checkNow();
  }

  /** It is this draft that a press is held for: whatever was asked before is about another moment. */
  isHeld(draft: Draft, answer: Answer | null): void {
    this.sequence++;
    this.isUnchecked = false;
    const { parts, ...facts } = draft;
    this.reading.texts = parts;
    this.facts.note(facts);
    this.known = keyOf(draft);
    this.said = null;
    if (answer) this.take(draft, this.known, answer);
  }

  /** What is known about a draft that goes: a check that was asked for by the press has told the gate alone. */
  answerTo(draft: Draft): Answer | null {
    this.said ??= this.checks.verdictOn(keyOf(draft));
    return this.said;
  }

  /** No answer that is still to come is taken any more. */
  stop(): void {
    this.sequence++;
  }

  private compare(isOther: boolean, isDue: boolean): void {
    const key = keyOf(this.draft);
    if (key === this.known) return;
    this.known = key;
    this.isUnchecked = true;
    this.said = this.checks.verdictOn(key);
    this.events.changed(isOther, isDue);
  }

  private checkNow(): void {
    this.isUnchecked = false;
    const sequence = ++this.sequence;
    const { draft, known } = this;
    void this.checks.check(draft, known).then((answer) => {
      if (sequence === this.sequence) this.take(draft, known, answer);
    });
  }

  /** Takes an answer, unless the draft is another one by now. */
  private take(draft: Draft, key: string, answer: Answer): void {
    if (key !== keyOf({ ...this.draft, parts: draftOf(textsIn(this.composer), draft).parts })) return;
    this.known = key;
    this.reading.judged(draft.parts, answer.verdict);
    this.said = answer;
    this.voices.note(draft, answer.voice);
    this.events.answered(draft, answer);
    const { sequence } = this;
    void answer.later?.then((late) => {
      if (sequence === this.sequence) this.take(draft, key, late);
    });
  }
}
