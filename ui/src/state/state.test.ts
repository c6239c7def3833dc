import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fake } from '../wire/fake';
import { usePort } from '../wire/call';
import { Idle, watch, type Clock } from './idle';
import { kept } from './kept.svelte';
import { byIds } from '../wire';
import { chosen, place } from './place.svelte';
import { session } from './session.svelte';
import { settings } from './settings.svelte';
import { toasts } from './toasts';

/** A clock that is turned by hand. */
class Turned implements Clock {
  time = 0;
  #waiting: { at: number; run: () => void }[] = [];
  now = (): number => this.time;
  after(ms: number, run: () => void): () => void {
    const one = { at: this.time + ms, run };
    this.#waiting.push(one);
    return () => (this.#waiting = this.#waiting.filter((other) => other !== one));
  }
  turn(ms: number): void {
    const until = this.time + ms;
    for (;;) {
      const next = this.#waiting.filter((one) => one.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#waiting = this.#waiting.filter((one) => one !== next);
      this.time = next.at;
      next.run();
    }
    this.time = until;
  }
  /** The machine sleeps: time goes, timers do not. */
  sleep(ms: number): void {
    this.time += ms;
  }
}

const MINUTE = 60_000;

describe('the idle timer', () => {
  let clock: Turned;
  let minutes: number;
  const lock = vi.fn();
  let idle: Idle;
  beforeEach(() => {
    lock.mockClear();
    clock = new Turned();
    minutes = 10;
    idle = new Idle(() => minutes * MINUTE, lock, clock);
  });

  it('locks when nobody touched anything for the time set, and once', () => {
    clock.turn(10 * MINUTE - 1);
    expect(lock).not.toHaveBeenCalled();
    clock.turn(MINUTE);
    clock.turn(60 * MINUTE);
    expect(lock).toHaveBeenCalledOnce();
  });

  it('starts over at every touch', () => {
    for (let i = 0; i < 5; i++) {
      clock.turn(9 * MINUTE);
      idle.touch();
    }
    expect(lock).not.toHaveBeenCalled();
    clock.turn(10 * MINUTE);
    expect(lock).toHaveBeenCalledOnce();
  });

  it('hears of a shorter time within a minute', () => {
    clock.turn(3 * MINUTE);
    minutes = 1;
    clock.turn(MINUTE);
    expect(lock).toHaveBeenCalledOnce();
  });

  it('locks at the first touch after a sleep that lasted too long', () => {
    clock.sleep(60 * MINUTE);
    idle.touch();
    expect(lock).toHaveBeenCalledOnce();
  });

  it('is not defeated by a dialog that stops events on their way up', () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
    const unwatch = watch(idle);
    clock.turn(9 * MINUTE);
    dialog.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
    clock.turn(9 * MINUTE);
    expect(lock).not.toHaveBeenCalled();
    clock.turn(MINUTE);
    expect(lock).toHaveBeenCalledOnce();
    unwatch();
    dialog.remove();
  });

  it('does nothing after it was stopped', () => {
    idle.stop();
    clock.turn(60 * MINUTE);
    idle.touch();
    expect(lock).not.toHaveBeenCalled();
  });
});

describe('the session', () => {
  it('follows what was written, and leaves nothing behind when it ends', async () => {
    const desk = fake({ people: 20 });
    usePort(desk);
    await session.refresh();
    const before = session.version;
    desk.world.version++;
    await session.refresh();
    expect(session.version).toBe(before + 1);

    kept('search', () => ({ text: 'åberg' }));
    chosen.toDisclose = { selection: byIds(['x']), count: 1, filters: [] };
    place.go('log');
    toasts.show('Åsa Lund är med i registret.');
    desk.world.open = false;
    await session.refresh();
    expect(session.current).toBeUndefined();
    expect(kept('search', () => ({ text: '' })).text).toBe('');
    expect(chosen.toDisclose).toBeUndefined();
    expect(toasts.list).toEqual([]);
    expect(place.view).toBe('today');
  });
});

describe('settings', () => {
  const root = document.documentElement;

  it('show at once, and are taken back when they could not be kept', async () => {
    const desk = fake();
    usePort(desk);
    settings.start(desk.world.settings, 'fi');
    expect(root.lang).toBe('fi');
    await settings.change({ theme: 'dark', language: 'en' });
    expect([root.dataset.theme, root.lang]).toEqual(['dark', 'en']);
    usePort({ ...desk, call: () => Promise.reject({ code: 'disk_full', detail: null, refusals: [] }) });
    await expect(settings.change({ theme: 'light' })).rejects.toMatchObject({ code: 'disk_full' });
    expect(root.dataset.theme).toBe('dark');
    usePort(desk);
    await settings.change({ theme: 'system' });
    expect(root.dataset.theme).toBeUndefined();
  });

  it('zoom by steps, to an end', async () => {
    usePort(fake());
    await settings.change({ zoom: 100 });
    await settings.zoomBy(1);
    expect(settings.now.zoom).toBe(110);
    await settings.change({ zoom: 200 });
    await settings.zoomBy(1);
    expect(settings.now.zoom).toBe(200);
    await settings.change({ zoom: 100 });
  });
});

describe('a place', () => {
  it('gives what it was opened on once', () => {
    place.go('contacts', { add: true });
    expect(place.take('organisations')).toBeUndefined();
    expect(place.take('contacts')).toEqual({ add: true });
    expect(place.take('contacts')).toBeUndefined();
  });
});
