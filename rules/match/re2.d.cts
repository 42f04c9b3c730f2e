import type { RE2JS, RE2JSException } from 're2js';

export function loadRe2(): { readonly RE2JS: typeof RE2JS; readonly RE2JSException: typeof RE2JSException };
