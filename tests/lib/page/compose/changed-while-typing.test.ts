import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { box, button, clear, finds, presses, settled, trusted, way } from './box';

/** Something that text is written in. */
interface Kind {
  readonly name: string;
  readonly html: string;
  read(element: HTMLElement): string;
  write(element: HTMLElement, text: string): void;
}

const kinds: readonly Kind[] = [
  {
    name: 'a field',
    html: '<textarea class="box"></textarea>',
    read: (element) => (element as HTMLTextAreaElement).value,
    write: (element, text) => {
      (element as HTMLTextAreaElement).value = text;
    },
  },
  {
    name: 'an editor',
    html: '<div class="box" contenteditable="true"></div>',
    read: (element) => element.textContent ?? '',
    write: (element, text) => element.replaceChildren(text),
  },
];

/** A compose box of this kind, with its author in it, and what they and others do to its text. */
function boxOf({ html, read, write }: Kind) {
  document.body.innerHTML = `<div>${html}<button type="button">Post</button></div>`;
  const element = document.querySelector('.box') as HTMLElement;
  button().addEventListener('click', () => box.posted.push(read(element)));
  const tells = (inputType: string, more: InputEventInit = {}) =>
    element.dispatchEvent(trusted(new InputEvent('input', { ...way, inputType, ...more })));
  const goesDown = (key: string, more: KeyboardEventInit = {}) =>
    element.dispatchEvent(trusted(new KeyboardEvent('keydown', { ...way, key, ...more })));
  element.dispatchEvent(new Event('focusin', way));
  return {
    text: () => read(element),
    keys(characters: string): void {
      for (const character of characters) {
        goesDown(character);
        write(element, read(element) + character);
        tells('insertText', { data: character });
      }
    },
    ways: {
      'undo by the keys': (text) => {
        goesDown('z', { ctrlKey: true });
        write(element, text);
        tells('historyUndo');
      },
      'undo by a menu': (text) => {
        write(element, text);
        tells('historyUndo');
      },
      'undo that an editor makes without an event': (text) => {
        goesDown('z', { ctrlKey: true });
        write(element, text);
      },
      'a paste': (text) => {
        element.dispatchEvent(trusted(new Event('paste', way)));
        write(element, text);
        tells('insertFromPaste');
      },
      'a paste that an editor makes without an event': (text) => {
        goesDown('v', { ctrlKey: true });
        element.dispatchEvent(trusted(new Event('paste', way)));
        write(element, text);
      },
      'dropped text': (text) => {
        element.dispatchEvent(trusted(new Event('drop', way)));
        write(element, text);
        tells('insertFromDrop');
      },
      'a word that the spell checker replaces': (text) => {
        write(element, text);
        tells('insertReplacementText');
      },
      'spoken words': (text) => {
        write(element, text);
        tells('insertText', { data: text });
      },
      'words composed with an input method': (text) => {
        goesDown('Process', { keyCode: 229, isComposing: true });
        element.dispatchEvent(trusted(new CompositionEvent('compositionstart', way)));
        write(element, text);
        tells('insertCompositionText', { data: text, isComposing: true });
        element.dispatchEvent(trusted(new CompositionEvent('compositionend', way)));
      },
      'a keyboard on glass, which names no key': (text) => {
        goesDown('Unidentified', { keyCode: 229 });
        write(element, text);
        tells('insertText', { data: text });
      },
      'a script of the page': (text) => write(element, text),
    } satisfies Record<string, (text: string) => void>,
  };
}

type Box = ReturnType<typeof boxOf>;
type Way = keyof Box['ways'];

/** No box is needed to know how a text can change. */
const ways: readonly Way[] = [
  'undo by the keys',
  'undo by a menu',
  'undo that an editor makes without an event',
  'a paste',
  'a paste that an editor makes without an event',
  'dropped text',
  'a word that the spell checker replaces',
  'spoken words',
  'words composed with an input method',
  'a keyboard on glass, which names no key',
  'a script of the page',
];

const held = finds('hold');
/** Beer is held, whatever else stands beside it, and all else is clear. */
const answer = () => (box.checked.at(-1)?.parts[0].includes('Beer') ? held() : clear());

/** The DOM of these tests knows no highlights. */
beforeEach(() => {
  vi.stubGlobal('StaticRange', class {});
  vi.stubGlobal('Highlight', class {});
  vi.stubGlobal('CSS', { highlights: new Map() });
});

describe.each(kinds)('the text of $name', (kind) => {
  describe.each(ways)('that has changed by %s right behind a key', (way) => {
    it('is what a press is judged by', async () => {
      box.answer = answer;
      const { keys, ways } = boxOf(kind);
      keys('Tea');
      await settled();
      keys(' it');
      ways[way]('Beer');
      presses();
      await settled();
      expect(box.posted).toEqual([]);
      expect(box.checked.at(-1)?.parts).toEqual(['Beer']);
      expect(box.view).toMatchObject({ held: true });
    });

    it('is read when its author pauses', async () => {
      box.answer = answer;
      const { keys, ways } = boxOf(kind);
      keys('Tea');
      await settled();
      keys(' it');
      ways[way]('Beer');
      await settled();
      expect(box.checked.at(-1)?.parts).toEqual(['Beer']);
      expect(box.view?.verdict).toMatchObject({ state: 'findings' });
    });
  });

  it('is posted only as it stands, whatever is done to it in whatever order and at whatever pace', async () => {
    const deed = fc.oneof(
      fc.record({ does: fc.constant('keys'), text: fc.constantFrom('a', 'Beer', ' ', 'r') }),
      fc.record({
        does: fc.constantFrom(...ways),
        text: fc.constantFrom('Tea', 'Bee', 'Beer', 'More beer and Beer'),
      }),
      fc.record({ does: fc.constant('waits'), text: fc.constantFrom(1, 40, 99, 101, 250, 800, 1_100) }),
      fc.record({ does: fc.constant('presses'), text: fc.constant('') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 14 }), async (deeds) => {
        box.answer = answer;
        box.posted = [];
        const { keys, ways, text } = boxOf(kind);
        const stood: string[] = [];
        for (const { does, text: given } of deeds) {
          if (typeof given === 'number') await vi.advanceTimersByTimeAsync(given);
          else if (does === 'keys') keys(given);
          else if (does === 'presses') {
            stood.push(text());
            presses();
          } else ways[does as Way](given);
        }
        await settled();
        for (const posted of box.posted) {
          expect(posted).not.toContain('Beer');
          expect(stood).toContain(posted);
        }
      }),
      { numRuns: 60 },
    );
  });
});
