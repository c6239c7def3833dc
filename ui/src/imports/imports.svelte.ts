/** The imports that were done, the one looked at, and the undoing of it. */
import { session } from '../state';
import { asFault, call, Work, type Fault, type ImportView, type UndoReport } from '../wire';
import type { Importing } from './importing.svelte';

export class Imports {
  rows = $state.raw<readonly ImportView[]>();
  fault = $state.raw<Fault>();
  currentId = $state<string>();
  /** An import on its way, kept while other rooms are visited. */
  importing = $state.raw<Importing>();
  readonly work = new Work();
  undone = $state.raw<{ id: string; report: UndoReport }>();
  /** The one being taken back. */
  undoing = $state<string>();
  undoFault = $state.raw<{ id: string; fault: Fault }>();
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
    if (id === this.currentId) return;
    this.currentId = id;
    this.undoFault = undefined;
  }

  /** Takes a whole import back. */
  async undo(id: string): Promise<UndoReport | undefined> {
    if (this.undoing) return undefined;
    this.undoFault = undefined;
    this.undoing = id;
    try {
      const report = await this.work.run('undo_import', { id });
      this.undone = { id, report };
      await session.refresh().catch(() => {});
      await this.load();
      return report;
    } catch (thrown) {
      const fault = asFault(thrown);
      if (fault.code !== 'cancelled') this.undoFault = { id, fault };
      return undefined;
    } finally {
      this.undoing = undefined;
    }
  }
}
