import type { MessageId } from '../../lib/text';
import { useText } from './text';

/** The places of one of our pages; the one that is shown is marked as the current page. */
export function Nav<T extends string>(props: {
  places: readonly { id: T; name: MessageId }[];
  current: T;
  onGo: (place: T) => void;
}) {
  const { places, current, onGo } = props;
  const text = useText();
  return (
    <nav className="nav" aria-label={text('extension_name')}>
      {places.map(({ id, name }) => (
        <button
          type="button"
          key={id}
          aria-current={id === current ? 'page' : undefined}
          onClick={() => onGo(id)}
        >
          {text(name)}
        </button>
      ))}
    </nav>
  );
}
