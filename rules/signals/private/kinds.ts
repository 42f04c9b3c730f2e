/** Every kind of private thing that is recognised, with the words that explain a hit of it to the author. */
export const privateKinds = {
  email: 'This looks like an e-mail address.',
  phone: 'This looks like a phone number.',
  card: 'This looks like a payment card number (its check digit is right).',
  iban: 'This looks like a bank account number (an IBAN whose check digits are right).',
  'bank-account': 'This looks like a bank account number.',
  'us-ssn': 'This looks like a US social security number.',
  'us-npi': 'This looks like a US health provider number (its check digit is right).',
  'uk-nino': 'This looks like a UK national insurance number.',
  'uk-nhs': 'This looks like an NHS number (its check digit is right).',
  'es-dni': 'This looks like a Spanish identity number (its check letter is right).',
  'fr-nir': 'This looks like a French social security number (its key is right).',
  'de-tax': 'This looks like a German tax number (its check digit is right).',
  'it-codice-fiscale': 'This looks like an Italian fiscal code (its check letter is right).',
  'nl-bsn': 'This looks like a Dutch citizen service number (its check digit is right).',
  'ca-sin': 'This looks like a Canadian social insurance number (its check digit is right).',
  'au-tfn': 'This looks like an Australian tax file number (its check digit is right).',
  'au-medicare': 'This looks like an Australian Medicare number (its check digit is right).',
  'in-aadhaar': 'This looks like an Indian Aadhaar number (its check digit is right).',
  'in-pan': 'This looks like an Indian tax account number (PAN).',
  'br-cpf': 'This looks like a Brazilian CPF number (its check digits are right).',
  passport: 'This looks like a passport number.',
  'driving-licence': 'This looks like a driving licence number.',
  'medical-record': 'This looks like a medical record number.',
  plate: 'This looks like the number plate of a vehicle.',
  'birth-date': 'This looks like a date of birth.',
  'ip-address': 'This looks like the internet address of a person’s own connection.',
  address: 'This looks like a street address.',
} as const;

export type PrivateKind = keyof typeof privateKinds;

/** The kinds as a list, in the order in which they are documented. */
export const privateKindNames = Object.keys(privateKinds) as [PrivateKind, ...PrivateKind[]];

/** A private thing: UTF-16 offsets in the author's text, and how sure it is, from 0 to 1. */
export interface PrivateHit {
  readonly kind: PrivateKind;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}
