import { beginningOf, type KeptDraft } from '../../lib/kept';
import { useText } from '../ui/text';

/** Characters from which on a text is folded up to its first words. */
const long = 280;

/** The whole text of a draft that was put by; a long one, or a thread, opens by a press. */
export function KeptText({ parts }: Pick<KeptDraft, 'parts'>) {
  const text = useText();
  const [first, ...more] = parts;
  if (more.length === 0 && first.length <= long)
    return (
      <p className="kept-text" dir="auto">
        {first}
      </p>
    );
  return (
    <details className="kept-whole">
      <summary>
        <q dir="auto">{beginningOf(parts)}</q>
      </summary>
      {more.length > 0 && <p className="soft">{text('stash_thread', { count: parts.length })}</p>}
      <ol className="stack wide">
        {parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the posts of a thread never change places here.
          <li className="kept-text" dir="auto" key={at}>
            {part}
          </li>
        ))}
      </ol>
    </details>
  );
}
