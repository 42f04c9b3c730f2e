/** Every kind of private thing that is recognised, in the order in which they are documented. */
export const privateKindNames = [
  'email',
  'phone',
  'card',
  'iban',
  'bank-account',
  'wallet',
  'us-ssn',
  'us-npi',
  'uk-nino',
  'uk-nhs',
  'es-dni',
  'fr-nir',
  'de-tax',
  'it-codice-fiscale',
  'nl-bsn',
  'ca-sin',
  'au-tfn',
  'au-medicare',
  'in-aadhaar',
  'in-pan',
  'br-cpf',
  'pl-pesel',
  'national-id',
  'passport',
  'driving-licence',
  'medical-record',
  'plate',
  'birth-date',
  'ip-address',
  'address',
] as const;

export type PrivateKind = (typeof privateKindNames)[number];

/** A private thing: UTF-16 offsets in the author's text, and how sure it is, from 0 to 1. */
export interface PrivateHit {
  readonly kind: PrivateKind;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}
