import { afterEach, describe, expect, it } from 'vitest';
import { readDraft } from '../../../../lib/page/compose/draft';
import { adaptersOf } from '../../../../lib/page/sites/adapter';
import { byShape } from '../../../../lib/page/sites/by-shape';
import { composerAt, composerPosted } from '../../../../lib/page/sites/composer';
import { sitesOn } from '../../../../lib/sites';

/** The profile forms as the sites have them; where each was seen stands in lib/sites/built-in. */

const adaptersOn = (host: string) => [...adaptersOf(sitesOn(host)), ...adaptersOf([byShape], true)];

function at(path: string, html: string): void {
  history.replaceState(null, '', path);
  document.body.innerHTML = html;
  for (const field of document.querySelectorAll<HTMLElement>('[data-says]'))
    (field as HTMLInputElement).value = field.dataset.says ?? '';
}

function the(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`No ${selector} on the page.`);
  return element;
}

/** The draft of the form that this field is in, and what would save it. */
function formAt(field: string, save: string, host: string) {
  const composer = composerAt(the(field), adaptersOn(host));
  if (!composer) throw new Error(`${field} is in no form that is known.`);
  const posted = composerPosted([the(save)], adaptersOn(host));
  return {
    adapter: composer.adapter.shape.id,
    saves: posted?.root === composer.root,
    ...readDraft(composer),
  };
}

const units = (most: number) => ({ most, counted: 'units' });

afterEach(() => at('/', ''));

describe('the profile form', () => {
  it('of X has a name, a text, a place and an address, empty ones too', () => {
    at(
      '/settings/profile',
      `<button data-testid="SideNav_AccountSwitcher_Button">Grace @GraceMinistry</button>
      <div role="dialog"><button data-testid="Profile_Save_Button">Save</button>
        <input name="displayName" data-says="Grace Ministry"><textarea name="description" data-says="We sing"></textarea>
        <input name="location"><input name="url"></div>`,
    );
    expect(formAt('textarea', '[data-testid="Profile_Save_Button"]', 'x.com')).toMatchObject({
      adapter: 'profile',
      saves: true,
      kind: 'bio',
      account: { host: 'x.com', handle: 'graceministry' },
      parts: ['Grace Ministry', 'We sing', '', ''],
      profile: {
        fields: [
          { is: 'name', limit: units(50) },
          { is: 'about', limit: units(160) },
          { is: 'other' },
          { is: 'site', limit: units(100) },
        ],
        holds: ['name', 'site', 'purpose', 'contact', 'disclaimer'],
      },
    });
  });

  it('of Bluesky has a name and a text, counted as a reader counts', () => {
    at(
      '/profile/grace.example',
      `<div role="dialog" aria-label="Edit profile"><button data-testid="editProfileCancelBtn">Cancel</button>
        <button data-testid="editProfileSaveBtn">Save</button><input data-testid="editProfileDisplayNameInput" data-says="Grace">
        <textarea data-testid="editProfileDescriptionInput"></textarea></div>`,
    );
    expect(formAt('textarea', '[data-testid="editProfileSaveBtn"]', 'bsky.app')).toMatchObject({
      saves: true,
      kind: 'bio',
      parts: ['Grace', ''],
      profile: {
        fields: [
          { is: 'name', limit: { most: 64, counted: 'graphemes' } },
          { is: 'about', limit: { most: 256, counted: 'graphemes' } },
        ],
      },
    });
  });

  it('of Mastodon’s settings has fields that its owner made, and an address among them counts', () => {
    at(
      '/settings/profile',
      `<form class="simple_form" id="edit_profile"><input type="text" id="account_display_name" data-default="graceministry" data-says="Grace">
        <textarea id="account_note"></textarea>
        <input type="text" id="account_fields_attributes_0_name" data-says="Web">
        <input type="text" id="account_fields_attributes_0_value" data-says="https://grace.example">
        <input type="checkbox" id="account_bot"><div class="actions"><button type="submit">Save</button></div></form>`,
    );
    expect(formAt('textarea', '.actions button', 'social.example')).toMatchObject({
      saves: true,
      kind: 'bio',
      account: { handle: 'graceministry' },
      parts: ['Grace', '', 'Web', 'https://grace.example'],
      profile: {
        fields: [
          { is: 'name', limit: { most: 30, counted: 'mastodon-form' } },
          { is: 'about', limit: { most: 500, counted: 'mastodon-form' } },
          { is: 'other' },
          { is: 'other' },
        ],
      },
    });
  });

  it('of Mastodon’s web app is a dialog for the note alone', () => {
    at(
      '/profile/edit',
      `<div class="modal-root__modal safety-action-modal"><h1>Edit bio</h1><textarea maxlength="1000">We sing</textarea>
        <div class="safety-action-modal__actions"><button class="link-button">Cancel</button><button class="button">Save</button></div></div>`,
    );
    expect(formAt('textarea', '.button', 'social.example')).toMatchObject({
      saves: true,
      kind: 'bio',
      parts: ['We sing'],
      profile: {
        fields: [{ is: 'about', limit: { most: 1000, counted: 'mastodon-form' } }],
        holds: ['purpose', 'contact', 'disclaimer'],
      },
    });
    expect(composerPosted([the('.link-button')], adaptersOn('social.example'))).toBeNull();
    history.replaceState(null, '', '/home');
    expect(composerAt(the('textarea'), adaptersOn('social.example'))?.adapter.shape.id).not.toBe(
      'profile-note',
    );
  });

  it('of LinkedIn is one for the headline, and one for what is about oneself', () => {
    const dialog = `<dialog open><input><div contenteditable="true" role="textbox" class="tiptap ProseMirror"><p>Choir</p></div>
      <button aria-label="Dismiss"><svg></svg></button><button>Save</button></dialog>`;
    at('/in/pat-miller/edit/intro/', dialog);
    expect(formAt('[contenteditable]', 'button:last-child', 'www.linkedin.com')).toMatchObject({
      adapter: 'profile-intro',
      saves: true,
      kind: 'bio',
      parts: ['Choir'],
      profile: { fields: [{ is: 'about', limit: units(220) }], holds: ['name', 'purpose'] },
    });
    at('/in/pat-miller/edit/forms/summary/new/', dialog);
    expect(formAt('[contenteditable]', 'button:last-child', 'www.linkedin.com')).toMatchObject({
      adapter: 'profile-about',
      saves: true,
      profile: { fields: [{ is: 'about', limit: units(2600) }] },
    });
    at('/feed/', dialog);
    expect(composerAt(the('[contenteditable]'), adaptersOn('www.linkedin.com'))?.adapter.shape.kind).not.toBe(
      'bio',
    );
  });

  it('of LinkedIn as it was until 2025 has fields with ids', () => {
    const id = 'form-component-profileEditFormElement';
    at(
      '/in/pat-miller/edit/forms/intro/new/',
      `<div role="dialog"><input id="single-line-text-${id}-TOP-CARD-profile-1-firstName" data-says="Pat">
        <input id="single-line-text-${id}-TOP-CARD-profile-1-lastName" data-says="Miller">
        <textarea id="gai-text-${id}-TOP-CARD-profile-1-headline" data-says="Choir"></textarea>
        <button data-view-name="profile-form-save">Save</button></div>`,
    );
    expect(formAt('textarea', 'button', 'www.linkedin.com')).toMatchObject({
      saves: true,
      parts: ['Pat', 'Miller', 'Choir'],
      profile: { fields: [{ is: 'name' }, { is: 'name' }, { is: 'about' }] },
    });
  });

  it('of a page on LinkedIn has a tagline and a description', () => {
    at(
      '/company/1/admin/dashboard/',
      `<div role="dialog"><input id="organization-name-field" data-says="Grace"><textarea id="organization-tagline-field"></textarea>
        <input id="organization-website-field"><textarea id="organization-description-field"></textarea>
        <button aria-label="Dismiss"><svg></svg></button><button>Save</button></div>`,
    );
    expect(formAt('#organization-tagline-field', 'button:last-child', 'www.linkedin.com')).toMatchObject({
      saves: true,
      kind: 'bio',
      parts: ['Grace', '', '', ''],
      profile: {
        fields: [
          { is: 'name', limit: units(100) },
          { is: 'about', limit: units(120) },
          { is: 'site' },
          { is: 'about', limit: units(2000) },
        ],
      },
    });
  });
});

describe('any other draft', () => {
  it('is no profile, and knows what the site lets in of it', () => {
    at(
      '/home',
      `<div><div contenteditable="true" data-testid="tweetTextarea_0">Hi</div><button data-testid="tweetButton">Post</button></div>`,
    );
    const draft = formAt('[contenteditable]', 'button', 'x.com');
    expect(draft.profile).toBeUndefined();
    expect(draft.limit).toEqual({ most: 280, counted: 'weighted' });
  });
});
