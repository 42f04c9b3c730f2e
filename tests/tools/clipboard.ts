import type { Page } from 'puppeteer-core';
import type { Engine } from './browsers';
import { sendBidi } from './launch';

/**
 * Puts a text on the browser's own clipboard without leaving the tab in front: `own` is a page of the extension's, which may
 * write there in Chromium; Firefox is asked through its own code.
 */
export async function copy(engine: Engine, own: Page, text: string): Promise<void> {
  if (engine === 'firefox') {
    const tree = await sendBidi(own, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
    const helper = 'Cc["@mozilla.org/widget/clipboardhelper;1"].getService(Ci.nsIClipboardHelper)';
    await sendBidi(own, 'script.evaluate', {
      expression: `${helper}.copyString(${JSON.stringify(text)})`,
      target: { context: tree.contexts[0].context },
      awaitPromise: false,
    });
    return;
  }
  const session = await own.createCDPSession();
  // Only a document that has the focus may write, and the tab of this one is not in front.
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `navigator.clipboard.writeText(${JSON.stringify(text)})`,
    awaitPromise: true,
    userGesture: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(`Nothing was copied: ${exceptionDetails.text}`);
}
