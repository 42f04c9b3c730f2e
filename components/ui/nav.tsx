/** The popup's places; the one that is shown is marked as the current page. */
export function Nav<T extends string>(props: {
  places: readonly { id: T; name: string }[];
  current: T;
  onGo: (place: T) => void;
}) {
  const { places, current, onGo } = props;
  return (
    <nav className="nav" aria-label="Demarc">
      {places.map(({ id, name }) => (
        <button
          type="button"
          key={id}
          aria-current={id === current ? 'page' : undefined}
          onClick={() => onGo(id)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
