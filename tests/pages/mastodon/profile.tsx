import { type ReactNode, useEffect, useRef, useState } from 'react';
import { exposeDraft, publish } from '../shared/site';

/** Mastodon's dialog for the note of a profile, over the page of all that can be edited there. */
export function BioModal(): ReactNode {
  const [isOpen, setOpen] = useState(true);
  const [bio, setBio] = useState('We sing and pray by the lake');
  const latest = useRef(bio);
  latest.current = bio;
  useEffect(() => exposeDraft('profile', () => latest.current), []);
  if (!isOpen) return null;

  function save(): void {
    publish([latest.current]);
    setOpen(false);
  }

  return (
    <div className="modal-root__modal dialog-modal dialog">
      <div className="dialog-modal__header">
        <button type="button" className="icon-button" aria-label="Close" onClick={() => setOpen(false)}>
          ×
        </button>
        <h1 id="bio-title">Edit bio</h1>
      </div>
      <div className="dialog-modal__content__form">
        <textarea
          aria-labelledby="bio-title"
          maxLength={500}
          rows={3}
          value={bio}
          onChange={(event) => setBio(event.target.value)}
        />
      </div>
      <div className="dialog-modal__content__actions bar">
        <button type="button" className="button button-secondary" onClick={() => setOpen(false)}>
          Cancel
        </button>
        <button type="button" className="button post" onClick={save}>
          Save
        </button>
      </div>
    </div>
  );
}
