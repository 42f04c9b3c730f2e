import type { MessageId, Text } from '../../lib/text';

/** What the built-in topics are called where one is chosen. */
const subjects: Readonly<Record<string, MessageId>> = {
  alcohol: 'subject_alcohol',
  'complaint-to-company': 'subject_complaint_to_company',
  'confidential-business': 'subject_confidential_business',
  drugs: 'subject_drugs',
  gambling: 'subject_gambling',
  'hate-or-abuse': 'subject_hate_or_abuse',
  'negative-tone': 'subject_negative_tone',
  'personal-life': 'subject_personal_life',
  politics: 'subject_politics',
  profanity: 'subject_profanity',
  religion: 'subject_religion',
  'self-promotion': 'subject_self_promotion',
  sponsorship: 'subject_sponsorship',
};

/** A topic's name; a pack's own topic goes by its id. */
export function topicName(id: string, text: Text): string {
  const subject = subjects[id];
  return subject ? text(subject) : id.replaceAll('-', ' ');
}
