import { lists } from './lists';

lists(
  'confidential',
  { level: 'block', dont: { confidential: ['Project Heron', 'Globex'] } },
  [
    ['project heron ships', ['project heron']],
    ['We met GLOBEX today', ['GLOBEX']],
  ],
  ['A heron in the park', 'Our project'],
);
