import { digestOf } from '../../../rules/ledger/digest';
import { pastPostOf } from '../../../rules/ledger/past-post';
import { areNearSame, sketchOf } from '../../../rules/ledger/sketch';
import type { Request } from '../../messages';
import { browserKey } from '../digest';
import { readIdentities, voiceFor } from '../identities';
import type { InForce } from '../policy/identities';
import type { Sender } from '../router';
import { type DraftKind, ledgerSettings, leftTabs } from '../storage';
import type { Pending } from './database';
import { saidIn } from './draft-kinds';
import { judged } from './judged';
import { isRecorded } from './keeping';
import type { Ledger } from './ledger';

/** Milliseconds after which the next page of a tab has no longer anything to do with a post that went from it. */
const decidesFor = 10 * 60 * 1_000;

/** What stood in the composers of a page at its start, by digests, and when. */
interface Seen {
  readonly sender: Sender;
  readonly standing: readonly { readonly words: string; readonly sketch: string }[];
  readonly now: number;
}

/**
 * Where pages tell what became of their posts. What they tell is dealt with in the order in which it came, so that a post is
 * never taken before it was let go; and nothing of a private window.
 */
export class Desk {
  private queue: Promise<unknown> = Promise.resolve();
  /** By id: where the posts went from of which nothing more is told, by a page that may be gone by now. */
  private readonly open = new Map<string, Sender>();
  /** By tab: what stood in the next page, which may be told before it is told that the one before was left. */
  private readonly early = new Map<number, Seen>();

  constructor(private readonly ledger: Ledger) {}

  /** A post was let go. `now`: epoch milliseconds. */
  went(request: Request<'went'>, sender: Sender, now: number): Promise<void> {
    // A page that was left may tell it again, where no answer reached it any more.
    if (!this.open.has(request.id)) {
      this.open.set(request.id, sender);
      this.early.delete(sender.tab);
    }
    // Asked at once: the composer that this empties has it forgotten.
    const said = saidIn(sender.tab);
    return this.inTurn(async () => {
      const { draft, id } = request;
      const identity = sender.isPrivate ? undefined : await identityOf(request);
      if (!identity || !isRecorded(identity, await ledgerSettings.get())) return;
      const key = await browserKey();
      const { tab, frame, origin } = sender;
      const words = wordsOf(draft.parts, key);
      const entry = await entryOf(request, identity, { key, time: now, said: await said });
      await this.ledger.hold({ id, entry, tab, frame, origin, words, left: false });
    });
  }

  taken(id: string): Promise<void> {
    this.open.delete(id);
    return this.inTurn(async () => void (await this.ledger.confirm(id)));
  }

  notTaken(id: string): Promise<void> {
    this.open.delete(id);
    return this.inTurn(() => this.ledger.drop(id));
  }

  /** The page of a post was left. */
  left(id: string, { tab }: Sender): Promise<void> {
    return this.inTurn(async () => {
      await this.ledger.leave(id);
      await leftTabs.update((tabs) => [...tabs.filter((one) => one !== tab), tab]);
      this.open.delete(id);
      const seen = this.early.get(tab);
      if (seen) await this.decide(seen);
    });
  }

  /**
   * Whether the page of this frame tells what became of a post that its predecessor was left with. Browsers promise no order
   * between the last words of a page and the first of the next, so a post of which nothing was told yet counts as well.
   */
  async awaits(sender: Sender, now: number): Promise<boolean> {
    if (this.hasOpenIn(sender)) return true;
    // Every page asks this first: where nothing is awaited, as nearly always, it waits for no database.
    if (!(await leftTabs.get()).includes(sender.tab)) return false;
    return this.inTurn(async () => (await this.waitingIn(sender, now)).length > 0);
  }

  /** What stands in the composers now: the site has refused what still stands there, and taken what does not. */
  stillThere(texts: readonly (readonly string[])[], sender: Sender, now: number): Promise<void> {
    return this.inTurn(async () => {
      const key = await browserKey();
      const standing = texts.map((parts) => ({
        words: wordsOf(parts, key),
        sketch: sketchOf(key, parts.join('\n')),
      }));
      const seen = { sender, standing, now };
      if (this.hasOpenIn(sender)) this.early.set(sender.tab, seen);
      await this.decide(seen);
    });
  }

  private async decide({ sender, standing, now }: Seen): Promise<void> {
    const waiting = await this.waitingIn(sender, now);
    for (const { id, words, entry } of waiting) {
      // Their author may have begun to change them, before we could look.
      const isThere = standing.some((one) => one.words === words || areNearSame(one.sketch, entry.sketch));
      if (isThere) await this.ledger.drop(id);
      else await this.ledger.confirm(id);
    }
    if (waiting.length > 0) this.early.delete(sender.tab);
    await leftTabs.update((tabs) => tabs.filter((one) => one !== sender.tab));
  }

  private hasOpenIn(sender: Sender): boolean {
    return [...this.open.values()].some((one) => isSamePlace(one, sender));
  }

  private async waitingIn(sender: Sender, now: number): Promise<Pending[]> {
    const all = await this.ledger.left();
    return all.filter((one) => isSamePlace(one, sender) && Math.abs(now - one.entry.time) < decidesFor);
  }

  private inTurn<T>(make: () => Promise<T>): Promise<T> {
    const made = this.queue.then(make);
    this.queue = made.catch(() => undefined);
    return made;
  }
}

type Place = Pick<Sender, 'tab' | 'frame' | 'origin'>;

/** Whether two pages follow each other in one place. The number of a frame in a page is another on the next one. */
function isSamePlace(one: Place, other: Place): boolean {
  const isInPage = (one.frame === 0) === (other.frame === 0);
  return isInPage && one.tab === other.tab && one.origin === other.origin;
}

/** The identity that a draft was checked as, or, where it could not be, the one that its account has. */
async function identityOf({ identity, draft }: Request<'went'>): Promise<InForce | undefined> {
  const id = identity ?? (await voiceFor(draft.account)).identity?.id;
  return (await readIdentities()).find((one) => one.id === id);
}

async function entryOf(
  { id, draft, decision, rules }: Request<'went'>,
  identity: InForce,
  { key, time, said }: { key: string; time: number; said: readonly DraftKind[] },
): Promise<Pending['entry']> {
  const operator = identity.operator ?? null;
  const { because, corrected, ...told } = await judged(draft, identity, said);
  const post = pastPostOf(draft, { key, time, ...told });
  const of = { id, identity: identity.id, operator, rules, decision };
  return { ...post, ...of, because, ...(corrected && { corrected }) };
}

/** By what the words of a draft are known again: a page that is loaded anew may end its lines in another way. */
function wordsOf(parts: readonly string[], key: string): string {
  return digestOf(key, JSON.stringify(parts.map((text) => text.trim().replace(/\s+/g, ' '))));
}
