import type { Mode } from '../../rules/policy-modes';
import { useText } from '../ui/text';

/** Says that an admin has set a value, where the person should know it; nothing where it is theirs to set. */
export function useSetAs(): (mode: Mode | null | undefined) => string {
  const text = useText();
  return (mode) => {
    if (!mode || mode === 'default') return '';
    return text(mode === 'locked' ? 'policy_locked' : 'policy_recommended');
  };
}

/** The same behind the name of a value. */
export function SetAs({ mode }: { mode: Mode | null | undefined }) {
  const said = useSetAs()(mode);
  return said === '' ? null : <span className="soft"> {said}</span>;
}
