import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { composers, displayName, exposeDraft, handle, publish } from '../shared/site';
import { BioModal } from './profile';

const editingProfile = location.pathname === '/profile/edit';
const replying = /\/@\w+\/\d+/.test(location.pathname);

/** Mastodon's compose form: a textarea that React controls, and a submit that first reads the textarea again. */
function ComposeForm({ name, initial }: { name: string; initial: string }): ReactNode {
  const [text, setText] = useState(initial);
  const textarea = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => exposeDraft(name, () => latest.current), [name]);

  function submit(event?: FormEvent): void {
    event?.preventDefault();
    const now = textarea.current?.value ?? latest.current;
    if (now.trim() === '') return;
    publish([now], replying ? 'reply' : 'post');
    setText('');
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    if (event.key === 'Escape') textarea.current?.blur();
  }

  return (
    <form className="compose-form composer" onSubmit={submit}>
      {replying && <div className="reply-indicator">@patguest What time is the service on Sunday?</div>}
      <div className="compose-form__highlightable">
        <div className="compose-form__dropdowns">
          <button type="button" className="dropdown-button" aria-label="Visibility">
            <span className="dropdown-button__label">Public</span>
          </button>
        </div>
        <div className="compose-form__scrollable">
          <div className="autosuggest-textarea">
            <textarea
              ref={textarea}
              className="autosuggest-textarea__textarea"
              aria-label="What’s on your mind?"
              placeholder="What’s on your mind?"
              value={text}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={onKeyDown}
            />
          </div>
        </div>
        <div className="compose-form__footer bar">
          <span className="character-counter quiet">{500 - text.length}</span>
          <div className="compose-form__submit">
            <button type="submit" className="button post" disabled={text.trim() === ''}>
              {replying ? 'Reply' : 'Post'}
            </button>
          </div>
        </div>
      </div>
    </form>
  );
}

function Page(): ReactNode {
  const [generation, setGeneration] = useState(0);
  const [kept, setKept] = useState<readonly string[]>([]);
  useEffect(() => {
    window.remakeComposers = (texts = window.draftTexts()) => {
      setKept(texts);
      setGeneration((before) => before + 1);
    };
  }, []);
  return (
    <div className="frame">
      <div className="navigation-bar account">
        <a className="account__display-name" href={`/@${handle}`}>
          <span className="avatar" aria-hidden="true">
            {displayName[0]}
          </span>
          <span className="display-name">
            <strong className="display-name__html"> {displayName} </strong>
            <span className="display-name__account quiet">@{handle}</span>
          </span>
        </a>
      </div>
      <main>
        {editingProfile && <BioModal />}
        {composers.map((index) => (
          <ComposeForm
            key={`${generation}-${index}`}
            name={`composer-${index}`}
            initial={kept[index] ?? ''}
          />
        ))}
        <ol id="posted" aria-label="Published" />
      </main>
    </div>
  );
}

const root = document.querySelector('#mastodon');
if (root) createRoot(root).render(<Page />);
