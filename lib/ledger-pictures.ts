import type { Aim } from '../rules/ledger/aims';
import type { Pictures } from '../rules/ledger/pictures';

/** The pictures of an identity, and what its code of conduct aims at. */
export interface ShownPictures extends Pictures {
  /** None where its code asks for no mix. */
  readonly aims: readonly Aim[];
}
