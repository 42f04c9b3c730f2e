/** When and where a check is made; the rules have no clock of their own. */
export interface Now {
  /** Milliseconds since 1970, as `Date.now()` gives them. */
  readonly time: number;
  /** The identity's time zone as an IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
}
