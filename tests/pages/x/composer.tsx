import type { EditorState } from 'draft-js';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { displayName, exposeDraft, handle, onPost, publish } from '../shared/site';
import { Attachments } from './attachments';
import { emptyPart, PartEditor, partWith, textOf } from './editor';

interface ComposerProps {
  /** Unique on the page; sorts in document order. */
  readonly name: string;
  readonly kind: 'post' | 'reply';
  readonly modal?: boolean;
  readonly quoting?: boolean;
  /** What it holds when it is made. */
  readonly text?: string;
  /** The account that this composer posts as; a delegate's where it is another than the one signed in. */
  readonly account?: string;
  readonly done?: () => void;
}

/** In August 2026 every part of a thread had the number 0, before and since then its own. */
const numbered = new URLSearchParams(location.search).get('parts') !== 'all-0';

/**
 * X's compose box: one Draft.js editor a part, the toolbar as a sibling of the editors' row, a Post button
 * whose `aria-disabled` follows the model, and new editors after each post. What stands in a part of a thread counts only
 * once that part has lost the focus: a Post that comes without it publishes what stood there before.
 */
export function Composer({
  name,
  kind,
  modal = false,
  quoting = false,
  text = '',
  account = handle,
  done,
}: ComposerProps): ReactNode {
  const [parts, setParts] = useState<readonly EditorState[]>(() => [partWith(text)]);
  const [generation, setGeneration] = useState(0);
  const [pictures, setPictures] = useState(0);
  const [scheduled, setScheduled] = useState(false);
  const latest = useRef(parts);
  latest.current = parts;
  const committed = useRef<readonly string[]>([]);
  const texts = parts.map(textOf);
  const ready = texts.every((one) => one.trim() !== '') || (texts.length === 1 && pictures > 0);

  useEffect(() => exposeDraft(name, () => latest.current.map(textOf).join('\n\n')), [name]);

  function change(index: number, part: EditorState): void {
    setParts((now) => now.map((old, at) => (at === index ? part : old)));
  }

  function commit(): void {
    committed.current = latest.current.map(textOf);
  }

  function post(): void {
    if (!ready) return;
    const isThread = latest.current.length > 1;
    publish(
      latest.current.map((part, index) => (isThread ? (committed.current[index] ?? '') : textOf(part))),
      kind,
      account,
    );
    committed.current = [];
    setParts([emptyPart()]);
    setPictures(0);
    setScheduled(false);
    setGeneration((before) => before + 1);
    done?.();
  }

  const label = kind === 'reply' ? 'Post your reply' : 'What’s happening?';
  const word = kind === 'reply' ? 'Reply' : parts.length > 1 ? 'Post all' : 'Post';
  return (
    <div className="composer">
      <div className="row">
        <div data-testid={`UserAvatar-Container-${account}`} className="avatar" aria-hidden="true">
          {displayName[0]}
        </div>
        <div className="grow">
          <button type="button" aria-label="Choose audience" aria-haspopup="menu">
            Everyone
          </button>
          {parts.map((part, index) => (
            <PartEditor
              // biome-ignore lint/suspicious/noArrayIndexKey: parts are only added at the end
              key={`${generation}-${index}`}
              testId={`tweetTextarea_${numbered ? index : 0}`}
              label={label}
              part={part}
              change={(changed) => change(index, changed)}
              left={commit}
              post={() => {
                commit();
                post();
              }}
            />
          ))}
          <Attachments pictures={pictures} quoting={quoting} />
        </div>
      </div>
      <div data-testid="toolBar" className="bar">
        <button type="button" aria-label="Add photos or video" onClick={() => setPictures((now) => now + 1)}>
          Media
        </button>
        <button type="button" data-testid="scheduleOption" onClick={() => setScheduled(true)}>
          {scheduled ? 'Will send tomorrow at nine' : 'Later'}
        </button>
        {texts.at(-1)?.trim() !== '' && (
          <button
            type="button"
            data-testid="addButton"
            aria-label="Add post"
            onClick={() => setParts((now) => [...now, emptyPart()])}
          >
            +
          </button>
        )}
        <button
          type="button"
          className="post"
          data-testid={modal ? 'tweetButton' : 'tweetButtonInline'}
          aria-disabled={ready ? undefined : 'true'}
          {...onPost(post)}
        >
          {scheduled ? 'Schedule' : word}
        </button>
      </div>
    </div>
  );
}
