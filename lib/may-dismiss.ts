import type { Finding } from '../rules/finding';

/** Whether an author may say that a finding is wrong and go on; what is blocked can only be reported. */
export function mayDismiss({ level, override }: Pick<Finding, 'level' | 'override'>): boolean {
  return level === 'note' || (level !== 'block' && override !== 'never');
}
