import { type MouseEvent, useId, useState } from 'react';
import type { MessageId } from '../../lib/text';
import { useText } from './text';

/**
 * The places of a page that has many, each with an address of its own; the one that is shown is marked as the current page. A
 * narrow window folds them away behind one button, or at 400 % it would show nothing else.
 */
export function PlacesNav<T extends string>(props: {
  /** What the places are of. */
  label: string;
  places: readonly { id: T; name: MessageId }[];
  current: T;
  onGo: (place: T) => void;
}) {
  const { label, places, current, onGo } = props;
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const text = useText();

  function follow(event: MouseEvent, id: T) {
    event.preventDefault();
    setOpen(false);
    onGo(id);
  }

  return (
    <nav className={isOpen ? 'places-nav is-open' : 'places-nav'} aria-label={label}>
      <button
        type="button"
        className="button fold"
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setOpen(!isOpen)}
      >
        {text('options_menu')}
      </button>
      <div className="places" id={list}>
        {places.map(({ id, name }) => (
          <a
            key={id}
            href={`#${id}`}
            aria-current={id === current ? 'page' : undefined}
            onClick={(event) => follow(event, id)}
          >
            {text(name)}
          </a>
        ))}
      </div>
    </nav>
  );
}
