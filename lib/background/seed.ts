import { z } from 'zod';
import { choice, identities, identitySchema } from './storage';

/** Gives a browser that knows no identity yet these ones, and chooses the first of them: what the playground's build starts with. */
export async function seedIdentities(data: unknown): Promise<void> {
  const seeds = z.array(identitySchema).parse(data);
  const written = await identities.update((all) => (all.length > 0 ? all : seeds));
  if (written === seeds) await choice.set(seeds[0]?.id ?? null);
}
