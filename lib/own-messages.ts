import { browser } from 'wxt/browser';
import { z } from 'zod';
import { browserText, hasMessages, keepOwnMessages, type Text } from './text';

/**
 * Reads our own files where the browser has no messages for us: Chromium 156 has none in about one of forty starts, and whichever
 * process of it found none asks no more, so that every check of that background ended in “not checked”.
 */
export async function ensureMessages(): Promise<void> {
  if (!hasMessages()) keepOwnMessages(await ownMessages());
}

/** The messages for a page of ours, which is nothing without them. */
export async function readyText(): Promise<Text> {
  await ensureMessages();
  return browserText();
}

const fileSchema = () => z.record(z.string(), z.object({ message: z.string() }));
const inEnglish = 'en';

/** In the language of the browser, of which there may be a file for its country alone, or in English. */
async function ownMessages(): Promise<ReadonlyMap<string, string>> {
  const tag = browser.i18n.getUILanguage();
  for (const folder of [tag.replaceAll('-', '_'), tag.replace(/-.*$/, ''), inEnglish]) {
    const file = await fetch(`/_locales/${folder}/messages.json`).catch(() => null);
    if (!file?.ok) continue;
    const messages = fileSchema().parse(await file.json());
    return new Map(Object.entries(messages).map(([id, { message }]) => [id, message]));
  }
  return new Map();
}
