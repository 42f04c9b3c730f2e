import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** The id of the tab in front: a side panel stays open while its person goes from tab to tab. Null until it is known. */
export function useActiveTab(known: number | null): number | null {
  const [tab, setTab] = useState(known);
  useEffect(() => {
    const look = async () => {
      const [active] = await browser.tabs.query({ active: true, currentWindow: true });
      setTab(active?.id ?? null);
    };
    void look();
    browser.tabs.onActivated.addListener(look);
    return () => browser.tabs.onActivated.removeListener(look);
  }, []);
  return tab;
}
