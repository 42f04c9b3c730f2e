import { useState } from 'react';

/** Which of the identities is shown, at first that of the id `first`; undefined only where there is none at all. */
export function useIdentityChoice<One extends { readonly id: string }>(
  identities: readonly One[],
  first: string,
): { readonly identity: One | undefined; choose(id: string): void } {
  const [id, choose] = useState(first);
  return { identity: identities.find((one) => one.id === id) ?? identities[0], choose };
}
