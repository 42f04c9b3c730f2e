import type { RuleSummary } from '../../lib/messages';
import type { MessageId } from '../../lib/text';
import { useText } from '../ui/text';
import { type Origin, originOf } from './origin';

/** From the weakest to the strongest, as the engine orders them; here again so as not to bring its schemas along. */
const layers: readonly { layer: Origin; says: MessageId }[] = [
  { layer: 'built-in', says: 'layer_built_in' },
  { layer: 'pack', says: 'layer_pack' },
  { layer: 'admin-default', says: 'layer_admin_default' },
  { layer: 'admin-recommended', says: 'layer_admin_recommended' },
  { layer: 'own', says: 'layer_own' },
  { layer: 'admin-lock', says: 'layer_admin_lock' },
];

/** Where the rules of a code come from and what may be changed, for the layers that it has. */
export function Layers({ rules }: { rules: readonly RuleSummary[] }) {
  const text = useText();
  const counted = layers
    .map(({ layer, says }) => ({
      says,
      count: rules.filter((one) => originOf(one) === layer && one.on).length,
    }))
    .filter(({ count }) => count > 0);
  if (counted.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="layers">
      <h3 className="label" id="layers">
        {text('codes_layers')}
      </h3>
      <p className="hint">{text('codes_layers_hint')}</p>
      <ol className="list">
        {counted.map(({ says, count }) => (
          <li className="row ends" key={says}>
            <span>{text(says)}</span>
            <span className="soft">{text('codes_count', { count })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
