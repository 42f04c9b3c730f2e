import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { composers, displayName, exposeDraft, handle, onPost, publish, trapFocus } from '../shared/site';
import { TextInput } from './editor';

const replying = location.pathname.includes('/post/');
const did = `did:plc:${handle.replaceAll('.', '')}`;
localStorage.setItem(
  'BSKY_STORAGE',
  JSON.stringify({ session: { accounts: [{ did, handle, active: true }], currentAccount: { did } } }),
);

/** React Native for the web's button: it acts on click alone and lets no click bubble on. */
function Pressable(props: {
  testID: string;
  label: string;
  disabled?: boolean;
  press: () => void;
  children: ReactNode;
}): ReactNode {
  return (
    <button
      type="button"
      data-testid={props.testID}
      aria-label={props.label}
      className="post"
      disabled={props.disabled}
      {...onPost(props.press)}
    >
      {props.children}
    </button>
  );
}

/** The dialog keeps the focus to itself, but for two of them at once, which would fetch it from each other for ever. */
function trapped(dialog: HTMLElement | null): (() => void) | undefined {
  return dialog && composers.length === 1 ? trapFocus(dialog) : undefined;
}

interface ComposePostProps {
  readonly name: string;
  readonly initial: string;
  readonly close: () => void;
}

function ComposePost({ name, initial, close }: ComposePostProps): ReactNode {
  const [text, setText] = useState(initial);
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => exposeDraft(name, () => latest.current), [name]);

  function post(): void {
    if (latest.current.trim() === '') return;
    publish([latest.current], replying ? 'reply' : 'post');
    close();
  }

  const what = replying ? 'reply' : 'post';
  return (
    <div
      ref={trapped}
      role="dialog"
      aria-label="Compose"
      data-testid="composePostView"
      aria-modal="true"
      className="composer"
    >
      <div className="bar">
        <button type="button" data-testid="composerDiscardButton" aria-label="Cancel" onClick={close}>
          Cancel
        </button>
        <Pressable
          testID="composerPublishBtn"
          label={`Publish ${what}`}
          disabled={text.trim() === ''}
          press={post}
        >
          {replying ? 'Reply' : 'Post'}
        </Pressable>
      </div>
      {replying && (
        <button type="button" aria-label="Expand or collapse the full post you are replying to">
          Pat Guest @patguest.bsky.social What time is the service on Sunday?
        </button>
      )}
      <div className="row">
        <div className="avatar" aria-hidden="true">
          {displayName[0]}
        </div>
        <div className="grow">
          <TextInput
            label={replying ? 'Write your reply' : 'What’s up?'}
            initial={initial}
            change={setText}
            publish={post}
          />
        </div>
      </div>
      <div className="bar">
        <button type="button" data-testid="openReplyGateButton" aria-label="Open interaction settings">
          Anyone can interact
        </button>
      </div>
    </div>
  );
}

function Page(): ReactNode {
  const [open, setOpen] = useState(true);
  const [generation, setGeneration] = useState(0);
  const [kept, setKept] = useState([new URLSearchParams(location.search).get('text') ?? '']);
  useEffect(() => {
    window.remakeComposers = (texts = window.draftTexts()) => {
      setKept([...texts]);
      setOpen(true);
      setGeneration((before) => before + 1);
    };
  }, []);
  return (
    <div className="frame">
      <nav>
        <a aria-label="Profile" href={`/profile/${handle}`}>
          Profile
        </a>
        <button type="button" aria-label="Switch accounts" className="account">
          {displayName}
        </button>
        <button type="button" className="post" aria-label="Compose new post" onClick={() => setOpen(true)}>
          New post
        </button>
      </nav>
      <main>
        {open &&
          composers.map((index) => (
            <ComposePost
              key={`${generation}-${index}`}
              name={`composer-${index}`}
              initial={kept[index] ?? ''}
              close={() => setOpen(false)}
            />
          ))}
        <ol id="posted" aria-label="Published" />
      </main>
    </div>
  );
}

const root = document.querySelector('#root');
if (root) createRoot(root).render(<Page />);
