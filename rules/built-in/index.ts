// Made by `npm run generate` from rules/packs and rules/topics, which it has checked against their schemas.
import type { Pack } from '../pack';
import type { Topic } from '../topics/schema';
import ministryPack from './packs/ministry.json';
import personalPack from './packs/personal.json';
import alcoholTopic from './topics/alcohol.json';
import drugsTopic from './topics/drugs.json';
import gamblingTopic from './topics/gambling.json';
import hateOrAbuseTopic from './topics/hate-or-abuse.json';
import profanityTopic from './topics/profanity.json';

function byId<T extends { id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((each) => [each.id, each]));
}

const packsData: object[] = [ministryPack, personalPack];
export const packs: ReadonlyMap<string, Pack> = byId(packsData as Pack[]);
const topicsData: object[] = [alcoholTopic, drugsTopic, gamblingTopic, hateOrAbuseTopic, profanityTopic];
export const topics: ReadonlyMap<string, Topic> = byId(topicsData as Topic[]);
