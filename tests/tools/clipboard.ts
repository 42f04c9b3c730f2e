import type { Page } from 'puppeteer-core';
import type { Engine } from './browsers';
import { sendBidi } from './launch';

/**
 * Puts a text, and its rich form where there is one, on the browser's own clipboard without leaving the tab in front: `own` is
 * a page of the extension's, which may write there in Chromium; Firefox is asked through its own code.
 */
export async function copy(engine: Engine, own: Page, text: string, html?: string): Promise<void> {
  const forms = Object.entries({ 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) });
  await (engine === 'firefox' ? copyInFirefox(own, forms) : copyInChromium(own, forms));
}

type Forms = readonly (readonly [type: string, data: string])[];

async function copyInFirefox(own: Page, forms: Forms): Promise<void> {
  const tree = await sendBidi(own, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const answer = await sendBidi(own, 'script.evaluate', {
    expression: `{
      const all = Cc["@mozilla.org/widget/transferable;1"].createInstance(Ci.nsITransferable);
      all.init(null);
      for (const [type, data] of ${JSON.stringify(forms)}) {
        const string = Cc["@mozilla.org/supports-string;1"].createInstance(Ci.nsISupportsString);
        string.data = data;
        all.addDataFlavor(type);
        all.setTransferData(type, string);
      }
      Services.clipboard.setData(all, null, Services.clipboard.kGlobalClipboard);
    }`,
    target: { context: tree.contexts[0].context },
    awaitPromise: false,
  });
  if (answer.type === 'exception') throw new Error(`Nothing was copied: ${answer.exceptionDetails.text}`);
}

async function copyInChromium(own: Page, forms: Forms): Promise<void> {
  const session = await own.createCDPSession();
  // Only a document that has the focus may write, and the tab of this one is not in front.
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `navigator.clipboard.write([new ClipboardItem(Object.fromEntries(${JSON.stringify(forms)}))])`,
    awaitPromise: true,
    userGesture: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(`Nothing was copied: ${exceptionDetails.text}`);
}
