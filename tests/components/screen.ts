import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

/** What every component test draws with and looks through; each test starts with an empty document. */
export { act, render, screen, waitFor, within } from '@testing-library/react';
export { default as userEvent } from '@testing-library/user-event';

afterEach(cleanup);

/** Milliseconds that something may take to appear: a machine that runs browsers beside this is slow. */
configure({ asyncUtilTimeout: 10_000 });
