import type { SayOf } from '../../components/rules/say-of';
import { useAnswer } from '../popup/use-answer';

/** The sentence that a rule of this identity's code says; null for one that is no longer in it, and until the code is known. */
export function useSayOf(identity: string): SayOf {
  const code = useAnswer('read-code', { identity });
  const rules = code.state === 'answered' ? code.value.rules : [];
  return (pack, rule) => rules.find((one) => one.pack === pack && one.rule === rule)?.say ?? null;
}
