/**
 * Everything that reading a code of conduct says in words of ours, by id. `{name}` is filled in; what stands there are
 * words of the document, numbers, or ids of topics, packs and rules.
 */
export const messages = {
  'mood.must': 'Asks for something: “{words}”.',
  'mood.must-not': 'Rules something out: “{words}”.',
  'mood.should': 'Recommends: “{words}”.',
  'mood.should-not': 'Advises against: “{words}”.',
  'mood.advice': 'Allows or invites: “{words}”.',
  'mood.from-lead': 'It belongs to “{words}”.',
  'mood.from-heading': 'It stands under “{words}”.',
  'mood.stated': 'It says how things are, and a post can be otherwise.',
  'reads.topic': '“{words}” is the topic {topic}.',
  'reads.tone': '“{words}” is about a negative tone.',
  'reads.tone-aimed': '“{words}” is about a negative tone towards somebody.',
  'reads.terms': '“{wrong}” is not to be said.',
  'reads.terms-instead': '“{right}” is to be said instead of “{wrong}”.',
  'reads.spelling': 'The name is to be written “{right}”.',
  'reads.hashtags': '“{words}”: no more than {count} hashtags.',
  'reads.hashtags-least': '“{words}”: {count} hashtags or more.',
  'reads.emoji': '“{words}”: no more than {count} emoji.',
  'reads.emoji-least': '“{words}”: {count} emoji or more.',
  'reads.mentions': '“{words}”: no more than {count} mentions.',
  'reads.mentions-least': '“{words}”: {count} mentions or more.',
  'reads.links': '“{words}”: no more than {count} links.',
  'reads.links-least': '“{words}”: {count} links or more.',
  'reads.length': '“{words}”: no more than {count} characters.',
  'reads.length-least': '“{words}”: {count} characters or more.',
  'reads.marks': '“{words}”: no more than {count} exclamation marks in a row.',
  'reads.hours': '“{words}” is a time at which a post may or may not go out.',
  'reads.include': 'A post has to have {wanted}.',
  'reads.include-when': 'A post on this matter has to have {wanted}.',
  'reads.alt-text': '“{words}” is about the text that stands for a picture.',
  'reads.alt-text-least':
    '“{words}” is about the text that stands for a picture, of {count} characters or more.',
  'reads.language': 'Posts are to be in {languages}.',
  'reads.account': 'It has to go out from @{handle}.',
  'reads.private': '“{words}” is private data that can be recognised.',
  'reads.private-all':
    '“{words}” is private data: addresses, phone and card numbers, and other numbers of a person.',
  'reads.secret': '“{words}” is about passwords and keys.',
  'reads.shorteners': '“{words}” is about links that hide where they lead.',
  'reads.insecure': '“{words}” is about links that are not encrypted.',
  'reads.links-only': 'Links may lead to {hosts} only.',
  'reads.links-never': 'Links may not lead to {hosts}.',
  'reads.links-to': 'A post has to link to {hosts}.',
  'reads.shouting': '“{words}” is about capitals and exclamation marks.',
  'reads.borrowed': '“{words}” is what the rule {rule} of the built-in pack {pack} looks for.',
  'narrows.kinds': 'It holds for: {kinds}.',
  'narrows.sites': 'It holds on {sites}.',
  'narrows.public': 'It holds where everybody can read it.',
  'narrows.unless': '“{words}” is let pass.',
  'caution.permission': '“{words}” can’t be seen in a post, so the rule asks and does not hold.',
  'caution.exception': 'The exception “{words}” can’t be seen in a post, so the rule asks and does not hold.',
  'caution.fair':
    'As read, the rule would also stop talk of working conditions, which the law protects in many countries, so it only notes: “{text}”.',
  'reminder.often': 'How often something is posted can be checked once rules look at several posts.',
  'reminder.repeat': 'Whether something is posted again can be checked once rules look at several posts.',
  'reminder.mix': 'Shares of several posts can be checked once rules look at several posts.',
  'reminder.answer-within': 'How soon something is answered can be checked once rules look at several posts.',
  'reminder.allowed': 'It allows something, so nothing can break it.',
  'reminder.permission': 'Whether somebody gave permission does not show in a post.',
  'reminder.picture': 'What a picture shows can’t be read.',
  'reminder.beyond-posts': 'It is about what people do, which the text of a post does not show.',
  'reminder.examples': 'A rule was found, but no examples for it hold: “{words}”.',
  'nothing.question': 'It is a question.',
  'nothing.definition': 'It says what a word means.',
  'nothing.about-the-code': 'It is about the code itself.',
  'nothing.contact': 'It says whom to ask.',
  'nothing.greeting': 'It is a greeting.',
  'nothing.statement': 'It asks for nothing.',
} as const;

export type MessageId = keyof typeof messages;

/** Words of ours as an id with what is filled in, so that they can be said in any language. */
export interface Message {
  readonly id: MessageId;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A message in English. */
export function inEnglish({ id, values }: Message): string {
  return messages[id].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
