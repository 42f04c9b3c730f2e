import '@testing-library/jest-dom/vitest';
import { cleanup, configure, render as renderBare, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { TextProvider } from '../../components/ui/text';
import { english } from '../tools/english';

/** What every component test draws with and looks through; each test starts with an empty document. */
export { act, cleanup, screen, waitFor, within } from '@testing-library/react';
export { default as userEvent } from '@testing-library/user-event';

/** Draws in English, from the real message file. */
export function render(element: ReactNode): ReturnType<typeof renderBare> {
  return renderBare(element, {
    wrapper: ({ children }) => <TextProvider text={english}>{children}</TextProvider>,
  });
}

/** The innermost element that says this, in one piece or in several: a handle stands in an element of its own. */
export function saying(words: string | RegExp): HTMLElement {
  return screen.getByText((_, element) => {
    const fits = (one: Element) => {
      const said = (one.textContent ?? '').replace(/\s+/g, ' ').trim();
      return typeof words === 'string' ? said === words : words.test(said);
    };
    return element !== null && fits(element) && ![...element.children].some(fits);
  });
}

afterEach(cleanup);

/** Milliseconds that something may take to appear: a machine that runs browsers beside this is slow. */
configure({ asyncUtilTimeout: 30_000 });
