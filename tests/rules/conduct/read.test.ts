import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../../rules/check';
import { compile } from '../../../rules/code';
import { type Proposal, readConduct } from '../../../rules/conduct';
import { tryProposal } from '../../../rules/conduct/try';
import type { Example } from '../../../rules/example';
import { blandSpeech, fairSpeech } from '../../../rules/fair-speech';
import { parsePack } from '../../../rules/pack';
import { readExample } from '../../../rules/read-example';
import { topicOf } from '../../../rules/signals/sure';
import { inWords } from '../../../rules/words/saying';
import { english } from '../../tools/english';

function only(text: string): Proposal {
  const [first, ...others] = readConduct(text).proposals;
  if (first === undefined || others.length > 0)
    throw new Error(`not one proposal: ${JSON.stringify(readConduct(text).sentences)}`);
  return first;
}

const document = (name: string) => readFileSync(join(import.meta.dirname, 'documents', `${name}.md`), 'utf8');

describe.each(['ministry', 'clinic', 'brewery'])('the code of conduct of a %s', (name) => {
  const reading = readConduct(document(name));
  const pack = parsePack({
    demarc: 1,
    id: name,
    name,
    version: 1,
    language: 'en',
    rules: reading.proposals.map(({ rule }) => rule),
  });

  const code = compile([{ layer: 'own', pack }]);
  const breaks = (example: Example, rule: string) => {
    const { draft, now, past, self } = readExample(example);
    return check(draft, code, past, now, self).some((each) => each.rule === rule);
  };

  it('gives rules of which most sentences that ask for something can be checked by one', () => {
    const { rules, checkable, sentences } = reading.counts;
    expect(checkable).toBe(reading.proposals.length);
    expect(rules).toBe(reading.proposals.length + reading.reminders.length);
    expect(sentences).toBe(reading.sentences.length);
    expect(checkable / rules).toBeGreaterThan(0.6);
  });

  it('gives each rule examples that hold in the code as a whole', () => {
    for (const rule of pack.rules) {
      expect(rule.flags.length, rule.say).toBeGreaterThanOrEqual(2);
      expect(rule.passes.length, rule.say).toBeGreaterThanOrEqual(2);
      expect(
        rule.flags.filter((example) => !breaks(example, rule.id)),
        rule.say,
      ).toEqual([]);
      expect(
        rule.passes.filter((example) => breaks(example, rule.id)),
        rule.say,
      ).toEqual([]);
    }
  });

  it('never goes above a hold', () => {
    expect(pack.rules.filter(({ level }) => level === 'block')).toEqual([]);
  });

  it('says of every sentence why it was read so, with the words', () => {
    for (const { because, sentence, ...read } of reading.sentences) {
      if (read.kind !== 'remark') expect(because.length, sentence.text).toBeGreaterThan(0);
      for (const clue of because) {
        expect(sentence.text.length).toBeGreaterThanOrEqual(clue.end);
        expect(inWords(clue, english)).not.toMatch(/\{|undefined/);
      }
    }
  });
});

describe('how strongly a sentence asks', () => {
  it.each([
    ['You must not talk about beer.', 'must-not', 'hold'],
    ['Never talk about beer.', 'must-not', 'hold'],
    ['Under no circumstances may staff talk about beer.', 'must-not', 'hold'],
    ['Talk of beer is prohibited.', 'must-not', 'hold'],
    ['Staff should refrain from talking about beer.', 'should-not', 'warn'],
    ['Please don’t talk about beer.', 'should-not', 'warn'],
    ['Avoid talk of beer.', 'should-not', 'warn'],
    ['Every picture must have alt text.', 'must', 'hold'],
    ['Pictures should have alt text.', 'should', 'warn'],
    ['Don’t forget to add alt text.', 'must', 'hold'],
    ['You are encouraged to add alt text.', 'advice', 'note'],
  ])('%s', (text, mood, level) => {
    const { mood: heard, rule } = only(text);
    expect([heard, rule.level]).toEqual([mood, level]);
  });

  it('is that of the list or the section that it stands in', () => {
    expect(only('## Don’t\n\n- Talk about beer').mood).toBe('must-not');
    expect(only('Staff must not:\n- talk about beer').mood).toBe('must-not');
    expect(only('Don’t:\n\n- Talk about beer').mood).toBe('must-not');
    expect(readConduct('## Do\n\n- Talk about beer').proposals).toEqual([]);
  });

  it('is not that of a condition or a reason', () => {
    expect(only('If you cannot decide, always describe the picture with alt text.').mood).toBe('must');
    expect(only('Pictures must have alt text, because some people can’t see them.').mood).toBe('must');
  });
});

describe('what a finding quotes', () => {
  it('is the sentence, word for word and without marks', () => {
    expect(only('We do **not** talk about _beer_.').rule.say).toBe('We do not talk about beer.');
  });

  it('is the sentence with the line that turns it', () => {
    expect(only('## Don’t\n\n- Talk about beer').rule.say).toBe('Don’t: Talk about beer');
    expect(only('Staff must not:\n- talk about beer').rule.say).toBe('Staff must not: talk about beer');
  });
});

describe('where a sentence holds and what it lets pass', () => {
  it('lets words pass that it excepts', () => {
    const { rule } = only('We do not talk about wine, except communion wine.');
    expect(rule.dont).toEqual({ topic: 'alcohol', unless: ['communion wine'] });
  });

  it('asks and does not hold where the exception is nothing that a post shows', () => {
    const { rule, cautions } = only('We do not talk about wine, except when the bishop has agreed to it.');
    expect(rule.level).toBe('warn');
    expect(cautions.map(({ id }) => id)).toEqual(['conduct_exception']);
    const permitted = only('Do not mention beer without approval.');
    expect(permitted.rule.level).toBe('warn');
    expect(permitted.cautions.map(({ id }) => id)).toEqual(['conduct_permission']);
  });

  it('holds for the kind of post that it names', () => {
    expect(only('Never talk about politics in comments.').rule.where).toEqual({ kinds: ['comment'] });
    expect(only('Never share passwords, not even in direct messages.').rule.where).toBeUndefined();
  });

  it('holds on the site that it names, where sites are given by name', () => {
    const sites = [{ name: 'LinkedIn', host: 'linkedin.example' }];
    const [first] = readConduct('On LinkedIn, never talk about politics.', { sites }).proposals;
    expect(first?.rule.where).toEqual({ sites: ['linkedin.example'] });
  });
});

describe('what is no rule', () => {
  it.each([
    ['“Channel” means any account.', 'conduct_definition'],
    ['This policy applies to all staff.', 'conduct_about_the_code'],
    ['Contact press@acme.example.', 'conduct_contact'],
    ['What must I not post?', 'conduct_question'],
    ['We make beer.', 'conduct_statement'],
  ])('%s', (text, reason) => {
    const [read] = readConduct(text).sentences;
    expect(read).toMatchObject({ kind: 'remark', reason: { id: reason } });
  });
});

describe('what can’t be checked', () => {
  it.each([
    ['Post once a day.', 'conduct_often', 'often'],
    ['Post at least three times a week.', 'conduct_often', 'often'],
    ['Don’t post more than three videos a week.', 'conduct_often', 'often'],
    ['You may post up to three times a day.', 'conduct_often', 'often'],
    ['Never post the same link twice.', 'conduct_repeat', 'repeat'],
    ['Don’t share the same photo twice in a week.', 'conduct_repeat', 'repeat'],
    ['Two posts in ten should be about the town.', 'conduct_mix', 'mix'],
    ['Respond to enquiries within one working day.', 'conduct_answer_within', 'answer-within'],
    ['Reply to reviews within two days.', 'conduct_answer_within', 'answer-within'],
    ['If somebody complains, answer within an hour.', 'conduct_answer_within', 'answer-within'],
    ['Answer complaints within a day, except on Sundays.', 'conduct_answer_within', 'answer-within'],
    ['Never delete critical comments.', 'conduct_beyond_posts', null],
    ['Do not post photos of guests without their consent.', 'conduct_consent', null],
    ['You may use slang.', 'conduct_allowed', null],
    ['Never post while drunk.', 'conduct_beyond_posts', null],
    ['Do not post after drinking.', 'conduct_beyond_posts', null],
    ['Staff must not be drunk at work.', 'conduct_beyond_posts', null],
    ['Do not drink alcohol at company events.', 'conduct_beyond_posts', null],
    ['Never open email attachments from strangers.', 'conduct_beyond_posts', null],
    ['Change your password every 90 days.', 'conduct_beyond_posts', null],
    ['Never reply to political questions.', 'conduct_beyond_posts', null],
    ['Use sentence case, not title case.', 'conduct_beyond_posts', null],
    ['Respond to all messages between 9 and 5.', 'conduct_beyond_posts', null],
  ])('%s', (text, reason, later) => {
    const [read] = readConduct(text).sentences;
    expect(read).toMatchObject({ kind: 'reminder', reason: { id: reason }, later });
  });
});

describe('what a post can only break with those before it', () => {
  const own = ['post', 'quote', 'article'];
  it.each([
    ['No more than two promotions a week.', { often: { kind: 'promotion', over: 2, within: '7 days' } }],
    ['At most ten posts per hour.', { often: { over: 10, within: '1 hour', shapes: own } }],
    ['Never post more than 3 times a month.', { often: { over: 3, within: '30 days', shapes: own } }],
    ['Two posts a week is the maximum.', { often: { over: 2, within: '7 days', shapes: own } }],
    ['One post in thirty at most may be personal.', { mix: { kind: 'personal', over: '3%', 'of-last': 30 } }],
    [
      'No more than 20% of our posts each month may be promotional.',
      { mix: { kind: 'promotion', over: '20%', within: '30 days' } },
    ],
    [
      'At least half of our posts help others.',
      {
        mix: {
          kind: ['share', 'conversation', 'encouragement', 'introduction', 'complaint-answer'],
          ...{ under: '50%', 'of-last': 20 },
        },
      },
    ],
    ['Don’t post the same link twice in a week.', { repeat: { same: 'link', over: 1, within: '7 days' } }],
    [
      'Never say the same thing three times in a week.',
      { repeat: { same: 'text', over: 2, within: '7 days' } },
    ],
  ])('is looked for among them: %s', (text, looked) => {
    const { rule, because } = only(text);
    expect(rule.dont).toEqual(looked);
    expect(because.at(-1)?.id).toMatch(/^conduct_\w+_found$/);
  });

  it.each([
    ['Answer complaints within 24 hours.', '24 hours', undefined],
    ['Complaints must be answered in less than a day.', '1 day', undefined],
    [
      'Comments have to be answered within 90 minutes.',
      { time: '90 minutes', of: 'anybody' },
      ['comment', 'reply'],
    ],
  ])('is looked for in how long somebody has waited: %s', (text, within, kinds) => {
    const { rule } = only(text);
    expect(rule.do).toEqual({ 'answer-within': within });
    expect(rule.where?.kinds).toEqual(kinds);
  });

  it('is said, and stops nobody, however strongly the sentence asks', () => {
    expect(only('Never, under any circumstances, post the same link twice in a week.').rule.level).toBe(
      'warn',
    );
    expect(only('You must answer complaints within 24 hours.').rule.level).toBe('warn');
  });
});

describe('a neutral office', () => {
  it('takes no sides in politics', () => {
    const { topic } = only('Political neutrality must be kept at all times.').rule.dont ?? {};
    expect(topic && topicOf(topic)).toBe('politics');
  });
});

describe('words that a post must have', () => {
  it('are asked for where the post is about what the sentence names', () => {
    const { rule } = only('Use the hashtag #OpenDay in posts about the open day.');
    expect(rule.do).toEqual({ include: ['#OpenDay'], when: { terms: ['open day'] } });
    expect(only('Add “Opinions are my own” to your bio.').rule.where).toEqual({ kinds: ['bio'] });
  });
});

describe('rules that would stop talk that the law protects', () => {
  it('only note, and say so', () => {
    const { rule, cautions } = only('Do not rant about your job.');
    expect(rule.level).toBe('note');
    expect(cautions.map(({ id }) => id)).toEqual(['conduct_fair']);
  });
});

describe('rules about a topic or a tone that would stop ordinary words', () => {
  it.each([
    ["Don't be negative.", 'hold'],
    ['No party politics.', 'hold'],
    ['You should never be rude to customers.', 'warn'],
    ['Keep a friendly, positive tone.', 'hold'],
    ['Never post about your personal life.', 'hold'],
    ['Never post negative comments.', 'hold'],
  ])('ask for what is plain, and keep the level that is asked for: %s', (sentence, level) => {
    const { rule, cautions, because } = only(sentence);
    expect(rule.level).toBe(level);
    expect(cautions).toEqual([]);
    const isSurer = JSON.stringify(rule.dont).includes('"sure"');
    expect(because.some(({ id }) => id === 'conduct_surer')).toBe(isSurer);
    for (const text of [...fairSpeech, ...blandSpeech]) {
      expect(tryProposal(rule, text).outcome, text).toBe('kept');
    }
    for (const text of rule.flags) expect(tryProposal(rule, text).outcome, String(text)).toBe('broken');
  });

  it('stay as they are where they stop none', () => {
    const { rule, because } = only('Never mention beer.');
    expect(rule.dont).toEqual({ topic: 'alcohol' });
    expect(because.map(({ id }) => id)).not.toContain('conduct_surer');
  });

  it('are none about what is done with the posts of others', () => {
    expect(readConduct('Do not reply to rude comments.').proposals).toEqual([]);
  });
});

describe('ids', () => {
  it('are unlike those taken and each other', () => {
    const text = 'Never mention beer.\n\nNever mention beer.';
    const ids = readConduct(text, { takenIds: ['never-mention-beer'] }).proposals.map(({ rule }) => rule.id);
    expect(ids).toEqual(['never-mention-beer-2', 'never-mention-beer-3']);
  });
});
