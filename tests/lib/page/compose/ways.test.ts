import { beforeEach, describe, expect, it, vi } from 'vitest';
import { box, button, clear, field, finds, halves, presses, settled, trusted, type, way } from './box';

/** Every way in which a post reaches a site, each held and each let through. */

/** What of an event reached the page, in order. */
function heardBy(element: EventTarget, types: readonly string[]): string[] {
  const heard: string[] = [];
  for (const type of types) element.addEventListener(type, () => heard.push(type));
  return heard;
}

function keys(on: Element, key: string, more: KeyboardEventInit = {}): void {
  for (const kind of ['keydown', 'keyup']) {
    on.dispatchEvent(trusted(new KeyboardEvent(kind, { ...way, key, code: key, ...more })));
  }
}

/** Writes what is warned about, presses Post, and presses it again once the warning could be read. */
async function answersWarning(): Promise<void> {
  box.answer = finds('warn');
  type('Customers');
  await settled();
  presses();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(box.posted).toEqual([]);
  presses();
}

describe('a press by mouse or finger', () => {
  it('reaches the page in none of its halves while it is held, and in all of them when it is clear', async () => {
    const heard = heardBy(button(), [...halves, 'click']);
    box.answer = finds('hold');
    type('Beer');
    await settled();
    presses();
    expect(heard).toEqual([]);
    box.answer = clear;
    type('Tea');
    await settled();
    presses();
    expect(heard).toEqual([...halves, 'click']);
    expect(box.posted).toEqual(['Tea']);
  });

  it('that is doubled on a clear draft posts once, and again once the author means it', async () => {
    button().replaceWith(button().cloneNode(true));
    // A site that takes its time and says nothing meanwhile.
    button().addEventListener('click', () => box.posted.push(field().value));
    type('Good morning');
    await settled();
    presses();
    presses(button(), 2);
    expect(box.posted).toEqual(['Good morning']);
    await vi.advanceTimersByTimeAsync(600);
    presses();
    expect(box.posted).toEqual(['Good morning', 'Good morning']);
  });

  it('that posts the same words again is no second click once other words stood there in between', async () => {
    type('Good morning');
    await settled();
    presses();
    type('Good');
    await vi.advanceTimersByTimeAsync(150);
    type('Good morning');
    await vi.advanceTimersByTimeAsync(150);
    presses();
    expect(box.posted).toEqual(['Good morning', 'Good morning']);
  });

  it('that is doubled while the check runs posts once, also where the site is slow', async () => {
    button().replaceWith(button().cloneNode(true));
    button().addEventListener('click', () => box.posted.push(field().value));
    type('Good morning');
    presses();
    presses(button(), 2);
    await settled();
    presses(button(), 2);
    await settled();
    expect(box.posted).toEqual(['Good morning']);
  });

  it('is one post where the site’s own handler of it presses another button or sends a form', async () => {
    document.body.innerHTML =
      '<form><textarea></textarea><button type="button">Post</button><button class="real">Publish</button></form>';
    const form = document.querySelector('form') as HTMLFormElement;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      box.posted.push(field().value);
    });
    button().addEventListener('click', () =>
      document.querySelector<HTMLElement>('.real')?.dispatchEvent(new MouseEvent('click', way)),
    );
    type('Good morning');
    await settled();
    presses();
    expect(box.posted).toEqual(['Good morning']);
  });
});

describe('a press by assistive technology', () => {
  /** A screen reader’s press: the browser’s own click, with no pointer and no count. */
  const assisted = () => button().dispatchEvent(trusted(new MouseEvent('click', { ...way, detail: 0 })));

  it('is held and let through like any other', async () => {
    box.answer = finds('hold');
    type('Beer');
    await settled();
    assisted();
    expect(box.posted).toEqual([]);
    expect(box.view).toMatchObject({ held: true });
    box.answer = clear;
    type('Tea');
    await settled();
    assisted();
    expect(box.posted).toEqual(['Tea']);
  });

  it('answers a warning the second time, as a finger does; a script’s press never does', async () => {
    box.answer = finds('warn');
    type('Customers');
    await settled();
    assisted();
    await vi.advanceTimersByTimeAsync(1_000);
    button().click();
    expect(box.posted).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    assisted();
    expect(box.posted).toEqual(['Customers']);
  });
});

describe('keys', () => {
  it('on a button of the site’s own making are held going down and coming up', async () => {
    button().outerHTML = '<span role="button" tabindex="0">Post</span>';
    const own = document.querySelector('span') as HTMLElement;
    const heard = heardBy(own, ['keydown', 'keyup']);
    box.answer = finds('hold');
    type('Beer');
    await settled();
    for (const key of ['Enter', ' ']) keys(own, key);
    expect(heard).toEqual([]);
    box.answer = clear;
    type('Tea');
    await settled();
    keys(own, 'Enter');
    expect(heard).toEqual(['keydown', 'keyup']);
  });

  it('that post are held going down and coming up, and the next key is the page’s again', async () => {
    const heard = heardBy(field(), ['keydown', 'keyup']);
    box.answer = finds('hold');
    type('Beer');
    await settled();
    keys(field(), 'Enter', { ctrlKey: true });
    expect(heard).toEqual([]);
    keys(field(), 'Enter');
    expect(heard).toEqual(['keydown', 'keyup']);
  });

  it('that are held down post once', async () => {
    const sent = vi.fn();
    field().addEventListener('keydown', sent);
    type('Good morning');
    await settled();
    for (const repeat of [false, true, true]) {
      const key = { ...way, key: 'Enter', code: 'Enter', ctrlKey: true, repeat };
      field().dispatchEvent(trusted(new KeyboardEvent('keydown', key)));
    }
    expect(sent).toHaveBeenCalledTimes(1);
  });
});

describe('a form', () => {
  let form: HTMLFormElement;
  beforeEach(async () => {
    document.body.innerHTML = '<form><input name="title"><textarea></textarea><button>Post</button></form>';
    form = document.querySelector('form') as HTMLFormElement;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      box.posted.push(field().value);
    });
    box.answer = finds('hold');
    type('Beer');
    await settled();
  });

  it('is held however it is sent: by its button, by script, by an event that does not bubble', async () => {
    button().click();
    form.requestSubmit();
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    form.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
    await settled();
    expect(box.posted).toEqual([]);
  });

  it('goes out once when it is released, although its button and its submit are two events', async () => {
    button().click();
    await settled();
    box.actions?.post('A song');
    await settled();
    expect(box.posted).toEqual(['Beer']);
  });

  it('goes with the press of its button that answers a warning, and asks once more after the site had failed', async () => {
    await answersWarning();
    expect(box.posted).toEqual(['Customers']);
    await vi.advanceTimersByTimeAsync(3_000);
    presses();
    expect(box.posted).toEqual(['Customers']);
    await vi.advanceTimersByTimeAsync(1_000);
    presses();
    expect(box.posted).toEqual(['Customers', 'Customers']);
  });

  it('goes once where the press of its button is doubled on a clear draft, also where the site is slow', async () => {
    box.answer = clear;
    type('Good morning');
    await settled();
    presses();
    presses(button(), 2);
    expect(box.posted).toEqual(['Good morning']);
  });

  it('goes with such a press where the site sends it later, by itself', async () => {
    button().type = 'button';
    button().addEventListener('click', () => setTimeout(() => form.requestSubmit(), 300));
    await answersWarning();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(box.posted).toEqual(['Customers']);
  });

  it('is held where it is sent by itself after another draft went', async () => {
    await answersWarning();
    box.posted = [];
    type('More customers');
    form.requestSubmit();
    await settled();
    form.requestSubmit();
    await settled();
    expect(box.posted).toEqual([]);
  });
});

describe('a site that posts in two steps', () => {
  it('is given with the press of its second one what was answered at the first', async () => {
    button().replaceWith(button().cloneNode(true));
    button().addEventListener('click', () => {
      button().outerHTML = '<button type="button">Publish</button>';
      button().addEventListener('click', () => box.posted.push(field().value));
    });
    await answersWarning();
    await vi.advanceTimersByTimeAsync(500);
    presses();
    expect(box.posted).toEqual(['Customers']);
  });
});

describe('a label that posts later', () => {
  it('is held like one that posts now', async () => {
    button().textContent = 'Schedule post';
    box.answer = finds('hold');
    type('Beer');
    await settled();
    presses();
    expect(box.posted).toEqual([]);
    expect(box.view).toMatchObject({ held: true });
  });
});
