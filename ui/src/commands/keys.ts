/** Shortcuts: written once ("Mod+Shift+Z"), matched against keys, and shown as each platform prints them. */

export type Platform = 'mac' | 'other';

export const platform = (agent: string = navigator.userAgent): Platform =>
  /Macintosh|Mac OS X/.test(agent) ? 'mac' : 'other';

/** With Ctrl or ⌘, keys that edit what is being written, whatever commands they are elsewhere. */
export const EDITING: ReadonlySet<string> = new Set(['a', 'c', 'v', 'x', 'z', 'y']);

export interface Shortcut {
  key: string;
  mod: boolean;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
}

/** One shortcut everywhere, or one per platform. The first of several is the one shown. */
export type Shortcuts = string | readonly string[] | Record<Platform, string | readonly string[]>;

const NAMES: Record<string, string> = { Plus: '+', Space: ' ', Esc: 'Escape' };

export function parse(text: string): Shortcut {
  const words = text.split('+');
  const name = words.pop()!;
  const has = (modifier: string) => words.includes(modifier);
  for (const word of words)
    if (!['Mod', 'Ctrl', 'Alt', 'Shift'].includes(word)) throw new Error(`no such modifier: ${word}`);
  return {
    key: NAMES[name] ?? name,
    mod: has('Mod'),
    ctrl: has('Ctrl'),
    alt: has('Alt'),
    shift: has('Shift'),
  };
}

/** Each is read once: every press of a key goes through all of them. */
const read = new Map<string, Shortcut>();

function known(text: string): Shortcut {
  let shortcut = read.get(text);
  if (!shortcut) read.set(text, (shortcut = parse(text)));
  return shortcut;
}

export function of(shortcuts: Shortcuts | undefined, on: Platform): Shortcut[] {
  if (shortcuts === undefined) return [];
  const mine =
    typeof shortcuts === 'object' && !Array.isArray(shortcuts)
      ? (shortcuts as Record<Platform, string | readonly string[]>)[on]
      : (shortcuts as string | readonly string[]);
  return (typeof mine === 'string' ? [mine] : mine).map(known);
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  getModifierState?: (name: string) => boolean;
};

const isLetter = (key: string) => /^\p{L}$/u.test(key);

export function matches(shortcut: Shortcut, event: Pressed, on: Platform): boolean {
  // AltGr is Ctrl+Alt on some keyboards: it writes characters and never commands.
  if (event.getModifierState?.('AltGraph')) return false;
  const ctrl = shortcut.ctrl || (shortcut.mod && on === 'other');
  const meta = shortcut.mod && on === 'mac';
  if (event.ctrlKey !== ctrl || event.metaKey !== meta || event.altKey !== shortcut.alt) return false;
  // "?" or "+" need Shift on some keyboards and not on others: only the character counts.
  const symbol = shortcut.key.length === 1 && !isLetter(shortcut.key);
  if (!symbol && event.shiftKey !== shortcut.shift) return false;
  return event.key.toLowerCase() === shortcut.key.toLowerCase();
}

const MAC: Record<string, string> = { mod: '⌘', ctrl: '⌃', alt: '⌥', shift: '⇧' };
const OTHER: Record<string, string> = { mod: 'Ctrl', ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift' };
const SHOWN: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
};

/** As printed on the keys. */
export function shown(shortcut: Shortcut, on: Platform): string[] {
  const names = on === 'mac' ? MAC : OTHER;
  const modifiers = (['ctrl', 'alt', 'shift', 'mod'] as const).filter((name) => shortcut[name]);
  if (on === 'other') modifiers.sort((a, b) => Number(b === 'mod') - Number(a === 'mod'));
  const key = SHOWN[shortcut.key] ?? (shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key);
  return [...modifiers.map((name) => names[name]!), key];
}

/** For aria-keyshortcuts. */
export function aria(shortcut: Shortcut, on: Platform): string {
  const modifiers = [
    (shortcut.ctrl || (shortcut.mod && on === 'other')) && 'Control',
    shortcut.mod && on === 'mac' && 'Meta',
    shortcut.alt && 'Alt',
    shortcut.shift && 'Shift',
  ].filter(Boolean);
  return [...modifiers, shortcut.key === ' ' ? 'Space' : shortcut.key].join('+');
}
