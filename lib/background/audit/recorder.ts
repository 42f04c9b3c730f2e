import { browser } from 'wxt/browser';
import type { Decided } from '../../../rules/audit/decided';
import type { Happening } from '../../../rules/audit/entry';
import { codeOf } from '../code';
import type { InForce } from '../policy/identities';
import { mayReach } from '../reach';
import { diagnostics } from '../storage';
import { diagnosticsKept } from '../stored-item';
import { wordsOf } from '../words';
import { AuditLog, keeping } from './log';
import { type Collector, type Here, sendDue } from './sender';

/** Records what is decided as an organisation where its admin has turned that on, and has it sent where the admin says. */

/** What an admin asks for. */
export interface Order {
  /** Who asks, as people know it. */
  readonly organisation: string;
  /** Whom to ask about it; empty where that was not said. */
  readonly contact: string;
  /** Null where the entries stay on this device. */
  readonly collector: Collector | null;
  /** Milliseconds that an entry is kept. */
  readonly age: number;
  /** The identities that are the organisation's: nothing is recorded of any other. */
  readonly identities: readonly InForce[];
}

/** Something that was decided about a draft. */
export interface Decision {
  readonly decided: Decided;
  /** The id of the identity. */
  readonly identity: string;
  readonly site: string | null;
  readonly rules: readonly { readonly pack: string; readonly rule: string }[];
  readonly reason?: string | undefined;
  /** Epoch milliseconds at which it was; now, where that is not said or has not come yet. */
  readonly time?: number | undefined;
}

/** The alarm by which a stopped background goes on sending. */
export const auditAlarm = 'audit';
/** Milliseconds in which what happens is put together into one batch; by chance up to twice that, to spread a fleet. */
const gathering = 30_000;

/** Milliseconds after which a send is begun again that was never heard of: longer than any takes. */
const beginAgain = 120_000;

export class Recorder {
  private sending: Promise<void> | null = null;

  constructor(
    private readonly order: () => Promise<Order | null>,
    readonly log: AuditLog = new AuditLog(),
    private readonly here: Here = thisBrowser,
  ) {}

  /** Records a decision. What goes wrong here must not come between an author and their post: the diagnostics say it. */
  record(decision: Decision): Promise<void> {
    return this.keep(decision).catch((error) => this.note(error));
  }

  /**
   * Sends what is due, and sees to it that what is left is sent later: at a start, and when the alarm rings. `at once`: somebody
   * has just removed what was in the way, so that no wait counts.
   */
  goOn(when: 'when due' | 'at once' = 'when due'): Promise<void> {
    this.sending ??= this.send(when)
      .catch((error) => this.note(error))
      .finally(() => {
        this.sending = null;
      });
    return this.sending;
  }

  private async keep({ decided, identity: id, site, rules, reason = '', time }: Decision): Promise<void> {
    const order = await this.order();
    const identity = order?.identities.find((one) => one.id === id);
    if (!order || !identity) return;
    const versions = versionsOf(identity);
    const happening: Happening = {
      time: Math.min(time ?? Number.POSITIVE_INFINITY, this.here.now()),
      identity: { id, name: identity.name },
      site,
      rules: rules.map(({ pack, rule }) => ({ pack, version: versions.get(pack) ?? null, rule })),
      decided,
      reason,
    };
    await this.log.append(happening, order.collector !== null, { most: keeping.most, age: order.age });
    if (!order.collector || (await browser.alarms.get(auditAlarm))) return;
    await wakeAt(this.here.now() + gathering * (1 + this.here.chance()));
  }

  private async note(error: unknown): Promise<void> {
    const entry = { time: this.here.now(), key: auditAlarm, problem: wordsOf(error) };
    await diagnostics.update((all) => [...all, entry].slice(-diagnosticsKept));
  }

  private async send(when: 'when due' | 'at once'): Promise<void> {
    const order = await this.order();
    if (order?.collector && when === 'at once') {
      const sending = await this.log.sending(order.collector.url);
      await this.log.noteSending({ ...sending, notBefore: 0 });
    }
    // Should the background be stopped on the way, this wakes it to begin again.
    if (order?.collector) await wakeAt(this.here.now() + beginAgain);
    const next = order?.collector ? await sendDue(this.log, order.collector, this.here) : null;
    if (next !== null) return wakeAt(next);
    await browser.alarms.clear(auditAlarm);
    // What was recorded just now found an alarm set, which is cleared by this.
    const { head, sent } = await this.log.standing();
    if (order?.collector && head.seq > sent) await wakeAt(this.here.now() + gathering);
  }
}

const thisBrowser: Here = {
  now: () => Date.now(),
  chance: () => Math.random(),
  mayReach,
  get version() {
    return browser.runtime.getManifest().version;
  },
};

async function wakeAt(when: number): Promise<void> {
  await browser.alarms.create(auditAlarm, { when });
}

function versionsOf(identity: InForce): ReadonlyMap<string, number> {
  try {
    return new Map(codeOf(identity).rules.map(({ pack }) => [pack.id, pack.version]));
  } catch {
    // A code that cannot be put together has found nothing.
    return new Map();
  }
}
