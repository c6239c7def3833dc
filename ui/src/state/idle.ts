/** Locks when nobody has touched the program for a while. Time is passed in. */

export interface Clock {
  now(): number;
  after(ms: number, run: () => void): () => void;
}

export const wallClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export class Idle {
  readonly #limit: () => number;
  readonly #lock: () => void;
  readonly #clock: Clock;
  #last: number;
  #stop: (() => void) | undefined;
  #gone = false;

  /** `limit` in milliseconds: asked anew each time, since the setting may change meanwhile. */
  constructor(limit: () => number, lock: () => void, clock: Clock = wallClock) {
    this.#limit = limit;
    this.#lock = lock;
    this.#clock = clock;
    this.#last = clock.now();
    this.#wait();
  }

  /**
   * The keeper did something, or a job went on. A touch that comes too late locks too: timers sleep when the machine
   * does, and the one who wakes it may be somebody else.
   */
  touch(): void {
    if (this.#gone || this.#due()) return;
    this.#last = this.#clock.now();
  }

  stop(): void {
    this.#gone = true;
    this.#stop?.();
  }

  #due(): boolean {
    if (this.#clock.now() - this.#last < this.#limit()) return false;
    this.stop();
    this.#lock();
    return true;
  }

  #wait(): void {
    // No longer than a minute at a time, so that a shorter limit is noticed.
    const left = this.#last + this.#limit() - this.#clock.now();
    this.#stop = this.#clock.after(Math.min(Math.max(left, 0), 60_000), () => {
      if (!this.#gone && !this.#due()) this.#wait();
    });
  }
}

/** What counts as a touch. Captured, so that nothing on screen, an open dialog least of all, can keep it away. */
export const TOUCHES = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

export function watch(idle: Idle, on: EventTarget = window): () => void {
  const touch = (): void => idle.touch();
  for (const kind of TOUCHES) on.addEventListener(kind, touch, { capture: true, passive: true });
  return () => {
    for (const kind of TOUCHES) on.removeEventListener(kind, touch, { capture: true });
  };
}
