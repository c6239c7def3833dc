/** Imports that are taken back: the one under way, and what became of those that were. */
import type { UndoReport } from '../../wire';
import { Job } from '../job.svelte';
import { kept } from '../kept.svelte';
import { session } from '../session.svelte';

class TakingBack extends Job<'undo'> {
  /** The one under way, or the last that was. */
  batch = $state<string>();
  done = $state.raw<Readonly<Record<string, UndoReport>>>({});

  /** Takes a whole import back; false when it was not. One at a time. */
  async run(batch: string): Promise<boolean> {
    if (this.busyWith) return false;
    this.batch = batch;
    const report = await this.does('undo', (work) => work.run('undo_import', { id: batch }));
    if (!report) return false;
    this.done = { ...this.done, [batch]: report };
    await session.refresh().catch(() => {});
    return true;
  }
}

/** The page of an import that was just done and the list of all imports tell of the same. */
export const takingBack = (): TakingBack => kept('imports.back', () => new TakingBack());
