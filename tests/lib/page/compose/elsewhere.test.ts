import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Kind, Message } from '../../../../lib/messages';
import type { Finding } from '../../../../rules/finding';
import { box, button, clear, field, finds, settled, type } from './box';

const me = { id: 'me', kind: 'personal', name: 'Me', emblem: 'M', colour: '#0f766e' } as const;
const kept = { id: 'k', time: 1, media: [], begins: 'Beer and burgers' };

function told<K extends Kind>(kind: K): Message<K>['request'][] {
  return box.told.filter((one) => one.kind === kind).map(({ request }) => request as Message<K>['request']);
}

async function written(text = 'Beer and burgers'): Promise<Finding> {
  box.answer = finds('hold');
  type(text);
  await settled();
  const verdict = box.view?.verdict;
  const [first] = verdict?.state === 'findings' ? verdict.findings : [];
  if (!first) throw new Error('Nothing was found.');
  return first;
}

describe('a draft', () => {
  it('is kept with the address where it was written, and the card says so', async () => {
    await written();
    box.actions?.elsewhere.keep();
    await settled();
    expect(told('keep-draft')).toMatchObject([
      { draft: { parts: ['Beer and burgers'] }, identity: 'grace', address: location.href },
    ]);
    expect(box.view?.message).toContain('Kept in the stash');
    expect(field().value).toBe('Beer and burgers');
  });

  it('that could not be kept is still in its box, and the card says why', async () => {
    await written();
    box.replies['keep-draft'] = { ok: false, error: 'The stash is full.' };
    box.actions?.elsewhere.keep();
    await settled();
    expect(box.view?.message).toBe('The stash is full.');
    expect(field().value).toBe('Beer and burgers');
  });

  it('that is taken to another identity leaves its own box as it is, and the card says what is left to do', async () => {
    await written();
    const account = { host: 'x.com', handle: 'pat' };
    box.replies['move-draft'] = { ok: true, value: { way: 'filled', identity: me, account, media: 1 } };
    box.actions?.elsewhere.moveTo(me);
    await settled();
    expect(told('move-draft')).toMatchObject([{ identity: 'me' }]);
    expect(box.view?.message).toMatch(/posts as @pat there.*attach them again/);
    expect(field().value).toBe('Beer and burgers');
  });

  it('that was put by is offered in an empty box of the same voice, and gone from there once something is written', async () => {
    box.replies['kept-for'] = { ok: true, value: { kept: [kept], templates: [] } };
    type('');
    await settled();
    expect(box.view?.kept).toEqual([kept]);
    type('Hello');
    await settled();
    expect(box.view?.kept).toEqual([]);
  });

  it('that was put by and has been posted since is no longer offered', async () => {
    box.replies['kept-for'] = { ok: true, value: { kept: [kept], templates: [] } };
    type('');
    await settled();
    type('Good morning');
    await settled();
    box.replies['kept-for'] = { ok: true, value: { kept: [], templates: [] } };
    button().click();
    expect(box.posted).toEqual(['Good morning']);
    await settled();
    await settled();
    expect(box.view).toMatchObject({ isEmpty: true, kept: [] });
  });

  it('that was put by and is refused by the editor is on the clipboard, and the card says so', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    box.replies['take-kept'] = { ok: true, value: { parts: ['Beer', 'and burgers'] } };
    type('');
    await settled();
    // As in a field that takes no editing command.
    Object.assign(document, { execCommand: () => false });
    box.actions?.elsewhere.putHere(kept);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(writeText).toHaveBeenCalledWith('Beer\n\nand burgers');
    expect(box.view?.message).toContain('on your clipboard');
  });

  it('that was put by is never put over what is written', async () => {
    box.replies['take-kept'] = { ok: true, value: { parts: ['Beer'] } };
    await written('Our own words');
    box.actions?.elsewhere.putHere(kept);
    await settled();
    expect(field().value).toBe('Our own words');
  });
});

describe('a template', () => {
  const template = { id: 't', name: 'Sign-off', begins: 'Grace and peace' };

  beforeEach(() => {
    box.replies['kept-for'] = { ok: true, value: { kept: [], templates: [template] } };
    box.replies['take-template'] = { ok: true, value: { text: 'Grace and peace,\nSam' } };
  });

  it('is offered in an empty box of its voice, and nothing of it comes in before its author’s press', async () => {
    type('');
    await settled();
    expect(box.view?.templates).toEqual([template]);
    expect(told('take-template')).toEqual([]);
    expect(field().value).toBe('');
    await written();
    expect(box.view?.templates).toEqual([]);
  });

  it('is put in by one press, and checked there as everything is that is written', async () => {
    type('');
    await settled();
    box.checked = [];
    document.execCommand = (_, _ui, words) => {
      field().value = words ?? '';
      return true;
    };
    box.actions?.elsewhere.putTemplate(template);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(told('take-template')).toEqual([{ identity: 'grace', id: 't' }]);
    expect(field().value).toBe('Grace and peace,\nSam');
    expect(box.checked.at(-1)?.parts).toEqual(['Grace and peace,\nSam']);
  });

  it('is never put over what is written, and says so where it was deleted meanwhile', async () => {
    await written('Our own words');
    box.actions?.elsewhere.putTemplate(template);
    await settled();
    expect(field().value).toBe('Our own words');
    box.replies['take-template'] = { ok: false, error: 'It is no longer there.' };
    box.actions?.elsewhere.putTemplate(template);
    await settled();
    expect(box.view?.message).toBe('It is no longer there.');
  });
});

describe('a finding', () => {
  it('is taken back for the draft that it stands in, and nothing of the finding’s words is sent beside it', async () => {
    const finding = await written();
    box.actions?.elsewhere.dismiss(finding, 'draft');
    await settled();
    expect(told('dismiss')).toMatchObject([{ scope: 'draft' }]);
    expect(told('dismiss')[0]?.finding).toEqual({
      pack: 'ministry',
      rule: 'no-alcohol',
      part: 0,
      start: 0,
      end: 4,
    });
  });

  it('is told what the draft is for instead, and nothing of the finding’s words is sent beside it', async () => {
    const finding = await written();
    box.replies['correct-draft'] = { ok: false, error: 'It is no longer found.' };
    box.actions?.elsewhere.correct(finding, 'conversation');
    await settled();
    expect(told('correct-draft')).toMatchObject([{ kind: 'conversation' }]);
    expect(Object.keys(told('correct-draft')[0]?.finding ?? {})).not.toContain('text');
    expect(box.view?.message).toBe('It is no longer found.');
  });

  it('that was the last one closes the card of a held post once it is taken back', async () => {
    await written();
    button().click();
    await settled();
    box.answer = clear;
    for (const listener of box.listeners) listener({ kind: 'code-changed' });
    await settled();
    expect(box.view).toMatchObject({ held: false, open: false, verdict: { state: 'clear' } });
  });

  it('that can’t be taken back says why', async () => {
    const finding = await written();
    box.replies.dismiss = { ok: false, error: 'It is no longer found.' };
    box.actions?.elsewhere.dismiss(finding, 'phrase');
    await settled();
    expect(box.view?.message).toBe('It is no longer found.');
  });

  it('is reported by the clipboard alone', async () => {
    await written();
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    expect(await box.actions?.elsewhere.copy('A report')).toBe(true);
    expect(writeText).toHaveBeenCalledWith('A report');
  });
});

describe('a key of the author’s', () => {
  it('shows the card', async () => {
    await written();
    for (const listener of box.listeners) listener({ kind: 'open-card' });
    expect(box.view?.open).toBe(true);
  });

  it('has the draft checked again and shows what is said of it', async () => {
    await written();
    box.checked = [];
    for (const listener of box.listeners) listener({ kind: 'check-now' });
    await settled();
    expect(box.view?.open).toBe(true);
  });
});
