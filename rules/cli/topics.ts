import { builtInTopicIds } from '../built-in';
import { compileQuestions } from '../code';
import { gather } from '../evidence';
import type { Expression } from '../expression';
import type { Now } from '../now';
import { readLines } from './lines';
import { complain, exit, writeLine } from './output';

/** `demarc topics --jsonl`: for each post, where each topic is found, as `[start, end]` pairs. Returns the exit code. */
export async function runTopics(now: Now): Promise<number> {
  const { scanner, matchers } = compileQuestions(everyTopic());
  let status: number = exit.answered;
  for await (const line of readLines(process.stdin, now)) {
    if ('problem' in line) {
      complain(`line ${line.number}: ${line.problem}`);
      status = exit.badInput;
      continue;
    }
    const { evidence } = gather(line.draft, scanner, line.past, line.now);
    const topics = [...matchers].map(([id, matcher]) => [
      id,
      matcher.find(evidence).map(({ start, end }) => [start, end]),
    ]);
    await writeLine(JSON.stringify({ id: line.id, topics: Object.fromEntries(topics) }));
  }
  return status;
}

/** Every built-in topic, and what is private or secret, by the name it is answered under. */
function everyTopic(): Record<string, Expression> {
  const topics = builtInTopicIds().map((id): [string, Expression] => [id, { topic: id }]);
  return { ...Object.fromEntries(topics), private: { private: 'all' }, secret: { secret: true } };
}
