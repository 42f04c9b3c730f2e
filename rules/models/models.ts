import { lazily } from '../lazily';
import { type LinearModel, linearModels } from '../match/linear';
import data from './topics.json';

/** The tables of all models, built when the first of them is asked about a text. */
const models = lazily(() => linearModels(data));

/**
 * The built-in linear model of that name (`negative-tone`, `personal-life`…), or undefined. All share one pass over a
 * reading.
 */
export function builtInModel(name: string): LinearModel | undefined {
  if (!data.models.some((model) => model.name === name)) return undefined;
  const model = lazily(() => {
    const built = models().get(name);
    if (built === undefined) throw new Error(`there is no model “${name}”`);
    return built;
  });
  return {
    name,
    score: (reading) => model().score(reading),
    most: (readings) => model().most(readings),
  };
}
