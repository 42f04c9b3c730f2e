import { fakeBrowser } from 'wxt/testing/fake-browser';
import { englishMessage } from './english';

/** WXT's browser for tests has no messages: here it speaks English, from the real file. */
Object.assign(fakeBrowser, { i18n: { ...fakeBrowser.i18n, getMessage: englishMessage } });
