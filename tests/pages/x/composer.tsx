import type { EditorState } from 'draft-js';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { displayName, exposeDraft, handle, onPost, publish } from '../shared/site';
import { emptyPart, PartEditor, textOf } from './editor';

interface ComposerProps {
  /** Unique on the page; sorts in document order. */
  readonly name: string;
  readonly kind: 'post' | 'reply';
  readonly modal?: boolean;
  readonly done?: () => void;
}

/**
 * X's compose box: one Draft.js editor a part, the toolbar as a sibling of the editors' row, a Post button
 * whose `aria-disabled` follows the model, and new editors after each post.
 */
export function Composer({ name, kind, modal = false, done }: ComposerProps): ReactNode {
  const [parts, setParts] = useState<readonly EditorState[]>(() => [emptyPart()]);
  const [generation, setGeneration] = useState(0);
  const latest = useRef(parts);
  latest.current = parts;
  const texts = parts.map(textOf);
  const ready = texts.every((text) => text.trim() !== '');

  useEffect(() => exposeDraft(name, () => latest.current.map(textOf).join('\n\n')), [name]);

  function change(index: number, part: EditorState): void {
    setParts((now) => now.map((old, at) => (at === index ? part : old)));
  }

  function post(): void {
    const now = latest.current.map(textOf);
    if (now.some((text) => text.trim() === '')) return;
    publish(now, kind);
    setParts([emptyPart()]);
    setGeneration((before) => before + 1);
    done?.();
  }

  const label = kind === 'reply' ? 'Post your reply' : 'What’s happening?';
  return (
    <div className="composer">
      <div className="row">
        <div data-testid={`UserAvatar-Container-${handle}`} className="avatar" aria-hidden="true">
          {displayName[0]}
        </div>
        <div className="grow">
          {parts.map((part, index) => (
            <PartEditor
              // biome-ignore lint/suspicious/noArrayIndexKey: parts are only added at the end
              key={`${generation}-${index}`}
              testId={`tweetTextarea_${index}`}
              label={label}
              part={part}
              change={(changed) => change(index, changed)}
              post={post}
            />
          ))}
        </div>
      </div>
      <div data-testid="toolBar" className="bar">
        <button type="button" aria-label="Add photos or video">
          Media
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
          {kind === 'reply' ? 'Reply' : parts.length > 1 ? 'Post all' : 'Post'}
        </button>
      </div>
    </div>
  );
}
