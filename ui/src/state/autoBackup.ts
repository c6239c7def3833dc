/** Makes the backup that is due, by itself, at a moment when nothing else is being done. */
import { onProgress } from '../wire';
import { attention } from './attention.svelte';
import { backups } from './backups.svelte';
import { wallClock, type Clock } from './idle';
import { session } from './session.svelte';

/** After a register was opened: whoever opened it came to do something. */
export const FIRST = 60_000;
export const EVERY = 60 * 60_000;
/** A job that said something this lately is still at work. */
const BUSY = 10_000;

/** Starts looking; returns how to stop. */
export function autoBackup(clock: Clock = wallClock): () => void {
  let heard = -Infinity;
  let stop: () => void = () => {};
  let gone = false;
  const unhear = onProgress(() => (heard = clock.now()));

  const wait = (ms: number): void => {
    stop = clock.after(ms, () => void look());
  };
  async function look(): Promise<void> {
    if (clock.now() - heard < BUSY) return wait(FIRST);
    await attention().load();
    if (!gone && isTime()) await backups().make();
    if (!gone) wait(EVERY);
  }

  wait(FIRST);
  return () => {
    gone = true;
    stop();
    unhear();
  };
}

function isTime(): boolean {
  const { today } = attention();
  if (!session.writable || session.current?.sample || !today) return false;
  return today.backup_due && today.backup_planned && today.backup_folder_present;
}
