// Made by `npm run generate` from rules/packs and rules/topics, which it has checked against their schemas.
import type { Pack } from '../pack';
import type { Topic } from '../topics/schema';
import brandPack from './packs/brand.json';
import everydayPack from './packs/everyday.json';
import financePack from './packs/finance.json';
import governmentPack from './packs/government.json';
import healthPack from './packs/health.json';
import lawPack from './packs/law.json';
import ministryPack from './packs/ministry.json';
import nonprofitPack from './packs/nonprofit.json';
import personalPack from './packs/personal.json';
import restaurantPack from './packs/restaurant.json';
import schoolPack from './packs/school.json';
import softwarePack from './packs/software.json';
import alcoholTopic from './topics/alcohol.json';
import complaintToCompanyTopic from './topics/complaint-to-company.json';
import confidentialBusinessTopic from './topics/confidential-business.json';
import drugsTopic from './topics/drugs.json';
import gamblingTopic from './topics/gambling.json';
import hateOrAbuseTopic from './topics/hate-or-abuse.json';
import negativeToneTopic from './topics/negative-tone.json';
import personalLifeTopic from './topics/personal-life.json';
import politicsTopic from './topics/politics.json';
import profanityTopic from './topics/profanity.json';
import religionTopic from './topics/religion.json';
import selfPromotionTopic from './topics/self-promotion.json';
import sponsorshipTopic from './topics/sponsorship.json';

function byId<T extends { id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((each) => [each.id, each]));
}

const packsData: object[] = [brandPack, everydayPack, financePack, governmentPack, healthPack, lawPack, ministryPack, nonprofitPack, personalPack, restaurantPack, schoolPack, softwarePack];
export const packs: ReadonlyMap<string, Pack> = byId(packsData as Pack[]);
const topicsData: object[] = [alcoholTopic, complaintToCompanyTopic, confidentialBusinessTopic, drugsTopic, gamblingTopic, hateOrAbuseTopic, negativeToneTopic, personalLifeTopic, politicsTopic, profanityTopic, religionTopic, selfPromotionTopic, sponsorshipTopic];
export const topics: ReadonlyMap<string, Topic> = byId(topicsData as Topic[]);
