/**
 * The native menu bar, from the one list of commands. The window obeys the keys itself; the menu shows them, and what is
 * chosen there comes back as an event with the command's id.
 */
import { commands, EDITING, settings, shortcutsOf, type AppCommand, type Shortcut } from '../state';
import { call, type MenuBar, type MenuEntry } from '../wire';
import { t, type PlainKey } from '../words/words.svelte';

/** The menus, from the left. A command of no group is for the palette alone. */
const GROUPS: readonly PlainKey[] = [
  'command-group-do',
  'command-group-edit',
  'command-group-go',
  'command-group-window',
];

/** Keys a native menu can name. */
const NAMED =
  /^([A-Z0-9]|F\d{1,2}|Delete|Backspace|Home|End|PageUp|PageDown|Arrow(Up|Down|Left|Right)|[-=,./;'[\]])$/;

/**
 * 'CmdOrCtrl+Shift+P'; nothing for keys a menu cannot name, or that mean something to whoever is writing: the desktop
 * serves a menu's keys before the window sees them.
 */
export function accelerator({ key, mod, ctrl, alt, shift }: Shortcut): string | undefined {
  const name = key.length === 1 ? key.toUpperCase() : key;
  const free = !mod && !ctrl && !alt && !/^F\d/.test(name);
  if (free || EDITING.has(key.toLowerCase()) || !NAMED.test(name)) return undefined;
  return [mod && 'CmdOrCtrl', ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

const acceleratorsOf = (command: AppCommand): string[] =>
  shortcutsOf(command.keys, commands.on)
    .map(accelerator)
    .filter((keys) => keys !== undefined);

/** A key that a view takes from the app is not the menu's: only the window knows whose it is now. */
const shared = (keys: string, command: AppCommand): boolean =>
  commands.list.some((other) => other !== command && acceleratorsOf(other).includes(keys));

function entry(command: AppCommand): MenuEntry {
  return {
    id: command.id,
    label: commands.textOf(command),
    accelerator: acceleratorsOf(command).find((keys) => !shared(keys, command)) ?? null,
    enabled: commands.can(command),
  };
}

export function menuBar(): MenuBar {
  const shown = commands.list.filter(({ hidden }) => hidden !== true);
  return {
    groups: GROUPS.map((group) => ({
      label: t(group),
      entries: shown.filter((command) => command.group === group).map(entry),
    })).filter(({ entries }) => entries.length > 0),
    theme: settings.now.theme,
  };
}

/** A room that is entered takes its commands away and another adds its own: one menu for both. */
const SOON = 80;
let sent = '';
let timer: ReturnType<typeof setTimeout> | undefined;

/** Sends the menu when it says something else than before. */
export function showMenu(bar: MenuBar): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const text = JSON.stringify(bar);
    if (text === sent) return;
    sent = text;
    // Without a menu bar everything is in the palette.
    call('set_menu', bar).catch(() => (sent = ''));
  }, SOON);
}

/** Listens for what is chosen in the menu; returns how to stop. */
export function hearMenu(): () => void {
  const chosen = (event: Event): void => {
    const id = (event as CustomEvent<unknown>).detail;
    if (typeof id === 'string') commands.chosen(id);
  };
  window.addEventListener('liggare:menu', chosen);
  return () => window.removeEventListener('liggare:menu', chosen);
}
