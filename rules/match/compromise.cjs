/**
 * Loads compromise when it is first called: evaluating it takes 170 ms, a background worker can't import late, and
 * only a `require` inside a function is evaluated late by Node and by the bundler alike. Only `phrases.ts` calls it.
 */
exports.loadCompromise = () => require('compromise/two');
