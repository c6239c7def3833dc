/** What the whole window shares. Views and rooms may use it; it knows no room. */
export { default as Pane } from './Pane.svelte';
export { attention } from './attention.svelte';
export { BackupFile } from './backupFile.svelte';
export { default as BackupChoice } from './BackupChoice.svelte';
export { backups, type Backups } from './backups.svelte';
export { columnsOf } from './columns.svelte';
export { Current } from './current.svelte';
export { begun, draftOf, keepDraft, shaped } from './drafts.svelte';
export { follow } from './follow';
export { Job } from './job.svelte';
export { forget, kept, lasting } from './kept.svelte';
export { memory, record, texts, type Reader } from './memory.svelte';
export { chosen, place, ROOM_OF, type OnRecords, type ToDisclose, type ViewId } from './place.svelte';
export {
  commands,
  EDITING,
  keysOf,
  type AppCommand,
  parseShortcut,
  shortcutsOf,
  type Shortcut,
} from './registry';
export { backToRows } from './rows';
export { session } from './session.svelte';
export { settings } from './settings.svelte';
export { tell, toasts } from './toasts';
export { default as LanguageChoice } from './LanguageChoice.svelte';
export { default as JobDialog } from './JobDialog.svelte';
export { default as Loaded } from './Loaded.svelte';
export { default as FaultNote } from './FaultNote.svelte';
export { default as Refusals } from './Refusals.svelte';
export { default as WorkBar } from './WorkBar.svelte';
export { copyText } from './copy';
export { aboutOf } from './refusals';
export { waitingOf, type Waiting } from './waiting';
export { stepName, undo } from './undo.svelte';
