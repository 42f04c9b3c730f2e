import { describe, expect, it } from 'vitest';
import { guardPortKey, type MakeGuard } from '../../../../lib/page/gate/guard-port';
import { hear, unhear } from '../../../../lib/page/gate/hearing';
import { startWatch } from '../../../../lib/page/gate/watch';
import { adaptersOf } from '../../../../lib/page/sites/adapter';
import { byShape } from '../../../../lib/page/sites/by-shape';
import { box, button, field, finds, settled, type, way } from '../compose/box';

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

describe('an author who has written and gone on to a button of the page', () => {
  /** Attaches a picture, as one does after the words. */
  function goesOn(): void {
    const picture = document.createElement('button');
    document.body.append(picture);
    picture.dispatchEvent(new Event('focusin', way));
  }

  it('sees what is said of the draft where the guard comes only then', async () => {
    box.answer = finds('hold');
    type('Beer');
    goesOn();
    await settled();
    expect(box.view).toMatchObject({ verdict: { state: 'findings' } });
  });

  it('sees it where it is known only then what the page is', async () => {
    box.answer = finds('hold');
    box.stop.abort();
    const watch = startWatch({ guarded: () => undefined, kept: () => undefined });
    hear(watch.hears);
    type('Beer');
    goesOn();
    watch.use(adaptersOf([byShape], true));
    await settled();
    expect(box.view).toMatchObject({ verdict: { state: 'findings' } });
    unhear(watch.hears);
    watch.stop();
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
