import { afterEach, expect, it, vi } from 'vitest';
import { readDraft } from '../../../../lib/page/compose/draft';
import { adaptersOf } from '../../../../lib/page/sites/adapter';
import { composerAt, composerPosted } from '../../../../lib/page/sites/composer';
import { sitesOn } from '../../../../lib/sites';

/**
 * A published post that is edited stands in the site's own compose box again, with another word on its button. Bluesky has no
 * such thing. Structure as each adapter says that it was seen; the words on the buttons as the sites have them in English.
 */
const editable = (attributes: string) =>
  `<div contenteditable="true" role="textbox" ${attributes}>Beer at noon</div>`;
const edits: readonly (readonly [string, string, string])[] = [
  [
    'X',
    'x.com',
    `<div role="dialog">${editable('data-testid="tweetTextarea_0"')}<button data-testid="tweetButton" data-save>Update</button></div>`,
  ],
  [
    'Mastodon',
    'mastodon.example',
    `<form class="compose-form"><div class="edit-indicator">Editing post</div><textarea class="autosuggest-textarea__textarea">Beer at noon</textarea>
     <div class="compose-form__submit"><button type="submit" data-save>Update</button></div></form>`,
  ],
  [
    'Facebook',
    'www.facebook.com',
    `<div role="dialog" aria-label="Edit post"><div role="button" aria-label="Close"><svg></svg></div>${editable('data-lexical-editor="true"')}
     <div role="button" aria-label="Add to your post"><svg></svg></div><div role="button" aria-label="Save" data-save>Save</div></div>`,
  ],
  [
    'a comment on Facebook',
    'www.facebook.com',
    `<form role="presentation">${editable('data-lexical-editor="true"')}<div id="focused-state-composer-submit"><div role="button" aria-label="Save" data-save><svg></svg></div></div></form>`,
  ],
  [
    'LinkedIn',
    'www.linkedin.com',
    `<dialog open data-testid="dialog"><button><svg></svg></button>${editable('')}<button data-save>Save</button></dialog>`,
  ],
  [
    'LinkedIn’s older share box',
    'www.linkedin.com',
    `<div role="dialog" class="share-box-v2__modal">${editable('class="ql-editor"')}<button class="share-actions__primary-action" data-save>Save</button></div>`,
  ],
  [
    'Reddit',
    'www.reddit.com',
    `<faceplate-form><shreddit-composer>${editable('')}<button slot="cancel-button">Cancel</button><button slot="submit-button" data-save>Save</button></shreddit-composer></faceplate-form>`,
  ],
  [
    'the old Reddit',
    'old.reddit.com',
    '<form class="usertext"><textarea name="text">Beer at noon</textarea><button type="submit" class="save" data-save>save</button><button class="cancel" type="button">cancel</button></form>',
  ],
];

/** None of these has a closed shadow root for the browser to open. */
vi.stubGlobal('chrome', {});

afterEach(() => {
  document.body.innerHTML = '';
});

it.each(edits)('a post that is edited on %s is a draft, and its button posts it', (_, host, html) => {
  document.body.innerHTML = html;
  const adapters = adaptersOf(sitesOn(host));
  const [save] = document.querySelectorAll('[data-save]');
  const [editor] = document.querySelectorAll('textarea, [contenteditable]');
  const written = editor && composerAt(editor, adapters);
  const posted = save && composerPosted([save], adapters);
  expect(written && readDraft(written).parts).toEqual(['Beer at noon']);
  expect(posted?.root).toBe(written?.root);
});
