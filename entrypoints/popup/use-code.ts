import { useState } from 'react';
import { useIdentityChoice } from '../../components/identity/identity-choice';
import { blankRule, toRule } from '../../components/rules/rule-draft';
import type { Identity } from '../../lib/background/storage';
import type { CodeSummary, RuleSummary } from '../../lib/messages';
import { useAnswer } from './use-answer';

/** A rule that is being written or changed. */
interface Edited {
  readonly isNew: boolean;
  readonly rule: Identity['rules'][number];
}

/** Whose code is shown, what it is, and which of its own rules is being edited. */
export interface CodeView {
  /** Undefined where there is no identity at all. */
  readonly identity: Identity | undefined;
  /** Null while it is not known. */
  readonly code: CodeSummary | null;
  /** Why the code cannot be shown, in words. */
  readonly problem: string | null;
  readonly edited: Edited | null;
  choose(identity: string): void;
  write(): void;
  edit(rule: RuleSummary): void;
  leave(): void;
}

/** The code of one of the identities, at first of `first`. */
export function useCode(identities: readonly Identity[], first: string): CodeView {
  const { identity, choose } = useIdentityChoice(identities, first);
  const [edited, setEdited] = useState<Edited | null>(null);
  const answer = useAnswer('read-code', identity ? { identity: identity.id } : null, identity);
  return {
    identity,
    code: answer.state === 'answered' ? answer.value : null,
    problem: answer.state === 'failed' ? answer.problem : null,
    edited,
    choose,
    write: () => setEdited({ isNew: true, rule: toRule(blankRule, 'new') }),
    edit({ rule }) {
      const own = identity?.rules.find((one) => one.id === rule);
      if (own) setEdited({ isNew: false, rule: own });
    },
    leave: () => setEdited(null),
  };
}
