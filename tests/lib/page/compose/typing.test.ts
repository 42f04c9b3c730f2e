import { describe, expect, it, vi } from 'vitest';
import { box, field, finds, settled, trusted, type, way } from './box';

/** An input event that counts who heard of it on the window: nobody hears of one without asking whether it is being composed. */
function countedInput(): { readonly event: Event; heard(): number } {
  let heard = 0;
  const event = Object.defineProperty(new InputEvent('input', way), 'isComposing', {
    get: () => {
      heard++;
      return false;
    },
  });
  return { event, heard: () => heard };
}

/** One key of the author's that writes; answers how often its input was heard of. */
function key(character: string, on = field()): number {
  on.dispatchEvent(trusted(new KeyboardEvent('keydown', { ...way, key: character })));
  on.value += character;
  const input = countedInput();
  on.dispatchEvent(input.event);
  return input.heard();
}

/** Keys as a quick typist has them, without a pause. */
async function keys(count: number): Promise<number> {
  let heard = 0;
  for (let done = 0; done < count; done++) {
    heard += key('x');
    await vi.advanceTimersByTimeAsync(60);
  }
  return heard;
}

const texts = () => box.checked.map(({ parts }) => parts[0]);
const reports = () => box.told.filter(({ kind }) => kind === 'site-report').map(({ request }) => request);

describe('while keys write where the last input was', () => {
  it('they are all that is heard of, until their author pauses', async () => {
    type('Good morning');
    await settled();
    key('!');
    await settled();
    expect(await keys(20)).toBe(0);
    expect(texts()).toEqual(['Good morning', 'Good morning!']);
    await settled();
    expect(texts().at(-1)).toBe(`Good morning!${'x'.repeat(20)}`);
    const input = countedInput();
    field().dispatchEvent(input.event);
    expect(input.heard()).toBe(1);
  });

  it('the answer to an older draft is taken back soon, and then nothing is read', async () => {
    type('Good morning');
    await settled();
    expect(box.view?.verdict).toEqual({ state: 'clear' });
    await keys(5);
    expect(box.view?.verdict).toBeNull();
    let reads = 0;
    const written = field();
    const { value } = written;
    Object.defineProperty(written, 'value', {
      configurable: true,
      get: () => {
        reads++;
        return value;
      },
      set: () => undefined,
    });
    for (let done = 0; done < 20; done++) {
      written.dispatchEvent(trusted(new KeyboardEvent('keydown', { ...way, key: 'x' })));
      await vi.advanceTimersByTimeAsync(60);
    }
    expect(reads).toBe(0);
    await settled();
    expect(reads).toBeGreaterThan(0);
  });

  it('what the page writes meanwhile without an event is checked with the rest', async () => {
    type('Good morning');
    await keys(3);
    field().value = 'Beer';
    await settled();
    expect(texts()).toEqual(['Beer']);
  });

  it('a composer that goes away meanwhile on an Enter that the gate does not know is told of', async () => {
    type('Good morning');
    await settled();
    await keys(3);
    field().dispatchEvent(trusted(new KeyboardEvent('keydown', { ...way, key: 'Enter', altKey: true })));
    field().parentElement?.remove();
    await settled();
    expect(reports().at(-1)).toMatchObject({ event: 'outran' });
  });

  it('no message is asked of the browser', async () => {
    const getMessage = vi.fn(() => '');
    Object.assign(Object(Reflect.get(globalThis, 'chrome')), { i18n: { getMessage } });
    type('Good morning');
    await settled();
    await keys(3);
    await settled();
    expect(texts().at(-1)).toBe('Good morningxxx');
    expect(getMessage).not.toHaveBeenCalled();
  });

  it('every edit is heard of where underlines have to follow it', async () => {
    box.answer = finds('warn');
    type('Beer');
    await settled();
    expect(key('x')).toBe(1);
    expect(key('x')).toBe(1);
  });

  it('every edit is heard of again once there are underlines', async () => {
    const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<typeof box.answer>>>();
    box.answer = () => promise;
    type('Beer');
    await settled();
    expect(key('x')).toBe(1);
    expect(key('x')).toBe(0);
    resolve(await finds('warn')());
    await vi.advanceTimersByTimeAsync(0);
    expect(key('x')).toBe(1);
  });

  it('an edit in another composer is heard of at once', async () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div><textarea id="other"></textarea><button type="button">Post</button></div>',
    );
    type('Good morning');
    await keys(3);
    const other = document.querySelector<HTMLTextAreaElement>('#other');
    if (!other) throw new Error('There is no other composer.');
    expect(key('B', other)).toBe(1);
    await settled();
    expect(texts()).toContain('B');
  });
});
