import type { Toasts } from './toasts.svelte';

/**
 * Which dialogs are open, the topmost last. Everything outside a modal dialog lies under its backdrop, cannot be pressed
 * and is not read out; so the messages that pass by are shown inside the topmost one.
 */
class Layers {
  #open = $state.raw<readonly string[]>([]);
  /** What the window's own region shows: dialogs show the same. */
  toasts = $state.raw<Toasts>();

  get top(): string | undefined {
    return this.#open.at(-1);
  }

  open(id: string): () => void {
    this.#open = [...this.#open, id];
    return () => (this.#open = this.#open.filter((other) => other !== id));
  }
}

export const layers = new Layers();
