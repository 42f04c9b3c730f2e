/** Gives each sentence an id made of its words, unlike those that are taken and those given before. */
export function newIds(taken: readonly string[]): (say: string) => string {
  const known = new Set(taken);
  return (say) => {
    const words = say
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '');
    const base = words.slice(0, 60).replace(/-+$/, '') || 'rule';
    let id = base;
    for (let count = 2; known.has(id); count += 1) id = `${base}-${count}`;
    known.add(id);
    return id;
  };
}
