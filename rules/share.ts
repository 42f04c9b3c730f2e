import { problem } from './words/problems';
import type { Zod } from './zod';

const form = /^(100|[1-9]?\d)%$/;

/** A share as rules write it, such as `20%`. */
export const shareSchema = (z: Zod) =>
  z.string().regex(form, problem('problem_share')).describe('Such as 20%.');

/** The share as a part of one. */
export function readShare(written: string): number {
  return Number(written.slice(0, -1)) / 100;
}

/** The share of one number of another, as people read it: whole percent. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100);
}
