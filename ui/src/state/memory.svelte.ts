/**
 * What the window remembers of a register: columns, views, what was begun and not saved. It lies in the register itself,
 * encrypted with everything else, under names such as `columns.contacts`. Loaded once when a register opens; written a
 * while after the last change. A register that may not be written keeps nothing, and nobody is told: nothing is lost
 * that the keeper asked for.
 */
import { call } from '../wire';

/** Reads what is kept; nothing where it is not what it should be. What is kept may be old, or not ours at all. */
export type Reader<T> = (raw: unknown) => T | undefined;

const SOON = 600;
/** What one entry may hold, in characters: the desk takes 64 KiB, and a letter may be three bytes. */
const MOST = 20_000;

interface Waiting {
  timer: ReturnType<typeof setTimeout>;
  value: string | null;
}

class Memory {
  /** Whether what is kept is here: screens that begin from it wait for this. */
  ready = $state(false);
  #writable = false;
  #opened = 0;
  #entries: Readonly<Record<string, string>> = {};
  /** About to be written: nothing on screen hangs on it. */
  readonly #waiting = new Map<string, Waiting>();

  /**
   * A register is open. Asks for what it keeps; without an answer nothing is remembered, and nothing else is
   * amiss. `then` runs before anybody begins from it.
   */
  async open(writable: boolean, then: () => void = () => {}): Promise<void> {
    this.close();
    const opened = this.#opened;
    this.#writable = writable;
    try {
      const { entries } = await call('get_kept');
      if (opened === this.#opened) this.#entries = entries;
    } catch {
      // What cannot be read is as good as never kept.
    }
    if (opened !== this.#opened) return;
    then();
    this.ready = true;
  }

  /** A copy that went back in time may be written to once its keeper has accepted it. */
  allow(writable: boolean): void {
    this.#writable = writable;
  }

  /** Nothing of the register stays behind. */
  close(): void {
    this.#opened++;
    for (const { timer } of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
    this.#entries = {};
    this.#writable = false;
    this.ready = false;
  }

  get<T>(name: string, read: Reader<T>): T | undefined {
    const text = this.#entries[name];
    if (text === undefined) return undefined;
    try {
      return read(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  /** Keeps `value`, or lets go of what is kept when it is undefined. False where nothing can be kept, or not so much. */
  set(name: string, value: unknown, after = SOON): boolean {
    const text = value === undefined ? null : JSON.stringify(value);
    if (!this.#writable || (text !== null && text.length > MOST)) return false;
    if ((text ?? undefined) === this.#entries[name]) return true;
    const { [name]: _, ...others } = this.#entries;
    this.#entries = text === null ? others : { ...others, [name]: text };
    clearTimeout(this.#waiting.get(name)?.timer);
    this.#waiting.set(name, { value: text, timer: setTimeout(() => void this.#write(name), after) });
    return true;
  }

  /** Writes what waits, at once: before a lock. */
  async flush(): Promise<void> {
    await Promise.all([...this.#waiting.keys()].map((name) => this.#write(name)));
  }

  async #write(name: string): Promise<void> {
    const waiting = this.#waiting.get(name);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this.#waiting.delete(name);
    // Not kept this time: the next change tries again.
    await call('keep', { name, value: waiting.value }).catch(() => {});
  }
}

export const memory = new Memory();

/** For reading what is kept: an object, or nothing. */
export const record = (raw: unknown): Record<string, unknown> | undefined =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw)
    ? (raw as Record<string, unknown>)
    : undefined;

export const texts = (raw: unknown): string[] | undefined =>
  Array.isArray(raw) && raw.every((one) => typeof one === 'string') ? raw : undefined;
