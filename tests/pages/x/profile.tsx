import { type ReactNode, useEffect, useRef, useState } from 'react';
import { displayName, exposeDraft, handle, onPost, publish } from '../shared/site';

/** X's form for the profile: a dialog with its Save in the bar, and plain fields that React controls. */
export function ProfileDialog(): ReactNode {
  const [isOpen, setOpen] = useState(true);
  const [profile, setProfile] = useState({
    displayName,
    description: 'We sing and pray by the lake',
    location: 'Riverton',
    url: '',
  });
  const latest = useRef(profile);
  latest.current = profile;
  useEffect(() => exposeDraft('profile', () => Object.values(latest.current).join('\n')), []);
  if (!isOpen) return null;

  function save(): void {
    publish(Object.values(latest.current));
    setOpen(false);
  }

  return (
    <div role="dialog" aria-modal="true" aria-label="Edit profile" className="dialog">
      <div className="bar">
        <button type="button" data-testid="app-bar-close" aria-label="Close" onClick={() => setOpen(false)}>
          ×
        </button>
        <button type="button" data-testid="Profile_Save_Button" className="post" {...onPost(save)}>
          Save
        </button>
      </div>
      <div data-testid={`UserAvatar-Container-${handle}`} className="avatar" aria-hidden="true">
        {displayName[0]}
      </div>
      {(['displayName', 'description', 'location', 'url'] as const).map((name) => {
        const field = {
          name,
          'aria-label': name,
          value: profile[name],
          onChange: (event: { target: { value: string } }) =>
            setProfile((now) => ({ ...now, [name]: event.target.value })),
        };
        return (
          <div key={name} className="row">
            <span>{name}</span>
            {name === 'description' ? (
              <textarea maxLength={160} rows={3} {...field} />
            ) : (
              <input maxLength={100} {...field} />
            )}
          </div>
        );
      })}
    </div>
  );
}
