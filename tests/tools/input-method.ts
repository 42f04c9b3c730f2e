import type { Page } from 'puppeteer-core';
import type { Engine } from './browsers';
import { sendBidi } from './launch';

/** An input method as an author in Japan uses it, driven through each browser's own door for one. */
export interface InputMethod {
  /** Shows this at the caret as what is being composed, in place of what it showed before. */
  shows(text: string): Promise<void>;
  /** Writes this in place of what is being composed. */
  writes(text: string): Promise<void>;
  /** Leaves it for the keyboard. */
  ends(): Promise<void>;
}

/** The input method of the page that has the focus. */
export async function inputMethodOf(engine: Engine, page: Page): Promise<InputMethod> {
  return engine === 'firefox' ? inFirefox(page) : inChromium(page);
}

async function inChromium(page: Page): Promise<InputMethod> {
  const session = await page.createCDPSession();
  return {
    async shows(text) {
      const { length } = text;
      await session.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
    },
    async writes(text) {
      await session.send('Input.insertText', { text });
    },
    ends: () => session.detach(),
  };
}

async function inFirefox(page: Page): Promise<InputMethod> {
  const tree = await sendBidi(page, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const target = { context: tree.contexts[0].context };
  const run = async (expression: string): Promise<void> => {
    const answer = await sendBidi(page, 'script.evaluate', { expression, target, awaitPromise: false });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  };
  await run(`globalThis.demarcInput = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
    if (!demarcInput.beginInputTransactionForTests(window)) throw new Error('Firefox lets nobody compose.');`);
  return {
    shows: (text) =>
      run(`demarcInput.setPendingCompositionString(${JSON.stringify(text)});
        demarcInput.appendClauseToPendingComposition(${text.length}, demarcInput.ATTR_RAW_CLAUSE);
        demarcInput.setCaretInPendingComposition(${text.length});
        demarcInput.flushPendingComposition();`),
    writes: (text) => run(`demarcInput.commitCompositionWith(${JSON.stringify(text)});`),
    // Where the focus went elsewhere in the middle of a word, Firefox drops all keys, on the tab's next page, too, until one
    // more word was begun and given up (measured in 153).
    ends: () =>
      run('demarcInput.hasComposition || demarcInput.startComposition(); demarcInput.cancelComposition();'),
  };
}
