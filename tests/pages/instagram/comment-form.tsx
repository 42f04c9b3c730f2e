import {
  createElement,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import { hashed } from '../shared/element';
import { exposeDraft, onPost, publish } from '../shared/site';

/** A button as Meta's sites build them: no button of the browser's own. */
function DivButton(props: Readonly<Record<string, unknown>> & { children: ReactNode }): ReactNode {
  return createElement('div', { role: 'button', tabIndex: 0, className: hashed('button'), ...props });
}

/** Instagram's comment form: a textarea that React controls, Enter posts, and the button comes with the first character. */
export function CommentForm({ name, initial }: { name: string; initial: string }): ReactNode {
  const [text, setText] = useState(initial);
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => exposeDraft(name, () => latest.current), [name]);

  function post(event?: FormEvent): void {
    event?.preventDefault();
    if (latest.current.trim() === '') return;
    publish([latest.current], 'reply');
    setText('');
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    post();
  }

  return (
    <form className={`${hashed('form')} composer`} method="POST" onSubmit={post}>
      <DivButton>
        <svg aria-label="Emoji" width="16" height="16" role="img">
          <path />
        </svg>
      </DivButton>
      <textarea
        aria-label="Add a comment…"
        placeholder="Add a comment…"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {text.trim() !== '' && <DivButton {...onPost(post)}>Post</DivButton>}
    </form>
  );
}
