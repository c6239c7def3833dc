/** The one backup that is under way, whoever asked for it: the keeper in one of two rooms, or the clock. */
import { call, choosePlace, type BackupView, type Fault, type Safekeeping } from '../wire';
import { size, t } from '../words/words.svelte';
import { Job } from './job.svelte';
import { kept } from './kept.svelte';
import { session } from './session.svelte';
import { toasts } from './toasts';

export class Backups extends Job<'backup' | 'plan'> {
  /** Why the last one was not made. It waits among what waits today; no dialog says it. */
  failed = $state.raw<Fault>();

  /** Into the folder of the plan, or into another one this once. */
  async make(folder: string | null = null): Promise<BackupView | undefined> {
    if (this.work.running) return undefined;
    const made = await this.does('backup', (work) => work.run('back_up', { folder }));
    if (!made) {
      if (this.fault) this.failed = this.fault;
      return undefined;
    }
    this.failed = undefined;
    toasts.show(t('backup-made', { file: made.file, size: size(made.bytes) }));
    await session.refresh().catch(() => {});
    return made;
  }

  /** Into a folder that the keeper points at, this once. */
  async makeElsewhere(): Promise<BackupView | undefined> {
    const folder = await this.asks(choosePlace('folder', t('backup-folder-dialog')));
    return folder ? this.make(folder.token) : undefined;
  }

  /** Where they go from now on. Nothing when the dialog was closed. */
  async choose(): Promise<Safekeeping | undefined> {
    const folder = await this.asks(choosePlace('folder', t('backup-folder-dialog')));
    if (!folder) return undefined;
    return this.does('plan', async () => {
      const { every_days } = await call('get_safekeeping');
      const plan = await call('plan_backups', { folder: folder.token, every_days });
      await session.refresh().catch(() => {});
      return plan;
    });
  }

  /** For who has no folder yet: a folder, and the first backup in it. */
  async begin(): Promise<void> {
    if (await this.choose()) await this.make();
  }
}

export const backups = (): Backups => kept('backups', () => new Backups());
