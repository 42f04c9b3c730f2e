import { type LinearModel, linearModels } from '../match/linear';
import data from './topics.json';

let models: ReadonlyMap<string, LinearModel> | undefined;

/**
 * The built-in linear model of that name (`negative-tone`, `personal-life`…), or undefined. Their tables are built
 * when the first is asked for; all share one pass over a reading.
 */
export function builtInModel(name: string): LinearModel | undefined {
  models ??= linearModels(data);
  return models.get(name);
}
