import { useText } from '../ui/text';

/** After how many earlier posts of an identity something was tried; nothing where none are asked for. */
export function PastTried({ past, name }: { past: number | null; name: string }) {
  const text = useText();
  if (past === null) return null;
  return (
    <p className="hint">
      {past === 0 ? text('rule_try_no_past', { name }) : text('rule_try_past', { count: past, name })}
    </p>
  );
}
