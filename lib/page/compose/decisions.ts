import type { Draft } from '../../../rules/draft';
import type { Finding } from '../../../rules/finding';
import type { Told } from '../../decided';
import { ask } from '../door';
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
    const identity = answer.voice?.identity?.id;
    const telling = `${decided} ${keyOf(draft)}`;
    if (identity === undefined || telling === this.told) return;
    this.told = telling;
    void ask('decided', { decided, identity, account: draft.account, rules: rulesOf(answer) });
  }
}

function rulesOf({ verdict }: Answer): Told['rules'] {
  return verdict.state === 'findings' ? verdict.findings.map(({ pack, rule }) => ({ pack, rule })) : [];
}
