import type { Draft } from '../../../rules/draft';
import type { Finding } from '../../../rules/finding';
import type { Told } from '../../decided';
import { ask, isCutOff } from '../door';
import type { Answer } from './checks';
import { keyOf } from './draft';
import { barrierOf } from './levels';

/** Tells the background what became of one composer's drafts: who, where and by which rules; never a word of what they say. */
export class Decisions {
  /** What was told of the draft as it stands, so that pressing on tells nothing new. */
  private told = '';

  /** A press of Post was held, and the author is told why. */
  held(draft: Draft, answer: Answer): void {
    this.tell(barrierOf(answer.verdict) === 'stop' ? 'blocked' : 'held', draft, answer);
  }

  /** The draft goes to the site; `against` is what spoke against it, where its author decided so for this reason. */
  goes(draft: Draft, answer: Answer | null, against: Answer | null, reason: string): void {
    if (against) this.overridden(draft, against, reason);
    else if (answer && barrierOf(answer.verdict) === 'none') this.tell('posted', draft, answer);
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
