import { fakeBrowser } from 'wxt/testing/fake-browser';
import { englishMessage } from './english';

/** WXT's browser for tests has no messages: here it speaks English, from the real file; and it sees the shadow trees that are open. */
Object.assign(fakeBrowser, {
  i18n: { ...fakeBrowser.i18n, getMessage: englishMessage },
  dom: { openOrClosedShadowRoot: ({ shadowRoot }: Element) => shadowRoot },
});
