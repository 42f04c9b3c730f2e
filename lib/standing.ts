import type { Policy } from '../rules/policy';

/** How it stands with a policy in this browser; the state `present` alone has one, `unread`: it cannot be read. */
export interface Standing {
  readonly state: 'unknown' | 'none' | 'present' | 'unread';
  readonly policy: Policy | null;
  /** Another with each policy that comes to hold. */
  readonly mark: string;
  /** Epoch milliseconds since when it is as it is. */
  readonly since: number;
  /** What is wrong with what the browser hands on now; the policy that held before holds on. */
  readonly problem: string | null;
  /** What stands in the policy that this Demarc does not know, by its path. */
  readonly unknown: readonly string[];
}
