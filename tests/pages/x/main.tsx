import { type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { composers, displayName, handle } from '../shared/site';
import { Composer } from './composer';

const replying = /\/status\/\d+/.test(location.pathname);

function SideNav({ compose }: { compose: () => void }): ReactNode {
  return (
    <nav aria-label="Primary">
      <a data-testid="AppTabBar_Profile_Link" aria-label="Profile" href={`/${handle}`}>
        Profile
      </a>
      <a
        data-testid="SideNav_NewTweet_Button"
        aria-label="Compose"
        href="/compose/post"
        onClick={(event) => {
          event.preventDefault();
          compose();
        }}
      >
        Compose
      </a>
      <button
        type="button"
        data-testid="SideNav_AccountSwitcher_Button"
        aria-label="Account menu"
        className="account"
      >
        <span data-testid={`UserAvatar-Container-${handle}`} className="avatar" aria-hidden="true">
          {displayName[0]}
        </span>
        <span> {displayName} </span>
        <span className="quiet">@{handle}</span>
      </button>
    </nav>
  );
}

function ParentPost({ reply }: { reply?: () => void }): ReactNode {
  return (
    <article data-testid="tweet">
      <div data-testid="User-Name">
        Pat Guest <a href="/patguest">@patguest</a>
      </div>
      <div data-testid="tweetText">What time is the service on Sunday?</div>
      {reply && (
        <button type="button" data-testid="reply" aria-label="0 Replies. Reply" onClick={reply}>
          Reply to this
        </button>
      )}
    </article>
  );
}

function ComposeDialog({ close }: { close: () => void }): ReactNode {
  return (
    <div role="dialog" aria-modal="true" aria-label="Compose" className="dialog">
      <button type="button" data-testid="app-bar-close" aria-label="Close" onClick={close}>
        ×
      </button>
      {replying && <ParentPost />}
      <Composer name="z-dialog" kind={replying ? 'reply' : 'post'} modal done={close} />
    </div>
  );
}

function Page(): ReactNode {
  const [dialog, setDialog] = useState(location.pathname === '/compose/post');
  const [generation, setGeneration] = useState(0);
  useEffect(() => {
    window.remakeComposers = () => setGeneration((before) => before + 1);
  }, []);

  function show(open: boolean): void {
    setDialog(open);
    history.pushState(null, '', (open && !replying ? '/compose/post' : '/home') + location.search);
  }

  return (
    <div className="frame">
      <SideNav compose={() => show(true)} />
      <main>
        <div data-testid="primaryColumn">
          {replying && <ParentPost reply={() => setDialog(true)} />}
          {composers.map((index) => (
            <Composer
              key={`${generation}-${index}`}
              name={`composer-${index}`}
              kind={replying ? 'reply' : 'post'}
            />
          ))}
          <ol id="posted" aria-label="Published" />
        </div>
      </main>
      {dialog && <ComposeDialog close={() => (replying ? setDialog(false) : show(false))} />}
    </div>
  );
}

const root = document.querySelector('#react-root');
if (root) createRoot(root).render(<Page />);
