import type { ReactNode } from 'react';

/** What is attached to a post: the pictures that the browser holds until they are sent, and the post that is quoted. */
export function Attachments({ pictures, quoting }: { pictures: number; quoting: boolean }): ReactNode {
  if (pictures === 0 && !quoting) return null;
  return (
    <div data-testid="attachments">
      {Array.from({ length: pictures }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pictures are only added at the end
        <div key={index} data-testid="attachment">
          <img alt="" src={picture()} draggable />
          <button type="button" aria-label="Add description">
            ALT
          </button>
        </div>
      ))}
      {quoting && <QuotedPost />}
    </div>
  );
}

function QuotedPost(): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: X's quoted card is a div
    <div role="link" tabIndex={0} className="composer">
      <div data-testid="UserAvatar-Container-patguest" className="avatar" aria-hidden="true">
        <img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" />
      </div>
      <div data-testid="User-Name">
        Pat Guest <span>@patguest</span>
      </div>
      <div data-testid="tweetText">What time is the service on Sunday?</div>
    </div>
  );
}

let made = '';

function picture(): string {
  made ||= URL.createObjectURL(
    new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>'], { type: 'image/svg+xml' }),
  );
  return made;
}
