/**
 * Reads written codes of conduct and proposes rules. Everything that says why is a saying: the id of a message with its
 * values.
 */
export { type Changed, type Comparison, compareConduct } from './compare';
export type { OverTime } from './found';
export type { Mood } from './mood';
export type { NamedSite } from './narrow';
export {
  type Clue,
  type ConductReading,
  type Proposal,
  type ReadOptions,
  type ReadSentence,
  type Remark,
  type Reminder,
  readConduct,
} from './read';
export type { Sentence } from './sentences';
export { type Tried, tryProposal } from './try';
