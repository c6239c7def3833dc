/** What can be done from everywhere. A view adds its own to the same list while it is shown. */
import {
  place,
  ROOM_OF,
  session,
  settings,
  stepName,
  tell,
  undo,
  type AppCommand,
  type ViewId,
} from '../state';
import { DOUBLED, FORMED, type Doubled, type Formed, type UndoStep } from '../wire';
import { LANGUAGES, t } from '../words/words.svelte';
import { FIGURES, ORDER } from './rooms';
import { shown } from './window.svelte';

const THEMES = ['system', 'light', 'dark'] as const;

/** A change of the settings that says so when it could not be kept. */
const kept = (change: Promise<void>): Promise<void> => change.catch(tell);

const open: AppCommand['when'] = (context) => context.open;
const writable: AppCommand['when'] = (context) => context.open && session.writable;

function keysOf(id: ViewId): string | undefined {
  if (id === 'settings') return 'Mod+,';
  const at = FIGURES.indexOf(id) + 1;
  return at > 0 ? `Mod+${at}` : undefined;
}

/** With what it would take back, where there is something. */
const what = (deed: 'undo' | 'redo', step: UndoStep | null): string =>
  step ? t(`undo-${deed}`, { step: stepName(step) }) : t(`command-${deed}`);

export interface Deeds {
  lock: () => void;
  /** A register of invented people in place of one that is still empty. */
  samples: () => void;
}

export function frameCommands(deeds: Deeds): AppCommand[] {
  const go = (id: ViewId): AppCommand => ({
    id: `go-${id}`,
    title: `command-go-${id}`,
    group: 'command-group-go',
    keys: keysOf(id),
    when: open,
    run: () => place.go(id),
  });
  const add = (noun: Formed): AppCommand => ({
    id: `${noun}-add`,
    title: `${ROOM_OF[noun]}-add`,
    group: 'command-group-do',
    // A room of other records takes the key for its own.
    keys: noun === 'contact' ? 'Mod+N' : undefined,
    when: writable,
    run: () => place.go(ROOM_OF[noun], { add: true }),
  });
  const duplicates = (noun: Doubled): AppCommand => ({
    id: `${noun}-duplicates`,
    title: `command-${noun}-duplicates`,
    group: 'command-group-do',
    when: open,
    run: () => place.go(ROOM_OF[noun], { duplicates: true }),
  });
  return [
    ...ORDER.map(go),
    ...FORMED.map(add),
    ...DOUBLED.map(duplicates),
    {
      id: 'undo',
      title: 'command-undo',
      says: () => what('undo', undo.state.undo),
      group: 'command-group-edit',
      keys: 'Mod+Z',
      when: (context) => context.open && undo.can.undo,
      run: () => undo.undo(),
    },
    {
      id: 'redo',
      title: 'command-redo',
      says: () => what('redo', undo.state.redo),
      group: 'command-group-edit',
      keys: ['Mod+Shift+Z', 'Mod+Y'],
      when: (context) => context.open && undo.can.redo,
      run: () => undo.redo(),
    },
    {
      id: 'recovery',
      title: 'command-recovery',
      group: 'command-group-do',
      when: (context) => context.open && session.current?.recovery_confirmed === false,
      run: () => (shown.recovery = true),
    },
    {
      id: 'samples',
      title: 'command-samples',
      when: (context) => !context.open || session.current?.contacts === 0,
      run: deeds.samples,
    },
    {
      id: 'lock',
      title: 'command-lock',
      group: 'command-group-do',
      keys: 'Mod+L',
      inDialogs: true,
      when: open,
      run: deeds.lock,
    },
    {
      id: 'palette',
      title: 'command-palette',
      group: 'command-group-window',
      keys: 'Mod+K',
      hidden: 'palette',
      run: () => (shown.palette = true),
    },
    {
      id: 'shortcuts',
      title: 'command-shortcuts',
      group: 'command-group-window',
      keys: ['Mod+?', 'F1'],
      run: () => (shown.shortcuts = true),
    },
    {
      id: 'sidebar',
      title: 'command-sidebar',
      group: 'command-group-window',
      keys: 'F9',
      when: open,
      run() {
        shown.sidebar = !shown.sidebar;
        shown.keep();
      },
    },
    {
      id: 'zoom-in',
      title: 'command-zoom-in',
      group: 'command-group-window',
      keys: ['Mod+Plus', 'Mod+='],
      inDialogs: true,
      run: () => kept(settings.zoomBy(1)),
    },
    {
      id: 'zoom-out',
      title: 'command-zoom-out',
      group: 'command-group-window',
      keys: 'Mod+-',
      inDialogs: true,
      run: () => kept(settings.zoomBy(-1)),
    },
    {
      id: 'zoom-reset',
      title: 'command-zoom-reset',
      group: 'command-group-window',
      keys: 'Mod+0',
      inDialogs: true,
      run: () => kept(settings.change({ zoom: 100 })),
    },
    ...LANGUAGES.map((language): AppCommand => ({
      id: `language-${language}`,
      title: `command-language-${language}`,
      run: () => kept(settings.change({ language })),
    })),
    ...THEMES.map((theme): AppCommand => ({
      id: `theme-${theme}`,
      title: `command-theme-${theme}`,
      run: () => kept(settings.change({ theme })),
    })),
  ];
}
