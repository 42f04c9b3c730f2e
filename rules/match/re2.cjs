/**
 * Loads re2js when a pattern is first read: most drafts have none of the literals that patterns need, and the first check
 * in a fresh background does not wait for it. See compromise.cjs. Only `pattern.ts` calls it.
 */
exports.loadRe2 = () => require('re2js');
