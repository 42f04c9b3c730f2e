import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { standing } from '../../../../lib/background/policy/in-force';
import { patience, readAnew, watchPolicy } from '../../../../lib/background/policy/watch';
import { freshBrowser } from '../browser';
import { adminSets, gracePolicy, handsOn } from './admin';

const atStart = () => readAnew({ announced: false });

beforeEach(() => {
  vi.useFakeTimers();
  freshBrowser();
  handsOn({});
});

afterEach(() => {
  vi.useRealTimers();
});

describe('whether there is a policy', () => {
  it('is not known before the browser has said anything', async () => {
    expect((await standing()).state).toBe('unknown');
  });

  it('is not known where the browser hands on nothing: Chromium does so as well before it has read one', async () => {
    await atStart();
    expect((await standing()).state).toBe('unknown');
  });

  it('is not known where the browser does not answer, and nothing waits for it longer than three seconds', async () => {
    handsOn('silent');
    const asked = atStart();
    await vi.advanceTimersByTimeAsync(3_000);
    await asked;
    expect((await standing()).state).toBe('unknown');
  });

  it('is denied where Firefox knows of none', async () => {
    handsOn(null);
    await atStart();
    expect((await standing()).state).toBe('none');
  });

  it('is denied once Chromium has handed on nothing for two minutes', async () => {
    void watchPolicy();
    await vi.advanceTimersByTimeAsync(patience);
    expect((await standing()).state).toBe('none');
  });

  it('is certain once it was read', async () => {
    handsOn(gracePolicy);
    vi.setSystemTime(1_795_000_000_000);
    await atStart();
    expect(await standing()).toMatchObject({
      state: 'present',
      policy: { organisation: 'Grace Ministry' },
      since: 1_795_000_000_000,
      problem: null,
    });
  });
});

describe('a policy', () => {
  it('that comes late is taken at the next look, which no browser announces', async () => {
    void watchPolicy();
    await vi.advanceTimersByTimeAsync(1_000);
    handsOn(gracePolicy);
    await vi.advanceTimersByTimeAsync(4_000);
    expect((await standing()).state).toBe('present');
  });

  it('holds on where a browser that starts hands on nothing yet, or does not answer', async () => {
    await adminSets(gracePolicy);
    handsOn({});
    await atStart();
    expect((await standing()).policy?.organisation).toBe('Grace Ministry');
    handsOn('silent');
    const asked = atStart();
    await vi.advanceTimersByTimeAsync(3_000);
    await asked;
    expect((await standing()).policy?.organisation).toBe('Grace Ministry');
  });

  it('is gone where a browser that starts hands on nothing for two minutes', async () => {
    await adminSets(gracePolicy);
    handsOn({});
    await atStart();
    await vi.advanceTimersByTimeAsync(patience);
    await atStart();
    expect(await standing()).toMatchObject({ state: 'none', policy: null });
  });

  it('is gone at once where the browser says that it was taken away', async () => {
    await adminSets(gracePolicy);
    await adminSets(null);
    expect(await standing()).toMatchObject({ state: 'none', policy: null });
  });

  it('is another as soon as the browser says so', async () => {
    await watchPolicy();
    handsOn({ organisation: 'Acme' });
    await fakeBrowser.storage.onChanged.trigger({ organisation: { newValue: 'Acme' } }, 'managed');
    await vi.waitFor(async () => expect((await standing()).policy?.organisation).toBe('Acme'));
  });

  it('that cannot be read takes nothing from the one before, and what is wrong is said', async () => {
    await adminSets(gracePolicy);
    await adminSets({ ...gracePolicy, overrides: { hold: 'sometimes' } });
    expect(await standing()).toMatchObject({
      state: 'present',
      policy: { organisation: 'Grace Ministry' },
      problem: expect.stringContaining('overrides.hold'),
    });
    await adminSets(gracePolicy);
    expect(await standing()).toMatchObject({ state: 'present', problem: null });
  });

  it('that cannot be read is said too where there was none before', async () => {
    await adminSets({ organisation: '' });
    expect(await standing()).toMatchObject({
      state: 'unread',
      policy: null,
      problem: expect.stringContaining('organisation'),
    });
  });

  it('says what stands in it that is not known', async () => {
    await adminSets({ ...gracePolicy, colour: 'blue' });
    expect((await standing()).unknown).toEqual(['colour']);
  });

  it('has been in force since it came, however often it is read', async () => {
    vi.setSystemTime(1_795_000_000_000);
    await adminSets(gracePolicy);
    vi.setSystemTime(1_795_000_900_000);
    await atStart();
    expect((await standing()).since).toBe(1_795_000_000_000);
  });
});
