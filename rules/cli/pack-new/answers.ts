import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { UsageError } from '../load-packs';
import { complain } from '../output';

/** What has to be known before a pack can be made. */
export interface Answers {
  readonly name: string;
  readonly id: string | undefined;
  readonly policy: string | undefined;
  /** The written code of conduct, or none where there are sentences. */
  readonly document: string | undefined;
  readonly rule: readonly string[];
}

type Given = Omit<Answers, 'name'> & { readonly name: string | undefined };

/**
 * The answers that the options give, and the others asked for one by one on a terminal. Plain lines are asked and
 * answered, so that a screen reader and a remote console show them too.
 * @throws {UsageError} where one is lacking and nobody is there to be asked.
 */
export async function askFor(given: Given): Promise<Answers> {
  const { name } = given;
  const hasText = given.document !== undefined || given.rule.length > 0;
  if (given.document !== undefined && given.rule.length > 0) {
    throw new UsageError('Give a document or sentences with --rule, not both.');
  }
  if (name !== undefined && hasText) return { ...given, name };
  if (!process.stdin.isTTY) throw new UsageError(lacking(name === undefined, !hasText));
  const line = createInterface({ input: process.stdin, output: process.stderr, prompt: '> ' });
  // The lines are taken from a queue, so that none is lost of several that are pasted at once.
  const lines = line[Symbol.asyncIterator]();
  const next = async () => {
    line.prompt();
    const { value, done } = await lines.next();
    if (done) throw new UsageError('Nothing was written: the questions were not answered to the end.');
    return value.trim();
  };
  try {
    return await ask(next, given, hasText);
  } finally {
    line.close();
  }
}

/** Waits for the next line that is typed. */
type Next = () => Promise<string>;

async function ask(next: Next, given: Given, hasText: boolean): Promise<Answers> {
  const name = given.name ?? (await answerTo(next, 'What is the organisation called?', notEmpty));
  const policy =
    given.policy ??
    (await answerTo(next, 'At which address can its code be read? (Enter for none)', anAddress));
  const answers = { ...given, name, policy: policy === '' ? undefined : policy };
  if (hasText) return answers;
  const document = await answerTo(
    next,
    'Which document holds the code? (.docx, .pdf, .md or .txt; Enter to type sentences)',
    aFile,
  );
  if (document !== '') return { ...answers, document };
  return { ...answers, rule: await sentences(next) };
}

/** Asks until the answer will do; `problem` says why one will not. */
async function answerTo(
  next: Next,
  question: string,
  problem: (answer: string) => string | null,
): Promise<string> {
  complain(question);
  for (;;) {
    const answer = await next();
    const why = problem(answer);
    if (why === null) return answer;
    complain(why);
  }
}

async function sentences(next: Next): Promise<string[]> {
  complain('Type the code, a sentence a line; an empty line ends it.');
  const typed: string[] = [];
  for (;;) {
    const sentence = await next();
    if (sentence !== '') typed.push(sentence);
    else if (typed.length > 0) return typed;
    else complain('One sentence at least: We do not talk about alcohol.');
  }
}

function notEmpty(answer: string): string | null {
  return answer === '' ? 'A name is shown with everything that is found.' : null;
}

function anAddress(answer: string): string | null {
  return answer === '' || /^https?:\/\/[^\s/]+/.test(answer) ? null : 'An address begins with https://.';
}

function aFile(answer: string): string | null {
  return answer === '' || existsSync(answer) ? null : `There is no file ${answer} here.`;
}

function lacking(name: boolean, text: boolean): string {
  const needed = [
    ...(name ? ['the organisation’s name with --name'] : []),
    ...(text ? ['a document, or sentences with --rule'] : []),
  ];
  return `Give ${needed.join(' and ')}: demarc pack new DOCUMENT --name NAME. On a terminal they are asked for.`;
}
