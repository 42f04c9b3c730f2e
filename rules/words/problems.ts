/**
 * What can be wrong with a pack in our own words, in English: what the command line says. Each stands in the message files under
 * the same id, so that a page can say it in the person's language; see `readProblem`.
 */
export const problems = {
  problem_unknown_key: 'is not known here',
  problem_id: 'lower-case letters, digits and hyphens',
  problem_clock: 'a time such as 09:00',
  problem_do_or_dont: 'needs either dont or do, and not both',
  problem_same_id: 'another rule has this id',
  problem_duration: 'a time such as 30 minutes, 4 hours, 7 days or 2 weeks',
  problem_too_far: 'at most 400 days',
  problem_share: 'a share such as 20%',
  problem_window: 'needs either within or of-last, and not both',
  problem_over_or_under: 'needs either over or under, and not both',
  problem_often: 'needs over and within, or gap, or in-a-row, and one of them alone',
  problem_in_a_row: 'needs a topic or a kind',
  problem_over_time:
    '{signals} goes no higher than warn: what a voice did before is no reason to stop a post',
  problem_profile:
    'a profile goes no higher than warn: what it lacks is no reason to keep one from being saved',
  problem_block: 'block is for {signals}; words alone go no higher than hold',
  problem_no_signal: 'needs one of {signals}',
  problem_side_by_side: 'has {signals} side by side; join them with all or any',
  problem_pattern: 'not a pattern that runs in linear time: {problem}',
  problem_topic: 'there is no topic “{topic}”; built in are {known}',
} as const;
export type ProblemId = keyof typeof problems;

/** A problem in English. */
export function problem(id: ProblemId, values: Readonly<Record<string, string>> = {}): string {
  return problems[id].replace(/\{(\w+)\}/g, (written, name: string) => values[name] ?? written);
}

/** Which of the problems an English sentence is, and what its placeholders stand for; null for one that is not ours. */
export function readProblem(said: string): { id: ProblemId; values: Record<string, string> } | null {
  for (const { id, form } of forms) {
    const match = form.exec(said);
    if (match) return { id, values: { ...match.groups } };
  }
  return null;
}

const forms = (Object.keys(problems) as ProblemId[]).map((id) => ({
  id,
  form: new RegExp(
    `^${problems[id].replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>.+)')}$`,
    'su',
  ),
}));
