import type { MessageId, Text } from '../../lib/text';
import { kindNames } from '../ledger/kind-names';
import { type Schema, type SignalName, signalForm } from './signal-schemas';

const fields: Readonly<Record<string, MessageId>> = {
  nouns: 'field_nouns',
  verbs: 'field_verbs',
  words: 'field_words',
  is: 'field_is',
  at: 'field_at',
  sure: 'field_sure',
  marks: 'field_marks',
  over: 'field_over',
  under: 'field_under',
  to: 'field_to',
  except: 'field_except',
  shorteners: 'field_shorteners',
  insecure: 'field_insecure',
  'at-least': 'field_at_least',
  any: 'field_any',
  'within-first': 'field_within_first',
  'before-link': 'field_before_link',
  pile: 'field_pile',
  kinds: 'field_kinds',
  own: 'field_own',
  'other-than': 'field_other_than',
  from: 'field_from',
  days: 'field_days',
  'time-zone': 'field_time_zone',
  within: 'field_within',
  'of-last': 'field_of_last',
  gap: 'field_gap',
  'in-a-row': 'field_in_a_row',
  topic: 'signal_topic_label',
  kind: 'field_kind',
  shapes: 'field_shapes',
  same: 'field_same',
  time: 'field_time',
  parts: 'field_parts',
  mark: 'field_mark',
  asks: 'field_asks',
  disclaimer: 'field_disclaimer',
};

/** What a property of a signal's options is called. */
export function fieldName(key: string, text: Text): string {
  const message = fields[key];
  return message ? text(message) : key;
}

const values: Readonly<Record<string, MessageId>> = {
  all: 'value_all',
  negative: 'value_negative',
  someone: 'value_someone',
  rather: 'value_rather',
  very: 'value_very',
  anybody: 'value_anybody',
  link: 'value_link',
  text: 'value_text',
  last: 'value_last',
  each: 'value_each',
  name: 'profile_name',
  site: 'profile_site',
  purpose: 'profile_purpose',
  contact: 'profile_contact',
  disclaimer: 'profile_disclaimer',
  post: 'draft_kind_post',
  reply: 'draft_kind_reply',
  quote: 'draft_kind_quote',
  comment: 'draft_kind_comment',
  message: 'draft_kind_message',
  article: 'draft_kind_article',
  bio: 'draft_kind_bio',
  ...kindNames,
  public: 'audience_public',
  followers: 'audience_followers',
  friends: 'audience_friends',
  group: 'audience_group',
  direct: 'audience_direct',
  unknown: 'audience_unknown',
  email: 'why_private_email',
  phone: 'why_private_phone',
  card: 'why_private_card',
  iban: 'why_private_iban',
  'bank-account': 'why_private_bank_account',
  wallet: 'why_private_wallet',
  'us-ssn': 'why_private_us_ssn',
  'us-npi': 'why_private_us_npi',
  'uk-nino': 'why_private_uk_nino',
  'uk-nhs': 'why_private_uk_nhs',
  'es-dni': 'why_private_es_dni',
  'fr-nir': 'why_private_fr_nir',
  'de-tax': 'why_private_de_tax',
  'it-codice-fiscale': 'why_private_it_codice_fiscale',
  'nl-bsn': 'why_private_nl_bsn',
  'ca-sin': 'why_private_ca_sin',
  'au-tfn': 'why_private_au_tfn',
  'au-medicare': 'why_private_au_medicare',
  'in-aadhaar': 'why_private_in_aadhaar',
  'in-pan': 'why_private_in_pan',
  'br-cpf': 'why_private_br_cpf',
  'pl-pesel': 'why_private_pl_pesel',
  'national-id': 'why_private_national_id',
  passport: 'why_private_passport',
  'driving-licence': 'why_private_driving_licence',
  'medical-record': 'why_private_medical_record',
  plate: 'why_private_plate',
  'birth-date': 'why_private_birth_date',
  'ip-address': 'why_private_ip_address',
  address: 'why_private_address',
};

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** What a value that can be chosen is called; the platform names languages and days. */
export function valueName(signal: SignalName, value: string, text: Text): string {
  if (signal === 'account') return text('value_unknown');
  if (signal === 'language') {
    return new Intl.DisplayNames(text.locale, { type: 'language' }).of(value) ?? value;
  }
  if (days.includes(value)) {
    // 1 January 2024 was a Monday.
    const day = Date.UTC(2024, 0, 1 + days.indexOf(value));
    return new Intl.DateTimeFormat(text.locale, { weekday: 'long', timeZone: 'UTC' }).format(day);
  }
  const message = values[value];
  return message ? text(message) : value;
}

/** What it is called that none of these values is chosen. */
export function noneName(choices: readonly string[], text: Text): string {
  return text(choices.some((choice) => choice === 'rather') ? 'value_usual' : 'value_any');
}

/** What one of several shapes is called in the choice between them. */
export function shapeName(signal: SignalName, shape: Schema, text: Text): string {
  if (typeof shape.const === 'string') return valueName(signal, shape.const, text);
  if ('const' in shape) return text('shape_usual');
  if (shape.type === 'array') return text('shape_list');
  if (shape.type !== 'object') return text('shape_single');
  return text(shape.properties ? 'shape_exact' : 'shape_pairs');
}

/** What stands above a signal's own field. */
export function signalLabel(signal: SignalName, text: Text): string {
  return text(signalForm(signal).label);
}
