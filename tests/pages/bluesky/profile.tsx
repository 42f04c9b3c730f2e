import { type ReactNode, useEffect, useRef, useState } from 'react';
import { displayName, exposeDraft, onPost, publish } from '../shared/site';

const before = 'We sing and pray by the lake.';

/** Bluesky's dialog for the profile: Save in its header, and only once something has changed. */
export function EditProfileDialog(): ReactNode {
  const [isOpen, setOpen] = useState(true);
  const [name, setName] = useState(displayName);
  const [description, setDescription] = useState(before);
  const latest = useRef({ name, description });
  latest.current = { name, description };
  useEffect(() => exposeDraft('profile', () => latest.current.description), []);
  if (!isOpen) return null;

  function save(): void {
    publish([latest.current.name, latest.current.description]);
    setOpen(false);
  }

  return (
    <div role="dialog" aria-label="Edit profile" className="dialog">
      <div className="bar">
        <button
          type="button"
          data-testid="editProfileCancelBtn"
          aria-label="Cancel"
          onClick={() => setOpen(false)}
        >
          Cancel
        </button>
        <button
          type="button"
          data-testid="editProfileSaveBtn"
          aria-label="Save"
          className="post"
          disabled={name === displayName && description === before}
          {...onPost(save)}
        >
          Save
        </button>
      </div>
      <input
        data-testid="editProfileDisplayNameInput"
        aria-label="Display name"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <textarea
        data-testid="editProfileDescriptionInput"
        aria-label="Description"
        rows={4}
        value={description}
        onChange={(event) => setDescription(event.target.value)}
      />
    </div>
  );
}
