/** The letters that somebody signs with: of `Sam Rivera` SR, of `Anna de la Cruz` AC; empty where the name has none. */
export function signatureOf(name: string): string {
  if (name === '') return '';
  const letters = name.split(/[\s.-]+/u).flatMap((word) => word.match(/\p{L}/u)?.[0] ?? []);
  const capitals = letters.filter(
    (letter) => letter !== letter.toLowerCase() || letter === letter.toUpperCase(),
  );
  return (capitals.length > 0 ? capitals : letters).slice(0, 4).join('').toUpperCase();
}
