import { beforeEach, describe, expect, it, vi } from 'vitest';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { setLanguage } from '../words/words.svelte';
import { autoBackup, EVERY, FIRST } from './autoBackup';
import { backups } from './backups.svelte';
import type { Clock } from './idle';
import { session } from './session.svelte';
import { toasts } from './toasts';

/** A clock turned by hand: one timer at a time is all that is set. */
class Turned implements Clock {
  time = 0;
  #next: { at: number; run: () => void } | undefined;
  now(): number {
    return this.time;
  }
  after(ms: number, run: () => void): () => void {
    const timer = (this.#next = { at: this.time + ms, run });
    return () => {
      if (this.#next === timer) this.#next = undefined;
    };
  }
  async turn(ms: number): Promise<void> {
    const until = this.time + ms;
    while (this.#next && this.#next.at <= until) {
      const { at, run } = this.#next;
      this.#next = undefined;
      this.time = at;
      run();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    this.time = until;
  }
}

let desk: Fake;
let clock: Turned;
const made = () => desk.world.keeping.backups.length;

async function open(options: Parameters<typeof fake>[0] = {}): Promise<void> {
  desk = fake({ people: 20, ...options });
  desk.world.keeping.folderPresent = true;
  usePort(desk);
  await session.refresh();
}

beforeEach(async () => {
  setLanguage('sv');
  session.closed();
  clock = new Turned();
});

describe('a backup that is due', () => {
  it('is made by itself a while after the register was opened, once, and told of', async () => {
    await open();
    const before = made();
    const stop = autoBackup(clock);
    await clock.turn(FIRST - 1);
    expect(made()).toBe(before);
    await clock.turn(1);
    expect(made()).toBe(before + 1);
    expect(toasts.list.at(-1)?.text).toContain(desk.world.keeping.backups[0]!.file);
    await clock.turn(3 * EVERY);
    expect(made()).toBe(before + 1);
    stop();
  });

  it('is looked for every hour', async () => {
    await open({ calm: true });
    const before = made();
    const stop = autoBackup(clock);
    await clock.turn(FIRST);
    desk.world.keeping.backups[0]!.at = '2026-11-01T08:00:00Z';
    await clock.turn(EVERY - 1);
    expect(made()).toBe(before);
    await clock.turn(1);
    expect(made()).toBe(before + 1);
    stop();
  });

  it.each([
    ['has no folder', () => (desk.world.keeping.folder = null)],
    ['has a folder that is not there', () => (desk.world.keeping.folderPresent = false)],
  ])('waits for the keeper when it %s', async (_, change) => {
    await open();
    change();
    const before = made();
    const stop = autoBackup(clock);
    await clock.turn(EVERY);
    expect(made()).toBe(before);
    expect(backups().failed).toBeUndefined();
    stop();
  });

  it.each([{ sample: true }, { writable: false }])('is not made of %o', async (options) => {
    await open(options);
    const before = made();
    const stop = autoBackup(clock);
    await clock.turn(EVERY);
    expect(made()).toBe(before);
    stop();
  });

  it('that fails is kept for today, and tried again', async () => {
    await open();
    const job = vi.fn(() => Promise.reject({ code: 'disk_full', detail: null, refusals: [] }));
    usePort({ ...desk, call: desk.call.bind(desk), job: job as never });
    const stop = autoBackup(clock);
    await clock.turn(FIRST);
    expect(backups().failed?.code).toBe('disk_full');
    expect(toasts.list).toEqual([]);
    usePort(desk);
    await clock.turn(EVERY);
    expect(backups().failed).toBeUndefined();
    stop();
  });

  it('is not begun after a lock', async () => {
    await open();
    const before = made();
    autoBackup(clock)();
    await clock.turn(EVERY);
    expect(made()).toBe(before);
  });
});
