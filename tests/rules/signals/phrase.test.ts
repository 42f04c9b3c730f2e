import { lists } from './lists';

lists(
  'phrase',
  { dont: { phrase: '(do|did|doing) #Value? [shots]' } },
  [
    ['We did shots. Then home.', ['shots']],
    ['First: coffee. Then they were doing three shots', ['shots']],
  ],
  ['Nice shots of the sea', 'We did nothing. The shots are framed.'],
);

lists(
  'phrase with roots',
  { dont: { phrase: '#Pronoun {endorse} #Person+' } },
  [['Today we endorse Jane Roe', ['we endorse Jane Roe']]],
  ['The endorsement of the plan', 'They endorse the plan'],
);
