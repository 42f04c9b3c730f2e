import { type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { composers, displayName, handle, restored } from '../shared/site';
import { ArticleEditor } from './article';
import { Composer } from './composer';
import { Feed } from './feed';
import { ProfileDialog } from './profile';

const query = new URLSearchParams(location.search);
const writingArticle = location.pathname.startsWith('/compose/articles/edit/');
/** Several columns at once; the first composer is the account's that delegates to the one who is signed in, if there is one. */
const isPro = location.hostname === 'pro.x.com';
const delegate = query.get('delegate') ?? undefined;
const quoting = query.has('quote');
const editingProfile = location.pathname === '/settings/profile';
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

/** The post that a page is about is the one that Tab does not reach. */
function ParentPost({ reply }: { reply?: () => void }): ReactNode {
  return (
    <article data-testid="tweet" tabIndex={reply ? -1 : 0}>
      <div data-testid="User-Name">
        <a href="/patguest">Pat Guest</a> <a href="/patguest">@patguest</a>{' '}
        <a href="/patguest/status/1">
          <time dateTime="2026-11-01T08:00:00.000Z">1 Nov</time>
        </a>
      </div>
      <div data-testid="tweetText">{query.get('asked') ?? 'What time is the service on Sunday?'}</div>
      {reply && (
        <button type="button" data-testid="reply" aria-label="0 Replies. Reply" onClick={reply}>
          Reply to this
        </button>
      )}
    </article>
  );
}

function ComposeDialog({ text, close }: { text: string; close: () => void }): ReactNode {
  return (
    <div role="dialog" aria-modal="true" aria-label="Compose" className="dialog">
      <button type="button" data-testid="app-bar-close" aria-label="Close" onClick={close}>
        ×
      </button>
      {replying && <ParentPost />}
      <Composer
        // A modal comes before what it covers.
        name="a-dialog"
        text={text}
        kind={replying ? 'reply' : 'post'}
        modal
        quoting={quoting}
        account={delegate}
        done={close}
      />
    </div>
  );
}

function Page(): ReactNode {
  const [dialog, setDialog] = useState(location.pathname === '/compose/post');
  const [generation, setGeneration] = useState(0);
  const [kept, setKept] = useState<readonly string[]>([restored]);
  const textOf = (composer: number) => kept[composer] ?? '';
  useEffect(() => {
    window.remakeComposers = (texts = window.draftTexts()) => {
      setKept(texts);
      setDialog(location.pathname === '/compose/post');
      setGeneration((before) => before + 1);
    };
  }, []);

  function show(open: boolean): void {
    setKept([]);
    setDialog(open);
    history.pushState(null, '', (open && !replying ? '/compose/post' : '/home') + location.search);
  }

  return (
    <div className="frame">
      <SideNav compose={() => show(true)} />
      <main>
        <div data-testid="primaryColumn">
          {replying && <ParentPost reply={() => setDialog(true)} />}
          {writingArticle && <ArticleEditor key={generation} name="article" text={textOf(0)} />}
          {!writingArticle &&
            !editingProfile &&
            (isPro ? [0, 1] : composers).map((index) => (
              <div key={`${generation}-${index}`} className={isPro ? 'column' : undefined}>
                <Composer
                  name={`composer-${index}`}
                  kind={replying ? 'reply' : 'post'}
                  account={index === 0 ? delegate : undefined}
                  text={textOf(dialog ? index + 1 : index)}
                />
                {!replying && <Feed />}
              </div>
            ))}
          <ol id="posted" aria-label="Published" />
        </div>
      </main>
      {editingProfile && <ProfileDialog />}
      {dialog && (
        <ComposeDialog
          key={generation}
          text={textOf(0)}
          close={() => (replying ? setDialog(false) : show(false))}
        />
      )}
    </div>
  );
}

const root = document.querySelector('#react-root');
if (root) createRoot(root).render(<Page />);
