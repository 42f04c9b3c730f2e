import { type ReactNode, useEffect, useState } from 'react';

const slots = [0, 1, 2, 3];
const said = [
  'When is the service?',
  'The choir was wonderful',
  'Is there parking?',
  'See you on Sunday',
  'Thank you!',
];

/** A feed whose few nodes are used again for other posts as the page is scrolled. */
export function Feed(): ReactNode {
  const [first, setFirst] = useState(0);
  useEffect(() => {
    const onScroll = () => setFirst(Math.floor(window.scrollY / 100));
    window.addEventListener('scroll', onScroll);
    return () => window.removeEventListener('scroll', onScroll);
  }, []);
  return (
    <section aria-label="Timeline">
      {slots.map((slot) => (
        <FeedPost key={slot} id={first + slot + 1} />
      ))}
    </section>
  );
}

function FeedPost({ id }: { id: number }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: X’s posts are reached by Tab
    <article data-testid="tweet" tabIndex={0}>
      <div data-testid="UserAvatar-Container-patguest" className="avatar" aria-hidden="true">
        P
      </div>
      <div data-testid="User-Name">
        <a href="/patguest">Pat Guest</a> <a href="/patguest">@patguest</a>{' '}
        <a href={`/patguest/status/${id}`}>
          <time dateTime="2026-11-01T08:00:00.000Z">1 Nov</time>
        </a>
      </div>
      <div data-testid="tweetText">{said[id % said.length]}</div>
    </article>
  );
}
