import { untrack } from 'svelte';

/** Short messages that pass by. One with an action (Undo) stays long enough to be reached with the keyboard. */

export interface Toast {
  id: number;
  text: string;
  kind: 'done' | 'fault';
  action?: { label: string; run: () => void };
  /** Until it is acted on or closed. */
  stays: boolean;
}

const SHORT = 5_000;
const LONG = 12_000;

export class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  #next = 1;
  // Nothing on screen hangs on the timers.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  show(text: string, options: Partial<Pick<Toast, 'kind' | 'action' | 'stays'>> = {}): number {
    const { kind = 'done', action } = options;
    // A failure stays until it is read.
    const toast: Toast = { id: this.#next++, text, kind, action, stays: options.stays ?? kind === 'fault' };
    // Untracked, so that an effect may show one without following the list.
    this.list = untrack(() => [...this.list, toast].slice(-4));
    this.#start(toast);
    return toast.id;
  }

  close(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** While the pointer or the focus is on them, none goes away. */
  hold(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  release(): void {
    for (const toast of this.list) this.#start(toast);
  }

  act(toast: Toast): void {
    this.close(toast.id);
    toast.action?.run();
  }

  #start(toast: Toast): void {
    clearTimeout(this.#timers.get(toast.id));
    if (toast.stays) return;
    this.#timers.set(
      toast.id,
      setTimeout(() => this.close(toast.id), toast.action ? LONG : SHORT),
    );
  }
}
