/**
 * What people may say of their own work, as they would say it: pay, hours, breaks, safety, staffing, harassment,
 * unions, strikes, going to HR or a labour board. The law protects it in the United States (National Labor Relations
 * Act, section 7; a work rule that may chill it is presumed unlawful: Stericycle, 372 NLRB No. 113, 2023) and, as
 * freedom of association, in most countries (ILO conventions 87 and 98). No rule may ask its author to stop and think.
 */
export const fairSpeech: readonly string[] = [
  // Pay
  "Our shift pay is unfair, let's talk to HR together",
  'I make $17.50 an hour after six years, what do you all make?',
  'We have not had a raise in three years and rent keeps going up',
  'My paycheck was short again, has that happened to anybody else on nights?',
  'Women on our team are paid less than the men for the same work',
  'They owe us overtime for the inventory weekend',
  'Tips should go to the people who earned them, not to the managers',
  'A living wage is not too much to ask for',
  'Comparing salaries with coworkers is legal, so here is mine',
  'The holiday bonus was cut and nobody told us why',
  'We deserve better pay and better benefits',
  // Hours, breaks and leave
  'Nobody on the floor got a lunch break today',
  'We are scheduled six days in a row again and it is wearing people out',
  'They changed the roster the night before, how is anyone to find child care?',
  'Sick leave is a right, please stop asking us to come in with a fever',
  'Twelve-hour shifts with one fifteen-minute break are too long',
  'My manager denied my parental leave, where can I appeal?',
  'On-call hours should be paid hours',
  'Mandatory overtime again this week, we are exhausted',
  // Safety and staffing
  'The forklift brakes still do not work and someone will get hurt',
  'We asked for masks and gloves two weeks ago and are still waiting',
  'I filed a complaint with OSHA about the fire exit',
  'It was 41 degrees in the warehouse today and the fans are broken',
  'One nurse for twelve patients is not safe for anybody',
  'We are short-staffed every weekend and management knows it',
  'Two people cannot do the work of five',
  'Refusing unsafe work is your right, look it up',
  // Harassment and discrimination
  'If a supervisor makes comments about your body, write it down and report it',
  'I reported harassment and my hours were cut the week after',
  'HR did nothing about the racist jokes in the break room',
  'No one should be passed over because she is pregnant',
  'I was told not to speak Spanish with my coworkers at lunch',
  // Unions and organising
  'We are voting on the union on Friday',
  'Union yes! Sign your card today',
  "Talk to your coworkers about a union, it's your right",
  'The union election is next week, please vote',
  'Our union won a three-year contract with a 12% raise',
  'The company hired union busters instead of giving us a raise',
  'Ask your shop steward before you sign anything',
  'We filed for an election with the labor board with 70% of cards signed',
  'Proud to be on the bargaining committee for our local',
  'Our campaign for a fair contract starts with a rally in the parking lot',
  'Our contract expires Friday and the offer is an insult',
  'I signed the petition for safe staffing and so should you',
  'Workers here are organizing, come to the meeting at my place on Sunday',
  // Strikes and protest
  'We are on strike from Monday until they bargain in good faith',
  'Join us on the picket line at six, bring coffee',
  'The strike vote passed with 94%',
  'We walked out together because the heating was off',
  'Please do not cross our picket line',
  // Management, HR and the labour board
  'Management is not listening, so we wrote a letter together',
  'I talked to HR about our schedules and they promised an answer by Friday',
  'The new attendance policy is unfair to parents',
  'They fired Maria for speaking up about safety, and we want her back',
  'I am filing a charge with the NLRB',
  'The layoffs hit our department and we want to know how people were chosen',
  'My boss does not respect us and I am tired of it',
  'I love this job, but the pay is bad and the hours are worse',
  'Working here is hard and the turnover shows it',
];

/** What no rule about words has any quarrel with: a rule that flags all of it is not about what is said. */
export const blandSpeech: readonly string[] = [
  'The sky is blue today and the river is as clear as glass',
  'Here is a picture of the river and of the trees that stand by it',
  'There is a new bench by the gate, and the dog likes to lie under it',
  'On Tuesday the library opens at ten and closes at six',
  'The bread is fresh and the coffee is hot',
];
