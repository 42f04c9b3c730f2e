import type { Draft } from '../../../rules/draft';
import type { Finding } from '../../../rules/finding';
import type { Told } from '../../decided';
import { ask, isCutOff } from '../door';
import type { Composer } from '../sites/composer';
import type { Answer } from './checks';
import { isEmpty, keyOf } from './draft';
import type { Erasure } from './erasure';
import { barrierOf } from './levels';
import { type Gone, Outcome } from './outcome';

/** Tells the background what became of one composer's drafts: who, where and by which rules; never a word of what they say. */
export class Decisions {
  private readonly outcome: Outcome;
  /** The rules that fixes made silent in the draft that is being written. */
  private fixes: Told['rules'] = [];
  /** What was told of the draft as it stands, so that pressing on tells nothing new. */
  private told = '';

  constructor(
    private readonly composer: Composer,
    private readonly erasure: Erasure,
    look: () => void,
  ) {
    this.outcome = new Outcome(look);
  }

  /** The composer is looked after no longer. */
  stop(): void {
    this.outcome.stop();
  }

  /** A press of Post was held, and the author is told why. */
  held(draft: Draft, answer: Answer): void {
    this.tell(barrierOf(answer.verdict) === 'stop' ? 'blocked' : 'held', draft, answer);
  }

  /** The draft goes to the site, and is a post unless it is somebody’s profile; `against` is what spoke against it, where its author decided so for this reason. */
  goes(draft: Draft, answer: Answer | null, against: Answer | null, reason: string): void {
    if (!isEmpty(draft) && draft.kind !== 'bio') this.outcome.goes(draft, this.goneOf(against ?? answer));
    if (against) this.overridden(draft, against, reason);
    else if (answer && barrierOf(answer.verdict) === 'none') this.tell('posted', draft, answer);
  }

  /** Whether it is not known yet what became of a draft that went. */
  get awaits(): boolean {
    return this.outcome.since !== null;
  }

  /**
   * The draft is in the composer no longer; `takes`: a press that the gate let through may have done it. Answers whether it has:
   * an author may think better of what the site has refused, and empty the composer or close it themselves.
   */
  ended(takes: boolean): boolean {
    const isTaken = takes && !this.erasure.hasEmptied(this.composer.root, this.outcome.since ?? 0);
    this.fixes = [];
    if (isTaken) this.outcome.taken();
    else this.outcome.cancelled();
    return isTaken;
  }

  /** The page is being left with these texts in the composer. */
  leaves(texts: readonly string[]): void {
    const { since } = this.outcome;
    if (since === null) return;
    // Whoever presses something else after Post leaves the page by that.
    this.outcome.left(this.erasure.hasPressedSince(since) ? null : texts);
  }

  private goneOf(answer: Answer | null): Gone {
    const identity = answer?.voice?.identity?.id ?? null;
    const rules = [...(answer ? rulesOf(answer) : []), ...this.fixes];
    return { identity, decision: this.decisionOn(answer), rules: rules.filter(isFirst) };
  }

  private decisionOn(answer: Answer | null): Gone['decision'] {
    if (!answer || answer.verdict.state === 'not-checked') return 'unchecked';
    if (barrierOf(answer.verdict) !== 'none') return 'overridden';
    if (this.fixes.length > 0) return 'fixed';
    return answer.verdict.state === 'clear' ? 'clear' : 'noted';
  }

  private overridden(draft: Draft, answer: Answer, reason: string): void {
    const [first, ...rest] = rulesOf(answer);
    const identity = answer.voice?.identity?.id;
    if (first === undefined) this.tell('unchecked', draft, answer);
    else if (identity !== undefined) {
      void ask('override', { identity, account: draft.account, rules: [first, ...rest], reason });
    }
  }

  /** A proposed fix was put into the draft. */
  fixed({ pack, rule }: Finding, draft: Draft, answer: Answer | null): void {
    const identity = answer?.voice?.identity?.id;
    this.fixes = [...this.fixes, { pack, rule }];
    if (identity === undefined) return;
    void ask('decided', { decided: 'fixed', identity, account: draft.account, rules: [{ pack, rule }] });
  }

  private tell(decided: Told['decided'], draft: Draft, answer: Answer): void {
    const identity = answer.voice?.identity?.id ?? null;
    const telling = `${decided} ${keyOf(draft)}`;
    const told = { decided, identity, account: draft.account, rules: rulesOf(answer) };
    if (telling === this.told) return;
    if (decided === 'unchecked') void untilTaken({ ...told, time: Date.now() });
    else if (identity === null) return;
    else void ask('decided', told);
    this.told = telling;
  }
}

/** Milliseconds between two attempts to tell a background that does not answer. */
const again = 10_000;

/** Tells it once the background answers again, as long as the page is there: nothing may be kept in a page's storage. */
async function untilTaken(told: Told): Promise<void> {
  while (!(await ask('decided', told)).ok && !isCutOff()) {
    await new Promise((done) => setTimeout(done, again));
  }
}

function rulesOf({ verdict }: Answer): Told['rules'] {
  return verdict.state === 'findings' ? verdict.findings.map(({ pack, rule }) => ({ pack, rule })) : [];
}

function isFirst({ pack, rule }: Told['rules'][number], at: number, all: Told['rules']): boolean {
  return all.findIndex((one) => one.pack === pack && one.rule === rule) === at;
}
