import { parseArgs } from 'node:util';
import { lintPack } from '../lint';
import { PackError } from '../pack-error';
import { type Policy, readPolicy } from '../policy';
import { proofsOf, textOf } from '../proof';
import { readPin } from '../trust/fingerprint';
import { lookAtChannel, type NamedChannel } from './doctor/channel';
import { type Check, described, fine, look, wrong } from './doctor/check';
import { lookAtMachine } from './doctor/machine';
import { BrokenPack, loadPack, UsageError } from './load-packs';
import { complain, exit, writeLine } from './output';
import { BrokenPolicy, readPolicySource } from './policy/source';
import { counted } from './shown';

/**
 * `demarc doctor`: what is wrong between an admin’s files and the browsers of this machine, and what to do next. Returns the
 * exit code: 1 where something is wrong.
 * @throws {UsageError} where an option is wrong or a file can't be read.
 */
export async function runDoctor(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      policy: { type: 'string' },
      channel: { type: 'string', multiple: true, default: [] },
      pin: { type: 'string', multiple: true, default: [] },
      pack: { type: 'string', multiple: true, default: [] },
      root: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const pins = values.pin.map(pinned);
  const named = values.channel.map((address): NamedChannel => ({ address: webAddress(address), pins }));
  const source = values.policy === undefined ? null : await lookAtSource(values.policy);
  // Who asks about a channel or a pack alone may sit anywhere.
  const isElsewhere = named.length + values.pack.length > 0 && source === null && values.root === undefined;
  const machine = isElsewhere
    ? { checks: [], policies: [] }
    : lookAtMachine(values.root ?? '/', source?.policy ?? null);
  const policies = [...(source?.policy ? [source.policy] : []), ...machine.policies];
  const checks = [...(source?.checks ?? []), ...machine.checks];
  for (const channel of distinct([...named, ...policies.flatMap(channelsOf)])) {
    complain(`… asking ${channel.address}`);
    checks.push(...(await lookAtChannel(channel, Date.now())));
  }
  for (const pack of values.pack) checks.push(...(await lookAtPack(pack)));
  await writeLine(values.json ? JSON.stringify({ checks }, null, 1) : told(checks));
  return checks.some(({ state }) => state === 'wrong') ? exit.wrong : exit.answered;
}

function pinned(text: string): string {
  const pin = readPin(text);
  if (pin !== null) return pin;
  throw new UsageError('--pin: give the twelve words of a fingerprint in quotes, or its 43 characters.');
}

function webAddress(address: string): string {
  if (URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) return address;
  throw new UsageError(`--channel: give the address of the channel’s folder, not “${address}”.`);
}

async function lookAtSource(file: string): Promise<{ checks: Check[]; policy: Policy | null }> {
  try {
    const { policy } = readPolicy(await readPolicySource(file));
    return { checks: [fine(file, `keeps to the schema; ${policy.organisation}`)], policy };
  } catch (error) {
    if (!(error instanceof BrokenPolicy)) throw error;
    const checks = error.message.split('\n').map((line) => {
      const [about = file, says = line] = line.split(/: (.*)/s);
      return wrong(about, says, 'Mend it there; public/managed-schema.json names what a policy may hold.');
    });
    return { checks, policy: null };
  }
}

function channelsOf({ channels }: Policy): NamedChannel[] {
  return channels.map(({ address, fingerprint }) => ({ address, pins: [fingerprint] }));
}

function distinct(channels: readonly NamedChannel[]): NamedChannel[] {
  return [...new Map(channels.map((each) => [JSON.stringify(each), each])).values()];
}

async function lookAtPack(name: string): Promise<Check[]> {
  try {
    const pack = await loadPack(name);
    const failures = [...proofsOf(pack)].flatMap(({ rule, failures }) =>
      failures.map((each) => ({ rule, each })),
    );
    if (failures.length > 0) {
      return failures.map(({ rule, each }) =>
        wrong(
          name,
          `rule ${rule.id} ${each.kind === 'flags' ? 'does not flag' : 'flags'} “${textOf(each.example)}”`,
          `No browser takes the pack so. demarc pack test ${name} says what was found instead.`,
        ),
      );
    }
    const shortcomings = lintPack(pack).length;
    return [
      fine(name, `${counted(pack.rules.length, 'rule')}, whose examples hold`),
      ...(shortcomings === 0
        ? []
        : [look(name, `pack lint has ${counted(shortcomings, 'thing')} to say`, `demarc pack lint ${name}`)]),
    ];
  } catch (error) {
    if (error instanceof BrokenPack || error instanceof PackError) {
      return error.message
        .split('\n')
        .map((line) => wrong(name, line, 'docs/packs.md says what a pack may hold.'));
    }
    throw error;
  }
}

function told(checks: readonly Check[]): string {
  const count = (state: Check['state']) => checks.filter((each) => each.state === state).length;
  const summary =
    `${count('fine')} fine, ${count('look')} to look at, ${count('wrong')} wrong` +
    (count('not checked') > 0 ? `, ${count('not checked')} not checked` : '');
  return [...checks.map(described), '', summary].join('\n');
}
