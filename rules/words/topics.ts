/** What built-in topics are called, of `hate-or-abuse` the message `topic_hate_or_abuse`, with the placeholders in each message. */
export const topicSayings = {
  topic_alcohol: [],
  topic_complaint_to_company: [],
  topic_confidential_business: [],
  topic_drugs: [],
  topic_gambling: [],
  topic_hate_or_abuse: [],
  topic_negative_tone: [],
  topic_personal_life: [],
  topic_politics: [],
  topic_profanity: [],
  topic_religion: [],
  topic_self_promotion: [],
  topic_sponsorship: [],
} as const;
