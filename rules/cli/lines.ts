import { z } from 'zod';
import { type Draft, draftKinds } from '../draft';
import { exampleSchema } from '../example';
import type { Now } from '../now';
import type { Past } from '../past';
import { readExample } from '../read-example';
import type { Self } from '../self';
import { zod } from '../zod';

/** One post of the input, with what was passed over in its line, or what is wrong with it. */
export type Line =
  | {
      readonly number: number;
      readonly id: string | number;
      readonly draft: Draft;
      readonly now: Now;
      readonly past: Past;
      readonly self: Self;
      readonly remark: string | null;
    }
  | { readonly number: number; readonly problem: string };

const namedPost = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });
type NamedPost = z.infer<typeof namedPost>;

/** A post that needs no `id`, where nobody is answered by it. */
export const unnamedPost = z
  .object({ text: z.string() })
  .transform((post): NamedPost => ({ ...post, id: '' }));

/** A post as a line of JSON: `id` and `text`, and what rules about who and where look at, named as in a pack's examples. */
const known = exampleSchema(zod).options[1].partial().strip();

/** The lines of a stream of bytes, as they come; only a line feed ends one, since JSON may hold other separators. */
export async function* splitLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of input) {
    const pieces = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = pieces.pop() ?? '';
    yield* pieces;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}

/** Reads `{"id","text",…}` lines as they come; blank lines are passed over. */
export async function* readLines(
  input: AsyncIterable<Uint8Array>,
  now: Now,
  post: z.ZodType<NamedPost> = namedPost,
): AsyncGenerator<Line> {
  let number = 0;
  for await (const line of splitLines(input)) {
    number += 1;
    if (line.trim() !== '') yield readLine(line, number, now, post);
  }
}

function readLine(line: string, number: number, now: Now, post: z.ZodType<NamedPost>): Line {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (error) {
    return { number, problem: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const named = post.safeParse(data);
  if (!named.success) return { number, problem: problemOf(named.error) };
  const remark = remarkOn(data);
  const more = known.safeParse(remark === null ? data : { ...Object(data), kind: undefined });
  if (!more.success) return { number, problem: problemOf(more.error) };
  const { draft, now: given, past, self } = readExample({ ...more.data, text: named.data.text });
  const timed = more.data.time !== undefined;
  const zoned = { ...now, timeZone: more.data.timeZone ?? now.timeZone };
  return { number, id: named.data.id, draft, now: timed ? given : zoned, past, self, remark };
}

/** Labelled posts often have a `kind` of their own; such a line is a post, and that is said. */
function remarkOn(data: unknown): string | null {
  const { kind } = Object(data) as { kind?: unknown };
  if (kind === undefined || draftKinds.some((one) => one === kind)) return null;
  return `kind: ${JSON.stringify(kind)} is none of ${draftKinds.join(', ')}; checked as a post`;
}

function problemOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`).join('; ');
}
