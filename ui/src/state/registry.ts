/** The one list of commands of the window. The frame puts its own in; a view adds its own while it is shown. */
import { Commands, type Command } from '../commands';
import { session } from './session.svelte';

export interface Context {
  /** Whether a register is open. */
  open: boolean;
}

export type AppCommand = Command<Context>;

export const commands = new Commands<Context>(() => ({ open: session.current !== undefined }));

/** The keys that lead to a command, for a search box or a button. */
export const keysOf = (id: string): string[] | undefined => commands.keysOf(id);

export { EDITING, of as shortcutsOf, parse as parseShortcut, type Shortcut } from '../commands/keys';
