/** The few words of the extension API that a page's script needs: no library, because this loads with every page. */
interface Runtime {
  readonly id?: string;
  getURL(path: string): string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: (message: unknown) => void): void;
    removeListener(listener: (message: unknown) => void): void;
  };
}

/** Not where the extension was updated or taken away under this script, which runs on, but whose runtime has lost its id. */
export function isLive(runtime: Runtime | null | undefined): runtime is Runtime {
  return Boolean(runtime?.id);
}

/** Null where it is not live. */
export function runtimeHere(): Runtime | null {
  const { browser, chrome } = globalThis as {
    browser?: { runtime?: Runtime };
    chrome?: { runtime?: Runtime };
  };
  const runtime = browser?.runtime ?? chrome?.runtime;
  return isLive(runtime) ? runtime : null;
}
