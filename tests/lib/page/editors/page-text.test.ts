import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editorOf } from '../../../../lib/page/editors';
import { offsetOf, placeOf, rangeOfSpan } from '../../../../lib/page/editors/page-text';

function editable(className: string, html: string, attributes: Record<string, string> = {}): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.contentEditable = 'true';
  element.setAttribute('contenteditable', 'true');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = html;
  return element;
}

const draftLine = (inner: string) =>
  `<div data-block="true"><div class="public-DraftStyleDefault-block"><span data-offset-key="a">${inner}</span></div></div>`;
const draft = (...lines: string[]) =>
  editable('public-DraftEditor-content', `<div data-contents="true">${lines.map(draftLine).join('')}</div>`);
const prosemirror = (html: string) => editable('tiptap ProseMirror', html);
const lexical = (html: string) => editable('', html, { 'data-lexical-editor': 'true' });
const quill = (html: string) => editable('ql-editor', html);
const plain = (html: string) => editable('', html);

const textOf = (element: HTMLElement) => editorOf(element).read().text;

describe('the text that an editor holds', () => {
  it.each<[string, HTMLElement, string]>([
    ['Draft.js: one line', draft('<span data-text="true">Hello</span>'), 'Hello'],
    ['Draft.js: nothing typed yet', draft('<br data-text="true">'), ''],
    [
      'Draft.js: lines, one of them empty',
      draft('<span data-text="true">a</span>', '<br data-text="true">', '<span data-text="true">b</span>'),
      'a\n\nb',
    ],
    [
      'Draft.js: a hashtag in a leaf of its own',
      draft('<span data-text="true">see </span><b><span data-text="true">#beer</span></b>'),
      'see #beer',
    ],
    [
      'Draft.js: a soft line feed at the end, which it writes twice',
      draft('<span data-text="true">a\n\n</span>'),
      'a\n',
    ],
    ['TipTap: one paragraph', prosemirror('<p>Hello</p>'), 'Hello'],
    ['TipTap: nothing typed yet', prosemirror('<p><br class="ProseMirror-trailingBreak"></p>'), ''],
    [
      'TipTap: an empty paragraph between two',
      prosemirror('<p>a</p><p><br class="ProseMirror-trailingBreak"></p><p>b</p>'),
      'a\n\nb',
    ],
    ['TipTap: a hard break', prosemirror('<p>a<br>b</p>'), 'a\nb'],
    [
      'TipTap: a hard break at the end',
      prosemirror('<p>a<br><br class="ProseMirror-trailingBreak"></p>'),
      'a\n',
    ],
    [
      'TipTap: a widget among the text',
      prosemirror('<p>a<span class="ProseMirror-widget">!</span>b</p>'),
      'ab',
    ],
    ['Lexical: spans and breaks', lexical('<p><span>a</span><br><span>b</span></p><p><br></p>'), 'a\nb\n'],
    ['Quill: paragraphs', quill('<p>a</p><p>b</p>'), 'a\nb'],
    ['Quill: a list', quill('<ol><li><span class="ql-ui">x</span>a</li><li>b</li></ol>'), 'a\nb'],
    ['plain: text first, then blocks', plain('a<div>b</div><div><br></div><div>c</div>'), 'a\nb\n\nc'],
    ['plain: blocks in blocks', plain('<div><div>a</div><div>b</div></div><div>c</div>'), 'a\nb\nc'],
    ['plain: no-break spaces', plain('a&nbsp;b'), 'a b'],
    ['plain: zero-width fillers', plain('\u200ba\u200bb\ufeff'), 'ab'],
    ['plain: an emoji as a picture', plain('hi <img alt="🍺" src="x"> there'), 'hi 🍺 there'],
    ['plain: a picture that is no text', plain('hi<img alt="A glass of beer" src="x">'), 'hi'],
    ['plain: joined emoji stay whole', plain('👨\u200d👩\u200d👧'), '👨\u200d👩\u200d👧'],
  ])('%s', (_, element, text) => {
    expect(textOf(element)).toBe(text);
  });

  it('is the exact value of a textarea', () => {
    const field = document.createElement('textarea');
    field.value = ' a\u00a0b\u200b\n';
    expect(textOf(field)).toBe(' a\u00a0b\u200b\n');
  });
});

/** Paragraphs of text runs, some with fillers, as an editor could have written them. */
const paragraphs = fc.array(
  fc.array(fc.stringMatching(/^[a-z 🍺é\u200b\u00a0]{1,6}$/u), { minLength: 1, maxLength: 4 }),
  { minLength: 1, maxLength: 4 },
);

function build(lines: readonly (readonly string[])[]): HTMLElement {
  const element = prosemirror('');
  for (const runs of lines) {
    const paragraph = document.createElement('p');
    for (const run of runs) {
      const span = document.createElement('span');
      span.textContent = run;
      paragraph.append(span);
    }
    element.append(paragraph);
  }
  return element;
}

const shown = (written: string) => written.replaceAll('\u00a0', ' ').replaceAll('\u200b', '');

describe('the way from the text to the page and back', () => {
  it('leads from every offset of every run to a place that leads back to it', () => {
    fc.assert(
      fc.property(paragraphs, (lines) => {
        const page = editorOf(build(lines)).read();
        expect(page.text).toBe(lines.map((runs) => shown(runs.join(''))).join('\n'));
        for (const run of page.runs) {
          for (let offset = run.start; offset <= run.start + run.length; offset++) {
            for (const lean of ['forward', 'back'] as const) {
              const place = placeOf(page, offset, lean);
              expect(place && offsetOf(page, place.node, place.offset)).toBe(offset);
            }
          }
        }
      }),
    );
  });

  it('finds for every span of one line the very characters on the page', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(), (lines, a, b) => {
        const page = editorOf(build(lines)).read();
        const [start, end] = [a % (page.text.length + 1), b % (page.text.length + 1)].sort((x, y) => x - y);
        if (start === undefined || end === undefined || start === end) return;
        const wanted = page.text.slice(start, end);
        if (wanted.includes('\n')) return;
        const ends = rangeOfSpan(page, { start, end });
        const range = document.createRange();
        range.setStart(ends?.startContainer as Node, ends?.startOffset ?? 0);
        range.setEnd(ends?.endContainer as Node, ends?.endOffset ?? 0);
        expect(shown(range.toString())).toBe(wanted);
      }),
    );
  });

  it('has no range for a text without characters on the page', () => {
    const page = editorOf(prosemirror('<p><br></p>')).read();
    expect(rangeOfSpan(page, { start: 0, end: 0 })).toBeNull();
    expect(placeOf(page, 0, 'forward')).toBeNull();
  });
});
