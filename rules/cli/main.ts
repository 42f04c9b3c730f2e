import { parseArgs } from 'node:util';
import { runCheck } from './check';
import { runConductRead } from './conduct';
import { runDiff } from './diff';
import { runDoctor } from './doctor';
import { runExplain } from './explain';
import { runKinds } from './kinds';
import { runLint } from './lint';
import { loadCode, UsageError } from './load-packs';
import { complain, exit, readInput, writeLine } from './output';
import { type NewPackOptions, runNew } from './pack-new';
import { runPolicy } from './policy';
import { runTest } from './test';
import { runTopics } from './topics';
import { trustCommand, trustHelp } from './trust/commands';
import { runTry } from './try';

const help = `demarc: checks posts against a code of conduct.

  demarc check --pack ID|FILE … [--json] [TEXT]   what the code has against one text (standard input where none is given)
  demarc check --pack ID|FILE … --jsonl           the same for {"id","text",…} lines on standard input
  demarc explain --pack ID|FILE … [--json] [TEXT] why: each finding, what silenced a near miss, which rules never ran
  demarc topics --jsonl                           where each topic is found in such lines
  demarc kinds --jsonl [--own HOST]…              what each post in such lines is for, why, and its tone; HOST is a site of one's own
  demarc pack new [DOCUMENT] [--name NAME]        a pack from a written code of conduct (.docx, .pdf, .md, .txt), or by asking;
      [--id ID] [--policy URL] [--rule SENTENCE]… [--out FILE] [--force]
  demarc pack lint FILE…                          what is wrong with packs, where, and what to do about it
  demarc pack test PACK… [--json | --junit]       whether every rule judges its own examples as it should
  demarc pack try PACK FILE… [--json]             what each rule finds in a corpus: .jsonl with {"text"}, .txt a post a line
  demarc pack diff OLD NEW [--on FILE…] [--json]  rules added, gone and changed; on a corpus, what is newly held or no longer
  demarc policy POLICY --out FOLDER               the files that set a policy in Chrome, Edge and Firefox on every system
      [--chrome-id ID] [--edge-id ID] [--firefox-id ID] [--update-url URL] [--xpi URL] [--force]
  demarc doctor [--policy FILE] [--channel URL]…  what is wrong with policies, channels and packs here, and what to do
      [--pin WORDS]… [--pack PACK]… [--root FOLDER] [--json]
  demarc conduct read FILE [--json]               rules for the sentences of a written code of conduct (.docx, .pdf, .md, .txt)
${trustHelp}

Exit codes: 0 answered, whatever the answer is; 1 pack lint, test or verify, audit verify, or doctor, found something wrong; 2 some input or a pack could not be read.`;

async function main(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args;
  if (first === 'policy') return runPolicy(rest);
  if (first === 'doctor') return runDoctor(rest);
  const trust = args.includes('--help') || args.includes('-h') ? null : trustCommand(args);
  if (trust !== null) return trust();
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      pack: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      jsonl: { type: 'boolean', default: false },
      junit: { type: 'boolean', default: false },
      on: { type: 'string', multiple: true, default: [] },
      own: { type: 'string', multiple: true, default: [] },
      name: { type: 'string' },
      id: { type: 'string' },
      policy: { type: 'string' },
      rule: { type: 'string', multiple: true, default: [] },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [command, ...texts] = positionals;
  if (values.help || command === undefined) {
    await writeLine(help);
    return values.help ? exit.answered : exit.badInput;
  }
  const now = { time: Date.now(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  const text = texts.length === 0 ? undefined : texts.join(' ');
  if (command === 'check') {
    return runCheck(await loadCode(values.pack), { json: values.json, jsonl: values.jsonl, text }, now);
  }
  if (command === 'explain') {
    return runExplain(await loadCode(values.pack), text ?? (await readInput()), values.json, now);
  }
  if (command === 'topics') return runTopics(now);
  if (command === 'kinds') return runKinds(values.own, now);
  if (command === 'pack') return runPack(texts, values);
  if (command === 'conduct') return runConduct(texts, values.json);
  throw new UsageError(`There is no command “${command}”.\n\n${help}`);
}

interface PackOptions extends NewPackOptions {
  readonly json: boolean;
  readonly junit: boolean;
  readonly on: readonly string[];
}

function runPack([command, ...files]: readonly string[], options: PackOptions): Promise<number> {
  if (command === 'new') return runNew(files, options);
  if (command === 'lint') return runLint(files);
  if (command === 'test') return runTest(files, options);
  if (command === 'try') return runTry(files, options.json);
  if (command === 'diff') return runDiff(files, options);
  throw new UsageError(`There is no command “pack ${command ?? ''}”.\n\n${help}`);
}

function runConduct([command, ...files]: readonly string[], json: boolean): Promise<number> {
  if (command === 'read') return runConductRead(files, json);
  throw new UsageError(`There is no command “conduct ${command ?? ''}”.\n\n${help}`);
}

/** A wrong option is told as what it is, anything else with where it happened. */
function messageOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    return `${error.message}\n\n${help}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exit.answered);
});

// npm runs a script in the project's folder; files are named from where the person is.
if (process.env.npm_lifecycle_event === 'demarc' && process.env.INIT_CWD !== undefined) {
  process.chdir(process.env.INIT_CWD);
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    complain(messageOf(error));
    process.exitCode = exit.badInput;
  },
);
