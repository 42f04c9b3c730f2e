import { page_late } from '../../../public/_locales/en/messages.json';
import type { Draft } from '../../../rules/draft';
import type { Checked, Face, Other, Reply, Verdict, Voice } from '../../messages';
import { ask } from '../door';
import { words } from '../words';
import { keyOf } from './draft';

/** The answer to a check: what `Checked` says, or why there is none. */
export interface Answer {
  readonly voice: Voice | null;
  readonly verdict: Verdict;
  readonly others: readonly Other[];
  readonly readsLike: Face | null;
  /** What is answered after all, where it says *not checked* because no answer had come in time. Never rejects. */
  readonly later?: Promise<Answer>;
}

/** Milliseconds until a draft counts as not checked: a stopped background needs 50, a first load of a long code some hundred. */
const patience = 4_000;
/** Answers kept: the author's last edits and what undo brings back. */
const kept = 20;

/** Asks for verdicts and remembers them by the exact draft; an answer from before a change of the code is never used. */
export class Checks {
  private readonly known = new Map<string, Answer>();
  private readonly underWay = new Map<string, Promise<Answer>>();
  /** By account: what was last said to become of a draft that cannot be checked. */
  private readonly unchecked = new Map<string, Checked['unchecked']>();
  /** How often the code has changed: a late answer may be from before. */
  private changes = 0;

  /** The verdict on exactly this draft, where there is one; never one that says *not checked*. */
  verdictOn(key: string): Answer | null {
    return this.known.get(key) ?? null;
  }

  /** Checks the draft, or joins the check that is under way for it. Never rejects; takes at most four seconds. */
  check(draft: Draft, key = keyOf(draft)): Promise<Answer> {
    const known = this.known.get(key);
    if (known) return Promise.resolve(known);
    const running = this.underWay.get(key);
    if (running) return running;
    const answer = this.ask(draft, key).then((result) => {
      // Another promise under this key means that the code changed meanwhile.
      if (this.underWay.get(key) !== answer) return this.check(draft, key);
      this.underWay.delete(key);
      this.keep(key, result);
      return result;
    });
    this.underWay.set(key, answer);
    return answer;
  }

  /** Forgets every answer: the code changed. */
  forget(): void {
    this.changes++;
    this.known.clear();
    this.underWay.clear();
  }

  private async ask(draft: Draft, key: string): Promise<Answer> {
    const { changes } = this;
    const answered = ask('check', { draft }).then((reply) => this.answerTo(draft, reply));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<Answer>((resolve) => {
      // Said only then: the browser is asked for each message, and most checks are answered.
      timer = setTimeout(() => {
        const later = answered.then((answer) => {
          if (changes === this.changes) this.keep(key, answer);
          return answer;
        });
        resolve({ ...this.notChecked(draft, words({ page_late })), later });
      }, patience);
    });
    const answer = await Promise.race([answered, late]);
    clearTimeout(timer);
    return answer;
  }

  private answerTo(draft: Draft, reply: Reply<'check'>): Answer {
    if (!reply.ok) return this.notChecked(draft, reply.error);
    this.unchecked.set(JSON.stringify(draft.account), reply.value.unchecked);
    return reply.value;
  }

  private notChecked(draft: Draft, reason: string): Answer {
    const unchecked = this.unchecked.get(JSON.stringify(draft.account));
    return {
      voice: null,
      verdict: { state: 'not-checked', reason, ...(unchecked && { unchecked }) },
      others: [],
      readsLike: null,
    };
  }

  private keep(key: string, answer: Answer): void {
    if (answer.verdict.state === 'not-checked') return;
    this.known.set(key, answer);
    const oldest = this.known.keys().next().value;
    if (this.known.size > kept && oldest !== undefined) this.known.delete(oldest);
  }
}
