/** A part of an identity that a file brings, changes or takes away. */
export interface PartChange {
  readonly part:
    | 'name'
    | 'details'
    | 'operator'
    | 'account'
    | 'pack'
    | 'off'
    | 'rule'
    | 'template'
    | 'own-name';
  readonly change: 'added' | 'changed' | 'removed';
  /** The account, the pack's id, the rule's sentence: what it is known by; nothing for the details, which are several. */
  readonly says: string;
}

/** An identity that a file brings. */
export interface IdentityChange {
  readonly name: string;
  /** Whether it takes the place of one that is here. */
  readonly replaced: boolean;
  readonly parts: readonly PartChange[];
}

/** What an import would change, for looking at before it is done. */
export interface Changes {
  readonly identities: readonly IdentityChange[];
  readonly addedSites: readonly string[];
  readonly offSites: readonly string[];
  /** How many of each are new. */
  readonly conducts: number;
  /** Identities whose circles are new or change. */
  readonly circles: number;
  /** Identities whose promises and earlier operators are new or change. */
  readonly roles: number;
  readonly drafts: number;
  readonly dismissals: number;
  readonly decisions: number;
  readonly entries: number;
  /** What its author said that posts were for. */
  readonly corrections: number;
  /** How many stay out: drafts for want of room, and dismissals whose words this browser could not know again. */
  readonly draftsLeft: number;
  readonly dismissalsLeft: number;
}
