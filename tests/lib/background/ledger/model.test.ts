import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pending } from '../../../../lib/background/ledger/database';
import type { Ledger, Part } from '../../../../lib/background/ledger/ledger';
import type { LedgerEntry } from '../../../../lib/ledger';
import { postKinds } from '../../../../rules/past';
import { day, entryOf, newProfile, noon, pendingOf } from './device';

/** The ledger as a plain list: what every sequence of operations on the real one has to come to. */
interface Model {
  entries: LedgerEntry[];
  pending: Map<string, Pending>;
}

interface Real {
  readonly start: () => Ledger;
  ledger: Ledger;
}

type Operation = fc.AsyncCommand<Model, Real>;

const identities = ['grace', 'me'];
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
/** Few times, so that many meet; the clock may be set back between any two posts. */
const time = fc.integer({ min: -6, max: 3 }).map((days) => noon + days * day);
const entry = fc
  .record({ id, time, identity: fc.constantFrom(...identities), kind: fc.constantFrom(...postKinds) })
  .map(({ id: name, ...more }) => entryOf(name, more));

function operation(says: string, run: (model: Model, real: Real) => Promise<void>): Operation {
  return { check: () => true, run, toString: () => says };
}

function isOf({ identity, from = -Infinity, to = Infinity }: Part) {
  return (one: LedgerEntry) =>
    (identity === undefined || one.identity === identity) && one.time >= from && one.time <= to;
}

function inOrder(all: readonly LedgerEntry[]): LedgerEntry[] {
  return all.toSorted((one, other) => other.time - one.time || (one.id < other.id ? 1 : -1));
}

function kept(all: readonly LedgerEntry[], identity: string, posts: number, since: number): LedgerEntry[] {
  return inOrder(all.filter(isOf({ identity }))).filter((one, at) => at < posts || one.time >= since);
}

const hold = entry.map((one) =>
  operation(`hold ${one.id}`, async (model, { ledger }) => {
    const pending = pendingOf(one);
    await ledger.hold(pending);
    if (!model.entries.some((known) => known.id === one.id)) model.pending.set(one.id, pending);
  }),
);

const confirm = fc.record({ id, twice: fc.boolean() }).map(({ id: name, twice }) =>
  operation(`confirm ${name}${twice ? ' twice at once' : ''}`, async (model, { ledger }) => {
    const told = await Promise.all([ledger.confirm(name), ...(twice ? [ledger.confirm(name)] : [])]);
    const isKnown = model.entries.some((one) => one.id === name);
    const waiting = isKnown ? undefined : model.pending.get(name);
    expect(told.filter((one) => one !== null)).toHaveLength(waiting ? 1 : 0);
    model.pending.delete(name);
    if (waiting) model.entries.push(waiting.entry);
  }),
);

const drop = id.map((name) =>
  operation(`drop ${name}`, async (model, { ledger }) => {
    await ledger.drop(name);
    model.pending.delete(name);
  }),
);

const correct = fc.record({ id, kind: fc.constantFrom(...postKinds) }).map(({ id: name, kind }) =>
  operation(`correct ${name} to ${kind}`, async (model, { ledger }) => {
    await ledger.correct(name, kind);
    model.entries = model.entries.map((one) => (one.id === name ? { ...one, kind, corrected: true } : one));
  }),
);

const part = fc.record({
  identity: fc.option(fc.constantFrom(...identities), { nil: undefined }),
  from: fc.option(time, { nil: undefined }),
  to: fc.option(time, { nil: undefined }),
});

const erase = part.map((named) =>
  operation(`erase ${JSON.stringify(named)}`, async (model, { ledger }) => {
    await ledger.erase(named);
    const isGone = isOf(named);
    model.entries = model.entries.filter((one) => !isGone(one));
    model.pending = new Map([...model.pending].filter(([, waiting]) => !isGone(waiting.entry)));
  }),
);

const sweep = fc
  .record({ days: fc.integer({ min: 0, max: 8 }), most: fc.integer({ min: 0, max: 6 }) })
  .map(({ days, most }) =>
    operation(`sweep ${days} days, ${most} at most`, async (model, { ledger }) => {
      await ledger.sweep(noon, () => days * day, most);
      const young = model.entries.filter((one) => one.time >= noon - days * day);
      // Which of two of the same moment goes first is nobody's matter.
      const left = await ledger.everything();
      expect(left).toHaveLength(Math.min(most, young.length));
      const oldest = left.at(-1)?.time ?? Infinity;
      expect(young.filter((one) => one.time > oldest).every((one) => left.some((l) => l.id === one.id))).toBe(
        true,
      );
      model.entries = young.filter((one) => left.some((l) => l.id === one.id));
      model.pending = new Map(
        [...model.pending].filter(([, waiting]) => Math.abs(noon - waiting.entry.time) <= day),
      );
    }),
  );

const bring = fc.array(entry, { maxLength: 4 }).map((all) =>
  operation(`bring ${all.map((one) => one.id).join()}`, async (model, { ledger }) => {
    await ledger.bring(all);
    const last = new Map(all.map((one) => [one.id, one]));
    const known = new Set(model.entries.map((one) => one.id));
    model.entries.push(...[...last.values()].filter((one) => !known.has(one.id)));
  }),
);

const past = fc
  .record({
    identity: fc.constantFrom(...identities),
    posts: fc.integer({ min: 0, max: 5 }),
    days: fc.integer({ min: 0, max: 7 }),
  })
  .map(({ identity, posts, days }) =>
    operation(`past of ${identity}: ${posts} posts, ${days} days`, async (model, { ledger }) => {
      const found = await ledger.past(identity, { posts, span: days * day }, noon);
      expect(found).toEqual(kept(model.entries, identity, posts, noon - days * day));
    }),
  );

const between = fc.record({ identity: fc.constantFrom(...identities), from: time, to: time }).map((span) =>
  operation(`entries ${JSON.stringify(span)}`, async (model, { ledger }) => {
    expect(await ledger.entries(span.identity, span)).toEqual(inOrder(model.entries.filter(isOf(span))));
  }),
);

const restart = fc.constant(
  operation('stop the background and start it', async (_, real) => {
    await real.ledger.close();
    real.ledger = real.start();
  }),
);

describe('the ledger, whatever is done with it in whatever order', () => {
  it('holds what a plain list would', async () => {
    const operations = [
      hold,
      hold,
      confirm,
      confirm,
      drop,
      correct,
      erase,
      sweep,
      bring,
      past,
      past,
      between,
      restart,
    ];
    await fc.assert(
      fc.asyncProperty(fc.commands(operations, { maxCommands: 40 }), async (commands) => {
        const start = newProfile();
        const real: Real = { start, ledger: start() };
        const model: Model = { entries: [], pending: new Map() };
        await fc.asyncModelRun(() => ({ model, real }), commands);
        expect(await real.ledger.everything()).toEqual(inOrder(model.entries));
      }),
      { numRuns: 150 },
    );
  });
});
