import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { composers, displayName, exposeDraft, handle, onPost, publish, trapFocus } from '../shared/site';
import { TextInput } from './editor';
import { EditProfileDialog } from './profile';

const replying = location.pathname.includes('/post/');
const editingProfile = location.pathname.endsWith('/edit');
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
  const [parts, setParts] = useState<readonly string[]>([initial]);
  const latest = useRef(parts);
  latest.current = parts;
  const isReady = () => latest.current.every((text) => text.trim() !== '');
  useEffect(() => exposeDraft(name, () => latest.current.join('\n\n')), [name]);

  function change(index: number, text: string): void {
    setParts((now) => now.map((part, at) => (at === index ? text : part)));
  }

  function post(): void {
    if (!isReady()) return;
    publish(latest.current, replying ? 'reply' : 'post');
    close();
  }

  const one = replying ? 'reply' : 'post';
  const what = parts.length === 1 ? one : replying ? 'replies' : 'posts';
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
        <Pressable testID="composerPublishBtn" label={`Publish ${what}`} disabled={!isReady()} press={post}>
          {replying ? 'Reply' : parts.length === 1 ? 'Post' : 'Post All'}
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
          {parts.map((_, index) => (
            <TextInput
              // biome-ignore lint/suspicious/noArrayIndexKey: parts are only added at the end
              key={index}
              label={index > 0 ? 'Add another post' : replying ? 'Write your reply' : 'What’s up?'}
              initial={index === 0 ? initial : ''}
              change={(text) => change(index, text)}
              publish={post}
            />
          ))}
        </div>
      </div>
      <div className="bar">
        <button type="button" data-testid="openReplyGateButton" aria-label="Open interaction settings">
          Anyone can interact
        </button>
        <button
          type="button"
          aria-label="Add another post to thread"
          disabled={!isReady()}
          onClick={() => setParts((now) => [...now, ''])}
        >
          +
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
        {editingProfile && <EditProfileDialog />}
        {open &&
          !editingProfile &&
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
