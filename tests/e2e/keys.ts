import type { KeyInput, Page } from 'puppeteer-core';
import type { Engine } from '../tools/browsers';

/** Types key by key. Chromium is handed all keys at once, in their order, without waiting for its word on each. */
export async function typeInto(page: Page, engine: Engine, text: string): Promise<void> {
  const { keyboard } = page;
  if (engine === 'firefox') return keyboard.type(text);
  const keys = [...text].flatMap((character) =>
    isKey(character)
      ? [keyboard.down(character), keyboard.up(character)]
      : [keyboard.sendCharacter(character)],
  );
  await Promise.all(keys);
}

/** Whether a keyboard has it; an emoji comes from elsewhere. */
function isKey(character: string): character is KeyInput {
  return character === '\n' || /^[\x20-\x7e]$/.test(character);
}
