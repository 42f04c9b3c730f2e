import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** A tab, and what becomes another each time that another page comes into it. */
export interface ActiveTab {
  /** Null until it is known. */
  readonly tab: number | null;
  readonly visit: number;
}

/** The tab in front: a side panel stays open while its person goes from tab to tab, and from page to page in one. */
export function useActiveTab(known: number | null): ActiveTab {
  const [active, setActive] = useState({ tab: known, visit: 0 });
  useEffect(() => {
    const look = async () => {
      const [front] = await browser.tabs.query({ active: true, currentWindow: true });
      setActive(({ visit }) => ({ tab: front?.id ?? null, visit }));
    };
    const visited = (id: number, { status, url }: { status?: string; url?: string }) => {
      if (status === undefined && url === undefined) return;
      setActive(({ tab, visit }) => ({ tab, visit: id === tab ? visit + 1 : visit }));
    };
    void look();
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(visited);
    return () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(visited);
    };
  }, []);
  return active;
}
