import { account } from './account';
import { altText } from './alt-text';
import { answerWithin } from './answer-within';
import { audience } from './audience';
import { confidential } from './confidential';
import { emoji } from './emoji';
import { hashtags } from './hashtags';
import { hours } from './hours';
import { include } from './include';
import { operatorInitials } from './initials';
import { language } from './language';
import { length } from './length';
import { links } from './links';
import { mentions } from './mentions';
import { mix } from './mix';
import { often } from './often';
import { pattern } from './pattern';
import { phrase } from './phrase';
import { privateSignal } from './private';
import { profile } from './profile';
import { quoted } from './quoted';
import { repeat } from './repeat';
import { replyingTo } from './replying-to';
import { secretSignal } from './secret';
import { shouting } from './shouting';
import type { Signal } from './signal';
import { spelling } from './spelling';
import { terms } from './terms';
import { tone } from './tone';
import { topic } from './topic';

/** Every signal by the name that rules use for it. */
export const signals = {
  topic,
  terms,
  phrase,
  pattern,
  tone,
  shouting,
  language,
  spelling,
  quoted,
  length,
  hashtags,
  mentions,
  emoji,
  links,
  'alt-text': altText,
  include,
  private: privateSignal,
  secret: secretSignal,
  confidential,
  account,
  audience,
  hours,
  'replying-to': replyingTo,
  often,
  repeat,
  mix,
  'answer-within': answerWithin,
  initials: operatorInitials,
  profile,
} as const satisfies Record<string, Signal>;

export type SignalName = keyof typeof signals;
