/**
 * The one list of what can be done from the keyboard. It drives keys, the palette, the sheet of shortcuts and, through
 * the shell, the native menu. To add a command: one entry in the app's list, and a text for its title.
 */
import { t, type PlainKey } from '../words/words.svelte';
import { EDITING, matches, of, platform, shown, type Platform, type Shortcuts } from './keys';

export interface Command<Context> {
  /** Stable: the native menu and tests know it by this. */
  id: string;
  title: PlainKey;
  /** Its text where that depends on what there is: what undo would take back. */
  says?: () => string;
  /** Heading it stands under in the sheet of shortcuts. */
  group?: PlainKey;
  keys?: Shortcuts;
  /** Whether it can be done now; always when absent. */
  when?: (context: Context) => boolean;
  /** Also from within a dialog: to lock, to zoom, to leave. */
  inDialogs?: boolean;
  /** Left out of the palette, where it would only find itself; with `true` out of the menu as well. */
  hidden?: boolean | 'palette';
  run: (context: Context) => unknown;
}

const EDITABLE =
  'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]';

/** The menu and the window hear of one press within this time, ms. */
const ONCE = 200;

export class Commands<Context> {
  #list = $state.raw<readonly Command<Context>[]>([]);
  readonly #context: () => Context;
  readonly on: Platform;
  #last: { id: string; by: 'menu' | 'keys'; at: number } | undefined;

  constructor(context: () => Context, on: Platform = platform()) {
    this.#context = context;
    this.on = on;
  }

  get list(): readonly Command<Context>[] {
    return this.#list;
  }

  /** Add commands; returns how to take them away again, for a view that has its own. */
  add(...commands: Command<Context>[]): () => void {
    for (const { id } of commands)
      if (this.#list.some((known) => known.id === id)) throw new Error(`two commands are called ${id}`);
    this.#list = [...this.#list, ...commands];
    return () => {
      this.#list = this.#list.filter((command) => !commands.includes(command));
    };
  }

  /** Its text, in the language of now. */
  textOf(command: Command<Context>): string {
    return command.says?.() ?? t(command.title);
  }

  can(command: Command<Context>): boolean {
    return command.when?.(this.#context()) ?? true;
  }

  available(): Command<Context>[] {
    return this.#list.filter((command) => !command.hidden && this.can(command));
  }

  /** By id: from the palette, a button. False when it is unknown or cannot be done now. */
  run(id: string): boolean {
    const command = this.#list.find((known) => known.id === id);
    if (!command || !this.can(command)) return false;
    void command.run(this.#context());
    return true;
  }

  /**
   * From the native menu. Where the platform gives a key both to the menu and to the window, it is one wish: the second
   * of the two is not heard. An open dialog is in front of the menu as well.
   */
  chosen(id: string): boolean {
    const command = this.#list.find((known) => known.id === id);
    if (!command || this.#twice(id, 'menu') || this.#behind(command)) return false;
    return this.run(id);
  }

  #twice(id: string, by: 'menu' | 'keys'): boolean {
    const last = this.#last;
    this.#last = { id, by, at: performance.now() };
    return last?.id === id && last.by !== by && this.#last.at - last.at < ONCE;
  }

  #behind(command: Command<Context>): boolean {
    return !command.inDialogs && document.querySelector('dialog[open]') !== null;
  }

  /** The keys of a command as printed on them; undefined when it has none. */
  keysOf(command: Command<Context> | string): string[] | undefined {
    const found = typeof command === 'string' ? this.#list.find((known) => known.id === command) : command;
    const first = of(found?.keys, this.on)[0];
    return first && shown(first, this.on);
  }

  /** For `<svelte:window onkeydown>`. The latest command added wins, so a view may take a key from the app. */
  readonly onkeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const command = this.#list.findLast(
      (known) => of(known.keys, this.on).some((keys) => matches(keys, event, this.on)) && this.can(known),
    );
    if (!command) return;
    const target = event.target instanceof Element ? event.target : null;
    if (this.#behind(command)) return;
    if (target?.closest(EDITABLE) && this.#writes(event)) return;
    event.preventDefault();
    if (!event.repeat && this.#twice(command.id, 'keys')) return;
    void command.run(this.#context());
  };

  /** Whether a key means something to the text being written. */
  #writes(event: KeyboardEvent): boolean {
    if (/^F\d+$/.test(event.key)) return false;
    const commanded = this.on === 'mac' ? event.metaKey : event.ctrlKey;
    return !commanded || EDITING.has(event.key.toLowerCase());
  }
}
