import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands, parseShortcut } from '../state';
import { usePort } from '../wire/call';
import { fake } from '../wire/fake';
import { LANGUAGES, setLanguage, t } from '../words/words.svelte';
import { frameCommands } from './commands';
import { accelerator, hearMenu, menuBar, showMenu } from './menu';

const ran = vi.fn();
let leave: () => void;
beforeEach(() => {
  setLanguage('sv');
  ran.mockClear();
  leave = commands.add(...frameCommands({ lock: ran, samples: () => {} }), {
    id: 'own',
    title: 'command-find',
    group: 'command-group-do',
    keys: ['/', 'Mod+Shift+F'],
    run: ran,
  });
});
afterEach(() => leave());

const choose = (detail: unknown) => window.dispatchEvent(new CustomEvent('liggare:menu', { detail }));
const press = (on: Element, key: string, more: KeyboardEventInit = {}): void => {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...more });
  on.addEventListener('keydown', commands.onkeydown as EventListener, { once: true });
  on.dispatchEvent(event);
};

describe('the keys of a menu', () => {
  it.each([
    ['Mod+Shift+P', 'CmdOrCtrl+Shift+P'],
    ['Mod+,', 'CmdOrCtrl+,'],
    ['Mod+1', 'CmdOrCtrl+1'],
    ['F9', 'F9'],
    ['Alt+ArrowLeft', 'Alt+ArrowLeft'],
    // Letters, to whoever is writing; and what no menu can name.
    ['/', undefined],
    ['Esc', undefined],
    ['Delete', undefined],
    ['Mod+?', undefined],
    ['Mod+Plus', undefined],
    // What takes back a word in a field must not take back an import.
    ['Mod+Z', undefined],
    ['Mod+Shift+Z', undefined],
  ])('%s is %s', (keys, named) => expect(accelerator(parseShortcut(keys))).toBe(named));
});

describe('the menu bar', () => {
  const entries = () => menuBar().groups.flatMap((group) => group.entries);

  it.each(LANGUAGES)('says in %s what the commands say', (language) => {
    setLanguage(language);
    expect(menuBar().groups.map((group) => group.label)).toContain(t('command-group-edit'));
    expect(entries().find(({ id }) => id === 'undo')?.label).toBe(t('command-undo'));
  });

  it('has every command once, with the first of its keys that a menu can name', () => {
    const ids = entries().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('palette');
    const keysOf = (id: string) => entries().find((one) => one.id === id)?.accelerator;
    expect([keysOf('own'), keysOf('zoom-in'), keysOf('shortcuts')]).toEqual([
      'CmdOrCtrl+Shift+F',
      'CmdOrCtrl+=',
      'F1',
    ]);
  });

  it('leaves a key to the window while a view has taken it from the app', () => {
    const adding = () => entries().find(({ id }) => id === 'contact-add')?.accelerator;
    expect(adding()).toBe('CmdOrCtrl+N');
    const view = commands.add({ id: 'mine', title: 'command-find', keys: 'Mod+N', hidden: true, run: ran });
    expect(adding()).toBeNull();
    view();
  });

  it('greys what cannot be done now', () => {
    expect(entries().find(({ id }) => id === 'lock')?.enabled).toBe(false);
    expect(entries().find(({ id }) => id === 'zoom-in')?.enabled).toBe(true);
  });

  it('is sent once for many changes, and not again while it says the same', async () => {
    const desk = fake({ people: 0 });
    const sent = vi.spyOn(desk, 'call');
    usePort(desk);
    const wait = () => new Promise((resolve) => setTimeout(resolve, 120));
    for (let i = 0; i < 5; i++) showMenu(menuBar());
    await wait();
    showMenu(menuBar());
    await wait();
    expect(sent).toHaveBeenCalledOnce();
    setLanguage('fi');
    showMenu(menuBar());
    await wait();
    expect(sent).toHaveBeenCalledTimes(2);
  });
});

describe('a choice in the menu', () => {
  let deaf: () => void;
  beforeEach(() => (deaf = hearMenu()));
  afterEach(() => deaf());

  it('runs the command of that id, and nothing else', () => {
    for (const detail of ['own', 'unheard-of', 7, null]) choose(detail);
    expect(ran).toHaveBeenCalledOnce();
  });

  it('and the key that chose it are one wish', async () => {
    await new Promise((resolve) => setTimeout(resolve, 220));
    press(document.body, 'f', { ctrlKey: true, shiftKey: true });
    choose('own');
    expect(ran).toHaveBeenCalledOnce();
    choose('own');
    expect(ran).toHaveBeenCalledTimes(2);
    press(document.body, 'f', { ctrlKey: true, shiftKey: true });
    expect(ran).toHaveBeenCalledTimes(2);
  });

  it('waits behind an open dialog', () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.setAttribute('open', '');
    choose('own');
    expect(ran).not.toHaveBeenCalled();
    dialog.remove();
  });
});
