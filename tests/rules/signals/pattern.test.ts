import { lists } from './lists';

lists(
  'pattern',
  { dont: { pattern: '\\bNo\\. ?\\d\\d-CV-\\d{4,5}\\b' } },
  [
    ['Case No. 24-CV-01187 is over', ['No. 24-CV-01187']],
    ['case no.24-cv-0118!', ['no.24-cv-0118']],
  ],
  ['24 CVs received', 'No. 24', ''],
);
lists('pattern without a literal', { dont: { pattern: '\\d{4}' } }, [['in 2026', ['2026']]], ['in 26']);
lists(
  'a pattern that holds other engines for seconds',
  { dont: { pattern: '^(a+)+$' } },
  [],
  [`${'a'.repeat(5_000)}!`],
);
