import type { Pack } from '../../pack';
import { proofsOf } from '../../proof';
import { UsageError } from '../load-packs';
import { newProgress } from '../progress';

/**
 * Holds every rule of a pack to its own examples.
 * @throws {UsageError} naming the first rule that fails: no browser would take the pack.
 */
export function prove(name: string, pack: Pack): void {
  const progress = newProgress(`rules of ${pack.id}`, pack.rules.length);
  let proved = 0;
  for (const { rule, failures } of proofsOf(pack)) {
    proved += 1;
    progress.step(proved);
    if (failures.length > 0)
      throw new UsageError(
        `${name}: the rule ${rule.id} fails its own examples, and no browser would take the pack. See: demarc pack test ${name}`,
      );
  }
}
