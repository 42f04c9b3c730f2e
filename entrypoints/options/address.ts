/** A rule as an address names it. */
export interface RuleRef {
  readonly pack: string;
  readonly rule: string;
}

/** What the part of an address behind `#` says: a place of the options page, and an identity and a rule to show there. */
export interface Address {
  readonly place: string;
  readonly identity: string | null;
  readonly rule: RuleRef | null;
}

/** The address of a rule in an identity's code, within the options page. */
export function addressOfRule(identity: string, { pack, rule }: RuleRef): string {
  return `#codes?${new URLSearchParams({ identity, pack, rule })}`;
}

/** The address of a role within the options page. */
export function addressOfRole(identity: string): string {
  return `#roles?${new URLSearchParams({ identity })}`;
}

/** Reads the part of an address behind `#`, with it or without. */
export function readAddress(hash: string): Address {
  const [place = '', query = ''] = hash.replace(/^#/, '').split('?');
  const named = new URLSearchParams(query);
  const [pack, rule] = [named.get('pack'), named.get('rule')];
  return { place, identity: named.get('identity'), rule: pack && rule ? { pack, rule } : null };
}
