/** The imports that were done, and the one looked at. */
import { asFault, call, type Fault, type ImportView } from '../wire';
import type { Importing } from './importing.svelte';

export class Imports {
  rows = $state.raw<readonly ImportView[]>();
  fault = $state.raw<Fault>();
  currentId = $state<string>();
  /** An import on its way, kept while other rooms are visited. */
  importing = $state.raw<Importing>();
  #asked = 0;

  readonly current = $derived.by(() => this.rows?.find((row) => row.id === this.currentId));

  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const { rows } = await call('list_imports');
      if (asked !== this.#asked) return;
      this.rows = rows;
      this.fault = undefined;
    } catch (thrown) {
      if (asked === this.#asked) this.fault = asFault(thrown);
    }
  }

  look(id: string | undefined): void {
    this.currentId = id;
  }
}
