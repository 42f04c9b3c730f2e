import { describe, expect, it } from 'vitest';
import { knownSite } from '../../../../lib/sites';
import { box, clear, finds, presses, settled, type } from './box';

const site = knownSite('x.com');

/** X's form for the profile, which is gone once it is saved. */
function showForm(): HTMLElement {
  if (site) box.use([site]);
  document.body.innerHTML = `<div role="dialog"><button data-testid="Profile_Save_Button">Save</button>
    <input name="displayName" value="Grace"><textarea name="description"></textarea><input name="url"></div>`;
  const save = document.querySelector<HTMLElement>('button');
  if (!save) throw new Error('The form has no Save.');
  save.addEventListener('click', () => {
    box.presses += 1;
    document.querySelector('[role="dialog"]')?.remove();
  });
  return save;
}

const told = () => box.told.map(({ kind }) => kind);

describe('a profile that is saved', () => {
  it('is checked like a draft, goes with the first press where nothing speaks against it, and counts as no post', async () => {
    const save = showForm();
    box.answer = clear;
    type('We sing and pray by the lake');
    await settled();
    presses(save);
    await settled();
    expect(box.presses).toBe(1);
    expect(box.checked.at(-1)).toMatchObject({
      kind: 'bio',
      parts: ['Grace', 'We sing and pray by the lake', ''],
    });
    expect(told()).not.toContain('went');
    expect(told()).not.toContain('taken');
  });

  it('is asked about once where something is missing', async () => {
    const save = showForm();
    box.answer = finds('warn');
    type('We sing');
    await settled();
    presses(save);
    await settled();
    expect(box.presses).toBe(0);
    expect(box.view).toMatchObject({ held: true, open: true, act: 'save' });
    box.actions?.post('');
    await settled();
    expect(box.presses).toBe(1);
    expect(told()).not.toContain('went');
  });

  it('is told what it lacks though nothing stands in it, and asked about when that is saved', async () => {
    const save = showForm();
    const name = document.querySelector<HTMLInputElement>('input');
    if (name) name.value = '';
    box.answer = finds('warn');
    type('');
    await settled();
    expect(box.view).toMatchObject({ isEmpty: false, verdict: { state: 'findings' } });
    presses(save);
    await settled();
    expect(box.presses).toBe(0);
    expect(box.view).toMatchObject({ held: true });
  });

  it('is offered no template and no draft that was kept, however empty it is', async () => {
    showForm();
    const name = document.querySelector<HTMLInputElement>('input');
    if (name) name.value = '';
    type('');
    await settled();
    expect(told()).not.toContain('kept-for');
  });
});
