import type { Pack } from '../pack';
import { type Failure, type Proof, proofsOf, textOf } from '../proof';
import { said } from '../words/said';
import { inWords } from '../words/saying';
import { english } from './english';
import { type JunitCase, junit } from './junit';
import { loadPack, UsageError } from './load-packs';
import { complain, exit, writeLine } from './output';
import { newProgress } from './progress';
import { counted } from './shown';

export interface TestOptions {
  readonly json: boolean;
  readonly junit: boolean;
}

/**
 * `demarc pack test`: whether every rule judges its own examples as its author says. For a person it stops at the
 * first set of examples that fails; a report as JSON or JUnit XML goes through all of them. Returns the exit code.
 * @throws {UsageError} where no pack is named, both reports are asked for, or a pack can't be read.
 */
export async function runTest(names: readonly string[], options: TestOptions): Promise<number> {
  if (names.length === 0) throw new UsageError('Name the packs to test: demarc pack test PACK…');
  if (options.json && options.junit) throw new UsageError('Ask for one report: --json or --junit.');
  const packs: { name: string; pack: Pack }[] = [];
  for (const name of names) packs.push({ name, pack: await loadPack(name) });
  if (options.json || options.junit) return report(packs, options);
  for (const { name, pack } of packs) {
    const failed = await firstFailing(name, pack);
    if (failed) return exit.wrong;
  }
  return exit.answered;
}

async function firstFailing(name: string, pack: Pack): Promise<boolean> {
  const progress = newProgress('rules', pack.rules.length);
  let tested = 0;
  for (const proof of proofsOf(pack)) {
    tested += 1;
    progress.step(tested);
    if (proof.failures.length === 0) continue;
    await writeLine(describe(name, proof));
    const left = pack.rules.length - tested;
    complain(
      `Change what ${proof.rule.id} looks for or the examples that are wrong, then test again.` +
        (left === 0 ? '' : ` ${counted(left, 'rule')} behind it not tested; --json and --junit test all.`),
    );
    return true;
  }
  const bare = pack.rules.filter((rule) => examplesOf(rule) === 0).map(({ id }) => id);
  if (bare.length > 0)
    complain(`${name}: nothing is known of ${bare.join(', ')}: give each rule flags and passes.`);
  const examples = pack.rules.reduce((sum, rule) => sum + examplesOf(rule), 0);
  await writeLine(
    `${name}: ${counted(pack.rules.length, 'rule')}, ${counted(examples, 'example')}, all hold.`,
  );
  return false;
}

async function report(packs: readonly { name: string; pack: Pack }[], options: TestOptions): Promise<number> {
  const progress = newProgress(
    'rules',
    packs.reduce((sum, { pack }) => sum + pack.rules.length, 0),
  );
  let tested = 0;
  const all = packs.map(({ name, pack }) => ({
    name,
    pack,
    proofs: [...proofsOf(pack)].map((proof) => {
      tested += 1;
      progress.step(tested);
      return proof;
    }),
  }));
  await writeLine(
    options.json
      ? JSON.stringify({ packs: all.map(({ name, pack, proofs }) => dataOf(name, pack, proofs)) })
      : junit(
          'demarc pack test',
          all.flatMap(({ pack, proofs }) =>
            proofs.map((proof) => ({ name: `${pack.id}.${proof.rule.id}`, cases: casesOf(proof) })),
          ),
        ),
  );
  const holds = all.every(({ proofs }) => proofs.every(({ failures }) => failures.length === 0));
  return holds ? exit.answered : exit.wrong;
}

function dataOf(file: string, { id, version }: Pack, proofs: readonly Proof[]): object {
  return {
    file,
    pack: id,
    version,
    holds: proofs.every(({ failures }) => failures.length === 0),
    rules: proofs.map(({ rule, failures }) => ({
      rule: rule.id,
      flags: rule.flags.length,
      passes: rule.passes.length,
      failures: failures.map((failure) => ({
        kind: failure.kind,
        index: failure.at,
        text: textOf(failure.example),
        found: said(failure.found, english()).map(({ rule: by, level, start, end, text, why }) => ({
          rule: by,
          level,
          start,
          end,
          text,
          why,
        })),
        nearly: failure.nearly.map(({ start, end, text, why }) => ({
          start,
          end,
          text,
          why: inWords(why, english()),
        })),
      })),
    })),
  };
}

function casesOf({ rule, failures }: Proof): JunitCase[] {
  return (['flags', 'passes'] as const).flatMap((kind) =>
    rule[kind].map((example, at) => {
      const failure = failures.find((each) => each.kind === kind && each.at === at);
      return {
        name: `${kind} ${at + 1}: ${textOf(example)}`,
        failure:
          failure === undefined ? null : { message: headOf(failure), detail: insteadOf(failure).join('\n') },
      };
    }),
  );
}

function describe(file: string, { rule, failures }: Proof): string {
  return [
    `${file}: rule ${rule.id}: ${failures.length} of ${counted(examplesOf(rule), 'example')} judged otherwise.`,
    ...failures.flatMap((failure) => [
      `  ${failure.kind} ${failure.at + 1}, “${textOf(failure.example)}”: ${headOf(failure)}`,
      ...insteadOf(failure).map((line) => `    ${line}`),
    ]),
  ].join('\n');
}

function headOf({ kind }: Failure): string {
  return kind === 'flags' ? 'must be found, and is not' : 'must pass, and is found';
}

/** What was found instead, a line each. */
function insteadOf({ kind, found, nearly }: Failure): string[] {
  const lines = [
    ...said(found, english()).map(
      ({ rule, level, text, why }) =>
        `${kind === 'flags' ? `instead ${rule} finds` : 'it finds'} ${wordsOf(text)} (${level}): ${why}`,
    ),
    ...nearly.map(({ text, why }) => `nearly found ${wordsOf(text)}: ${inWords(why, english())}`),
  ];
  return lines.length === 0 ? ['nothing in it was found, nor nearly.'] : lines;
}

function wordsOf(text: string): string {
  return text === '' ? 'the post as a whole' : `“${text}”`;
}

function examplesOf({ flags, passes }: Pack['rules'][number]): number {
  return flags.length + passes.length;
}
