import { lazily } from '../lazily';
import { conductSayings } from './conduct';
import { kindSayings } from './kinds';
import type { Text } from './text';
import { topicSayings } from './topics';
import { trustSayings } from './trust';

/**
 * What the engine has to say: the id of a message in `public/_locales` and what its placeholders stand for. So the same
 * finding is said in the language of whoever reads it, and in English on the command line.
 */
export interface Saying {
  readonly id: SayingId;
  readonly values: Readonly<Record<string, Value>>;
}

/** What a placeholder can stand for; names of languages and days, and moments, are said by the platform. */
export type Value =
  | string
  | number
  | Saying
  | { readonly and: readonly Value[] }
  | { readonly or: readonly Value[] }
  | { readonly language: string }
  /** 0 is Monday. */
  | { readonly weekday: number }
  /** Milliseconds since 1970; said in the time zone of whoever reads it. */
  | { readonly moment: number }
  /** Milliseconds, said in the largest unit that fills: days, hours or minutes. */
  | { readonly span: number };

/** Every message that the engine uses, with the placeholders in it. Nothing is made of it but types until somebody asks. */
export const sayings = lazily(
  () =>
    ({
      quoted: ['words'],
      why_account: ['handle'],
      why_account_unknown: [],
      why_not_account: [],
      why_alt_text: [],
      why_no_alt_text: [],
      why_seen_by_public: [],
      why_seen_by_followers: [],
      why_seen_by_friends: [],
      why_seen_by_group: [],
      why_seen_by_direct: [],
      why_seen_by_unknown: [],
      why_not_audience: [],
      why_confidential: ['words'],
      why_listed_hashtags: ['words'],
      why_listed_mentions: ['words'],
      why_listed_emoji: ['words'],
      why_many_hashtags: ['count', 'most'],
      why_many_mentions: ['count', 'most'],
      why_many_emoji: ['count', 'most'],
      why_often: ['count', 'most', 'span'],
      why_too_soon: ['since', 'gap'],
      why_in_a_row: ['count'],
      why_in_a_row_of: ['count', 'kind'],
      why_same_link: ['count', 'most', 'span'],
      why_same_text: ['count', 'most', 'span'],
      why_mix_over: ['kinds', 'part', 'count', 'percent', 'share'],
      why_mix_under: ['kinds', 'part', 'count', 'percent', 'share'],
      why_late_answer: ['waited', 'most'],
      why_answered_in_time: [],
      why_initials: [],
      why_no_initials: ['wanted'],
      why_no_initials_room: ['wanted'],
      why_other_initials: ['found', 'wanted'],
      why_profile: ['missing'],
      why_profile_whole: [],
      profile_name: [],
      profile_site: [],
      profile_purpose: [],
      profile_contact: [],
      profile_disclaimer: [],
      why_tone_over: ['part', 'count', 'percent', 'share'],
      post_kind_share: [],
      post_kind_conversation: [],
      post_kind_encouragement: [],
      post_kind_introduction: [],
      post_kind_promotion: [],
      post_kind_personal: [],
      post_kind_complaint_answer: [],
      why_hours: ['time', 'day'],
      why_not_hours: [],
      why_not_included: ['wanted'],
      why_not_included_seen: ['wanted'],
      why_included: ['words'],
      why_language: [],
      why_not_language: ['languages'],
      why_too_long: ['length', 'most'],
      why_too_short: ['length', 'least'],
      why_link_to: ['host'],
      why_link_hidden: ['host'],
      why_link_open: [],
      why_many_links: ['count'],
      why_pattern: ['words'],
      why_phrase: [],
      why_quoted: [],
      why_answer: [],
      why_answer_to: ['handle'],
      why_not_answer: [],
      why_secret_of: ['provider'],
      why_secret_jwt: [],
      why_secret_address: [],
      why_secret_private_key: [],
      why_secret_named: [],
      why_capitals: [],
      why_marks: ['marks'],
      why_spelling: ['name'],
      why_word: ['words'],
      why_instead: ['instead', 'word'],
      why_topic: ['words', 'topic'],
      why_topic_together: ['words', 'topic'],
      why_missing: [],
      fix_one_mark: [],
      fix_write: ['text'],
      fix_say: ['text'],
      why_private_email: [],
      why_private_phone: [],
      why_private_card: [],
      why_private_iban: [],
      why_private_bank_account: [],
      why_private_wallet: [],
      why_private_us_ssn: [],
      why_private_us_npi: [],
      why_private_uk_nino: [],
      why_private_uk_nhs: [],
      why_private_es_dni: [],
      why_private_fr_nir: [],
      why_private_de_tax: [],
      why_private_it_codice_fiscale: [],
      why_private_nl_bsn: [],
      why_private_ca_sin: [],
      why_private_au_tfn: [],
      why_private_au_medicare: [],
      why_private_in_aadhaar: [],
      why_private_in_pan: [],
      why_private_br_cpf: [],
      why_private_pl_pesel: [],
      why_private_national_id: [],
      why_private_passport: [],
      why_private_driving_licence: [],
      why_private_medical_record: [],
      why_private_plate: [],
      why_private_birth_date: [],
      why_private_ip_address: [],
      why_private_address: [],
      miss_exception: [],
      miss_when: [],
      miss_more: [],
      miss_else: ['words'],
      miss_name: [],
      miss_code: [],
      miss_beside: [],
      miss_grammar: [],
      miss_weak: ['topic'],
      miss_no_operator: [],
      idle_off: [],
      idle_do: [],
      idle_dont: [],
      idle_elsewhere: ['limits'],
      limit_sites: ['sites'],
      limit_kinds: ['kinds'],
      limit_audience: ['audience'],
      limit_accounts: ['accounts'],
      draft_kind_post: [],
      draft_kind_reply: [],
      draft_kind_quote: [],
      draft_kind_comment: [],
      draft_kind_message: [],
      draft_kind_article: [],
      draft_kind_bio: [],
      audience_public: [],
      audience_followers: [],
      audience_friends: [],
      audience_group: [],
      audience_direct: [],
      audience_unknown: [],
      ...kindSayings,
      ...conductSayings,
      ...topicSayings,
      ...trustSayings,
    }) as const satisfies Record<string, readonly string[]>,
);

type Sayings = ReturnType<typeof sayings>;
export type SayingId = keyof Sayings;
type Placeholders<Id extends SayingId> = Sayings[Id][number];

/** A saying, with exactly the values that its message asks for. */
export function saying<Id extends SayingId>(
  id: Id,
  ...[values]: [Placeholders<Id>] extends [never] ? [] : [Readonly<Record<Placeholders<Id>, Value>>]
): Saying {
  return { id, values: values ?? {} };
}

/** The saying in the text's language. */
export function inWords({ id, values }: Saying, text: Text<SayingId>): string {
  const said = Object.entries(values).map(([name, value]) => [name, inText(value, text)] as const);
  return text(id, Object.fromEntries(said));
}

function inText(value: Value, text: Text<SayingId>): string | number {
  if (typeof value !== 'object') return value;
  if ('id' in value) return inWords(value, text);
  const each = (values: readonly Value[]) => values.map((one) => String(inText(one, text)));
  if ('and' in value) return text.list(each(value.and), 'and');
  if ('or' in value) return text.list(each(value.or), 'or');
  if ('language' in value) {
    return new Intl.DisplayNames(text.locale, { type: 'language' }).of(value.language) ?? value.language;
  }
  if ('moment' in value) {
    const asSaid = { dateStyle: 'long', timeStyle: 'short' } as const;
    return new Intl.DateTimeFormat(text.locale, asSaid).format(value.moment);
  }
  if ('span' in value) return spanInWords(value.span, text.locale);
  // 1 January 2024 was a Monday.
  const day = Date.UTC(2024, 0, 1 + value.weekday);
  return new Intl.DateTimeFormat(text.locale, { weekday: 'long', timeZone: 'UTC' }).format(day);
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function spanInWords(milliseconds: number, locale: string): string {
  const [unit, length] = units.find(([, length]) => milliseconds >= length) ?? units[2];
  const count = Math.floor(milliseconds / length);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
