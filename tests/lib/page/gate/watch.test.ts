import { describe, expect, it } from 'vitest';
import { guardPortKey, type MakeGuard } from '../../../../lib/page/gate/guard-port';
import { box, button, field, finds, settled } from '../compose/box';

/** As a page is in which nobody has been in the compose box yet, such as one that was opened with the text in its address. */
function prefilled(text: string): void {
  field().value = text;
}

describe('a press of Post before anything was loaded', () => {
  it('is kept from the page, and goes once the draft turns out clear', async () => {
    prefilled('Good morning');
    button().click();
    expect(box.posted).toEqual([]);
    await settled();
    expect(box.posted).toEqual(['Good morning']);
  });

  it('is held where something speaks against it', async () => {
    box.answer = finds('hold');
    prefilled('Beer');
    button().click();
    await settled();
    expect(box.posted).toEqual([]);
    expect(box.view).toMatchObject({ held: true });
  });

  it('is made again where nothing is written that could be checked, such as a picture alone', async () => {
    button().click();
    await settled();
    expect(box.presses).toBe(1);
  });
});

describe('a page whose guard cannot be loaded', () => {
  const notice = () => document.querySelector('demarc-notice');

  it('holds a post once, says that it is not checked, and lets the author’s next press go', async () => {
    delete (globalThis as { [guardPortKey]?: MakeGuard })[guardPortKey];
    prefilled('Beer');
    button().click();
    await settled();
    expect(box.posted).toEqual([]);
    expect(notice()).not.toBeNull();
    await settled();
    expect(box.posted).toEqual([]);
  });
});
