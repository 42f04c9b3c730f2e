import { beforeEach, describe, expect, it } from 'vitest';
import { box, field, finds, settled, trusted, type, way } from './box';

/** Pages that nobody knows and that post by none of the ways that most do. */

/** Puts this on the page, with a draft about beer in its text field that is to be held. */
async function page(html: string, trees: Readonly<Record<string, string>> = {}): Promise<void> {
  document.body.innerHTML = html;
  for (const [host, inner] of Object.entries(trees)) {
    const root = document.querySelector(host)?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = inner;
  }
  type('Beer');
  await settled();
}

const the = (selector: string) => document.querySelector(selector) as HTMLElement;
const click = (on: Element) => on.dispatchEvent(trusted(new MouseEvent('click', way)));
/** Whether the page hears of what this does. */
function isKept(kind: string, act: () => void): boolean {
  let heard = false;
  const hear = (event: Event): void => {
    heard = true;
    event.preventDefault();
  };
  document.body.addEventListener(kind, hear);
  act();
  document.body.removeEventListener(kind, hear);
  return !heard;
}

beforeEach(() => {
  box.answer = finds('hold');
});

describe('a button that posts is known by what it is called, however it is called that', () => {
  it.each([
    ['its text, whatever its value says', '<button value="1">Post</button>'],
    ['its value', '<input type="button" value="Post">'],
    ['the browser’s own word for it', '<form><input type="submit"></form>'],
    ['the words of its picture', '<input type="image" alt="Post" src="a.png">'],
    ['the picture in it', '<button type="button"><img alt="Post" src="a.png"></button>'],
    ['its title', '<button type="button" title="Post"><svg></svg></button>'],
    ['what it is labelled by', '<p id="says">Post</p><button type="button" aria-labelledby="says"></button>'],
    ['a label that is empty, and then its text', '<button type="button" aria-label="">Post</button>'],
    ['a link that leads nowhere', '<a href="#">Post</a>'],
    ['a link without an address', '<a>Post</a>'],
  ])('%s', async (_, button) => {
    await page(`<main><textarea></textarea><div class="foot">${button}</div></main>`);
    const pressed = the('.foot button, .foot input, .foot a');
    expect(isKept('click', () => click(pressed))).toBe(true);
  });

  it('words that stand in its place in a shadow tree', async () => {
    await page('<main><textarea></textarea><x-button>Post</x-button></main>', {
      'x-button': '<button type="button"><slot></slot></button>',
    });
    const inner = the('x-button').shadowRoot?.querySelector('button') as HTMLElement;
    expect(isKept('click', () => click(inner))).toBe(true);
  });

  it.each([
    ['a link to another page', '<a href="/posts">Post</a>'],
    ['a button called something else', '<button type="button" title="Post">Preview</button>'],
    ['a field', '<input value="Post">'],
  ])('not %s', async (_, other) => {
    await page(`<main><textarea></textarea><div class="foot">${other}</div></main>`);
    expect(isKept('click', () => click(the('.foot > *')))).toBe(false);
  });
});

describe('a form whose button stands outside of it', () => {
  const html = '<form id="f"><textarea></textarea></form><button form="f">Post</button>';

  it('is held at the press', async () => {
    await page(html);
    expect(isKept('click', () => click(the('button')))).toBe(true);
  });

  it('is held by its keys', async () => {
    await page(html);
    const enter = new KeyboardEvent('keydown', { ...way, key: 'Enter', ctrlKey: true });
    expect(isKept('keydown', () => field().dispatchEvent(trusted(enter)))).toBe(true);
  });

  it('is held when a script sends it', async () => {
    await page(html);
    const form = the('form') as HTMLFormElement;
    expect(isKept('submit', () => form.requestSubmit())).toBe(true);
  });

  it('is read when it is posted, and goes out once released', async () => {
    await page(html);
    the('form').addEventListener('submit', (event) => {
      event.preventDefault();
      box.posted.push(field().value);
    });
    click(the('button'));
    await settled();
    expect(box.view).toMatchObject({ held: true });
    box.actions?.post('A song');
    await settled();
    expect(box.posted).toEqual(['Beer']);
  });
});

describe('what presses a button in its author’s place', () => {
  it('a label', async () => {
    await page(
      '<main><textarea></textarea><label for="b">Go</label><button id="b" type="button">Post</button></main>',
    );
    let pressed = false;
    the('button').addEventListener('click', () => {
      pressed = true;
    });
    the('label').click();
    expect(pressed).toBe(false);
  });

  it('a script, some time after a press that told nothing', async () => {
    await page('<form><textarea></textarea><i role="button">→</i><button>Post</button></form>');
    const form = the('form') as HTMLFormElement;
    the('i').addEventListener('click', () => setTimeout(() => form.requestSubmit(), 300));
    let isSent = false;
    form.addEventListener('submit', (event) => {
      isSent = true;
      event.preventDefault();
    });
    click(the('i'));
    await settled();
    await settled();
    expect(isSent).toBe(false);
    expect(box.view).toMatchObject({ held: true });
  });

  it('Enter in a title, where the button that posts lies in a shadow tree', async () => {
    await page('<form><input><textarea></textarea><x-button></x-button></form>', {
      'x-button': '<button type="button">Post</button>',
    });
    // So the browser does where nothing in the form sends it.
    const sent = new Event('submit', { bubbles: true, cancelable: true });
    expect(isKept('submit', () => the('form').dispatchEvent(sent))).toBe(true);
  });

  it('a dialog that its own form closes', async () => {
    await page(
      '<dialog open><form method="dialog"><textarea></textarea><button value="ok">Post</button></form></dialog>',
    );
    expect(isKept('click', () => click(the('button')))).toBe(true);
  });

  it('a command that a button gives to something else', async () => {
    await page(
      '<main><div popover id="p"><textarea></textarea></div><button type="button" commandfor="p" command="hide-popover">Post</button></main>',
    );
    expect(isKept('click', () => click(the('button')))).toBe(true);
  });
});

it('is no compose box: a page with a search and a button far from it', async () => {
  await page('<textarea></textarea><header><button type="button">Post</button></header>');
  expect(isKept('click', () => click(the('button')))).toBe(false);
});
