import { beforeEach, describe, expect, it } from 'vitest';
import { knownSite } from '../../../../lib/sites';
import { box, field, finds, presses, settled, trusted, way } from './box';

const post = () => document.querySelector('button') as HTMLButtonElement;
const reports = () =>
  box.told.flatMap(({ kind, request }) => (kind === 'site-report' ? [request as { event: string }] : []));

describe('a post on Lemmy, whose field for the text is called something else since yesterday', () => {
  beforeEach(() => {
    const lemmy = knownSite('lemmy.world');
    document.body.innerHTML =
      '<form class="post-form"><input id="post-title"><textarea></textarea><button type="submit">Erstellen</button></form>';
    post().addEventListener('click', (event) => {
      event.preventDefault();
      box.posted.push(field().value);
    });
    if (lemmy) box.use([lemmy]);
    box.answer = finds('hold');
  });

  it('is held though its title is empty, be it the first thing that happens there', async () => {
    field().value = 'Beer';
    presses(post());
    await settled();
    expect(box.posted).toEqual([]);
    expect(box.checked.at(-1)?.parts).toEqual(['Beer']);
    expect(box.view).toMatchObject({ held: true });
  });

  it('has the site said to have changed, with what it was that was found no more', async () => {
    field().value = 'Beer';
    field().dispatchEvent(new Event('focusin', way));
    await settled();
    expect(reports()).toEqual([{ event: 'text-missing', adapter: 'lemmy/post' }]);
  });

  it('has that said as soon as it shows: a title can stand there before its text', async () => {
    const text = field();
    text.remove();
    const title = document.querySelector('input') as HTMLInputElement;
    title.value = 'Come';
    title.dispatchEvent(new Event('focusin', way));
    await settled();
    expect(reports()).toEqual([{ event: 'found', adapter: 'lemmy/post' }]);
    title.after(text);
    text.value = 'Beer';
    text.dispatchEvent(new Event('input', way));
    await settled();
    expect(reports().at(-1)).toEqual({ event: 'text-missing', adapter: 'lemmy/post' });
  });

  it('is held by the keys that post there, too', async () => {
    field().value = 'Beer';
    const enter = new KeyboardEvent('keydown', { ...way, key: 'Enter', ctrlKey: true });
    expect(field().dispatchEvent(trusted(enter))).toBe(false);
  });

  it('is one draft with its title, asked about once', async () => {
    (document.querySelector('input') as HTMLInputElement).value = 'Come';
    field().value = 'Beer';
    field().dispatchEvent(new Event('focusin', way));
    await settled();
    presses(post());
    await settled();
    expect(box.checked.map(({ parts }) => parts)).toEqual([['Come', 'Beer']]);
    box.actions?.post('A song');
    await settled();
    expect(box.posted).toEqual(['Beer']);
  });
});
