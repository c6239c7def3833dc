import type { Snippet } from 'svelte';

/** What lies beside the work: a view puts it there with `<Pane>`, the frame draws it. */
class Beside {
  content = $state.raw<Snippet>();
}

export const pane = new Beside();
