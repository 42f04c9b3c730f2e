import { beforeEach, expect, test } from 'vitest';
import type { Engine } from '../tools/browsers';
import { Line, type Seat } from './line';

/** Two places; what runs is told as `fb1`: in Firefox, at b, in the browser that was opened first. */
let line: Line<number>;
let running: Seat<number>[];
let opened: number;

beforeEach(() => {
  line = new Line(2);
  running = [];
  opened = 0;
});

/** `ca fb` puts two in line, one for Chromium at a and one for Firefox at b. */
async function come(scenarios: string): Promise<void> {
  for (const [letter, at = null] of scenarios.split(' ')) {
    const engine: Engine = letter === 'c' ? 'chromium' : 'firefox';
    void line.turn(engine, at).then((seat) => {
      seat.held ??= ++opened;
      running.push(seat);
    });
  }
  await Promise.resolve();
}

const named = ({ engine, at, held }: Seat<number>) => `${engine.charAt(0)}${at ?? ''}${held}`;
const now = () => running.map(named).join(' ');

async function ends(name: string): Promise<void> {
  const [seat] = running.splice(
    running.findIndex((one) => named(one) === name),
    1,
  );
  if (seat) line.leave(seat);
  await Promise.resolve();
}

test('one scenario runs in each engine while some wait for each, in the order in which they came', async () => {
  await come('ca fa cb fb');
  expect(now()).toBe('ca1 fa2');
  await ends('ca1');
  expect(now()).toBe('fa2 cb1');
  await ends('fa2');
  expect(now()).toBe('cb1 fb2');
});

test('both places are one engine’s where nobody waits for the other, each browser at a place of its own', async () => {
  await come('ca fa fa fa fb fb');
  await ends('ca1');
  expect(now()).toBe('fa2 fb3');
  await ends('fb3');
  expect(now()).toBe('fa2 fb3');
  await ends('fa2');
  expect(now()).toBe('fb3 fa2');
});

test('the other engine has its place back with the next scenario that ends', async () => {
  await come('fa fa fb fb fb');
  expect(now()).toBe('fa1 fb2');
  await come('ca');
  await ends('fa1');
  expect(now()).toBe('fb2 ca3');
});

test('no other browser is opened for fewer scenarios than run while it starts', async () => {
  await come('c f f f f');
  await ends('c1');
  expect(now()).toBe('f2');
});
