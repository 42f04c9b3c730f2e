import type { Draft } from '../../../rules/draft';
import type { Request } from '../../messages';
import { ask } from '../door';
import { isWritten, keyOf, sameTexts } from './draft';

/** What there is to tell of a draft that is let go. */
export type Gone = Omit<Request<'went'>, 'id' | 'draft'>;

/** Milliseconds after which a page that is left has no longer anything to do with the last press of Post. */
const atWork = 120_000;
/** Milliseconds until the composer is looked at after a press; each time longer, up to the longest. */
const firstLook = 100;
const longestWait = 1_000;

interface Open extends Gone {
  readonly id: string;
  readonly key: string;
  readonly parts: readonly string[];
  readonly at: number;
}

/**
 * Tells the ledger what became of one composer's posts, each by an id of its own: that one was let go, and that the site has
 * taken it or not. While neither is known a further press is one about the same post.
 */
export class Outcome {
  private open: Open | null = null;
  /** What was told last, once it has arrived: a post is let go before it is taken. */
  private told: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `look` has the composer read: a site that empties a field itself says so by no event. */
  constructor(private readonly look: () => void) {}

  /** When the post was let go of which nothing is known yet, by the page's own clock; null where there is none. */
  get since(): number | null {
    return this.open?.at ?? null;
  }

  /** The draft goes to the site. A second press for the same one is no other decision. */
  goes(draft: Draft, gone: Gone): void {
    const { open } = this;
    const key = keyOf(draft);
    const id = open?.id ?? crypto.randomUUID();
    const { identity, decision, rules } = open?.key === key ? open : gone;
    this.open = { id, key, parts: draft.parts, at: performance.now(), identity, decision, rules };
    this.told = this.told.then(() => insist('went', { id, draft, identity, decision, rules }));
    this.follow(firstLook);
  }

  /** The composer is looked after no longer. */
  stop(): void {
    clearTimeout(this.timer);
  }

  /** The site has taken it. */
  taken(): void {
    this.close('taken');
  }

  /** The site has not taken it, or its author has thought better of it. */
  cancelled(): void {
    this.close('not-taken');
  }

  /** The page is being left with these texts in the composer; null where its author has done something else since the press. */
  left(texts: readonly string[] | null): void {
    const { open } = this;
    if (!open) return;
    this.open = null;
    const { id, parts, at } = open;
    // A page that is being left waits for no answer.
    if (texts && isWritten(parts) && !isWritten(texts)) void ask('taken', { id });
    else if (texts && sameTexts(parts, texts) && performance.now() - at < atWork)
      void ask('left-with', { id });
    else void ask('not-taken', { id });
  }

  private follow(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.open || performance.now() - this.open.at > atWork) return;
      this.look();
      this.follow(Math.min(wait * 2, longestWait));
    }, wait);
  }

  private close(kind: 'taken' | 'not-taken'): void {
    const { open } = this;
    if (!open) return;
    this.open = null;
    this.told = this.told.then(() => insist(kind, { id: open.id }));
  }
}

/** Attempts to tell something, and milliseconds that each may take. */
const attempts = 3;
const patience = 4_000;

/** Tells it again where the background was stopped over it. Told twice, a post still counts once. */
async function insist<K extends 'went' | 'taken' | 'not-taken'>(kind: K, request: Request<K>): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), patience);
    });
    const arrived = await Promise.race([ask(kind, request).then(({ ok }) => ok), late]);
    clearTimeout(timer);
    if (arrived) return;
  }
}
