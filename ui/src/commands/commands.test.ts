import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ranked, score } from './find';
import { aria, matches, of, parse, platform, shown, type Platform } from './keys';
import Palette, { type Answers } from './Palette.svelte';
import { Commands } from './registry.svelte';
import ShortcutSheet from './ShortcutSheet.svelte';
import { setLanguage } from '../words/words.svelte';

const key = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('a shortcut', () => {
  it.each<[string, Platform, Partial<KeyboardEvent> & { key: string }, boolean]>([
    ['Mod+K', 'other', { key: 'k', ctrlKey: true }, true],
    ['Mod+K', 'mac', { key: 'k', metaKey: true }, true],
    ['Mod+K', 'mac', { key: 'k', ctrlKey: true }, false],
    ['Mod+K', 'other', { key: 'K', ctrlKey: true, shiftKey: true }, false],
    ['Mod+Shift+Z', 'other', { key: 'Z', ctrlKey: true, shiftKey: true }, true],
    ['Mod+?', 'other', { key: '?', ctrlKey: true, shiftKey: true }, true],
    ['Mod+Plus', 'other', { key: '+', ctrlKey: true }, true],
    ['Mod+Plus', 'other', { key: '+', ctrlKey: true, shiftKey: true }, true],
    ['Mod+0', 'other', { key: '0', ctrlKey: true }, true],
    ['Mod+,', 'mac', { key: ',', metaKey: true }, true],
    ['F9', 'other', { key: 'F9' }, true],
    ['F9', 'other', { key: 'F9', ctrlKey: true }, false],
    ['Alt+ArrowLeft', 'other', { key: 'ArrowLeft', altKey: true }, true],
  ])('%s on %s, %o: %s', (text, on, event, expected) => {
    expect(matches(parse(text), key(event.key, event), on)).toBe(expected);
  });

  it('is never AltGr, which writes characters', () => {
    const altGr = { ...key('2', { ctrlKey: true, altKey: true }), getModifierState: () => true };
    expect(matches(parse('Ctrl+Alt+2'), altGr, 'other')).toBe(false);
  });

  it('is shown as the platform prints it', () => {
    expect(shown(parse('Mod+Shift+Z'), 'other')).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(shown(parse('Mod+Shift+Z'), 'mac')).toEqual(['⇧', '⌘', 'Z']);
    expect(shown(parse('Alt+ArrowLeft'), 'other')).toEqual(['Alt', '←']);
    expect(aria(parse('Mod+Shift+Z'), 'other')).toBe('Control+Shift+Z');
    expect(aria(parse('Mod+K'), 'mac')).toBe('Meta+K');
  });

  it('may differ by platform, and may be several', () => {
    const both = { mac: 'Mod+Backspace', other: ['Delete', 'Mod+D'] };
    expect(of(both, 'mac')).toHaveLength(1);
    expect(of(both, 'other')[0]!.key).toBe('Delete');
    expect(of(undefined, 'mac')).toEqual([]);
  });

  it('refuses a modifier it does not know', () => expect(() => parse('Cmd+K')).toThrow());

  it('knows the platform', () => {
    expect(platform('Mozilla/5.0 (Macintosh; Intel Mac OS X)')).toBe('mac');
    expect(platform('Mozilla/5.0 (X11; Linux x86_64)')).toBe('other');
  });
});

describe('finding a command', () => {
  it('takes words in any order, without their marks', () => {
    expect(score('Öppna kontakter', 'kont opp')).toBeDefined();
    expect(score('Öppna kontakter', 'stäng')).toBeUndefined();
  });
  it('puts beginnings of words first', () => {
    expect(ranked(['Ombord', 'Bordet', 'Nytt bord'], 'bord', (x) => x)).toEqual([
      'Bordet',
      'Nytt bord',
      'Ombord',
    ]);
    expect(ranked(['b', 'a'], '', (x) => x)).toEqual(['b', 'a']);
  });
});

describe('the registry', () => {
  let context: { locked: boolean };
  let commands: Commands<typeof context>;
  const ran = vi.fn();

  beforeEach(() => {
    setLanguage('sv');
    ran.mockClear();
    document.body.innerHTML = '';
    context = { locked: false };
    commands = new Commands(() => context, 'other');
    commands.add(
      {
        id: 'find',
        title: 'parts-commands-search',
        keys: 'Mod+F',
        when: (c) => !c.locked,
        run: () => ran('find'),
      },
      { id: 'undo', title: 'parts-cancel', keys: 'Mod+Z', run: () => ran('undo') },
      { id: 'lock', title: 'parts-close', keys: 'Mod+L', inDialogs: true, run: () => ran('lock') },
      { id: 'side', title: 'parts-back', keys: 'F9', run: () => ran('side') },
      { id: 'quiet', title: 'parts-next', hidden: true, run: () => ran('quiet') },
    );
  });

  function press(on: Element, name: string, more: KeyboardEventInit = {}): KeyboardEvent {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more });
    on.addEventListener('keydown', commands.onkeydown as EventListener, { once: true });
    on.dispatchEvent(event);
    return event;
  }

  it('runs what its keys say, and then keeps the key from the browser', () => {
    expect(press(document.body, 'f', { ctrlKey: true }).defaultPrevented).toBe(true);
    expect(ran).toHaveBeenCalledWith('find');
    expect(press(document.body, 'g', { ctrlKey: true }).defaultPrevented).toBe(false);
  });

  it('does nothing that cannot be done now', () => {
    context.locked = true;
    press(document.body, 'f', { ctrlKey: true });
    expect(commands.run('find')).toBe(false);
    expect(ran).not.toHaveBeenCalled();
  });

  it('leaves editing keys to the text being written, but not its own', () => {
    const input = document.body.appendChild(document.createElement('input'));
    press(input, 'z', { ctrlKey: true });
    expect(ran).not.toHaveBeenCalled();
    press(input, 'f', { ctrlKey: true });
    press(input, 'F9');
    expect(ran.mock.calls.flat()).toEqual(['find', 'side']);
  });

  it('locks even from within a dialog, and does nothing else there', () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.setAttribute('open', '');
    press(dialog, 'f', { ctrlKey: true });
    press(dialog, 'l', { ctrlKey: true });
    expect(ran.mock.calls.flat()).toEqual(['lock']);
  });

  it('gives a key to the view that took it, until it leaves', () => {
    const leave = commands.add({ id: 'own', title: 'parts-clear', keys: 'Mod+F', run: () => ran('own') });
    press(document.body, 'f', { ctrlKey: true });
    leave();
    press(document.body, 'f', { ctrlKey: true });
    expect(ran.mock.calls.flat()).toEqual(['own', 'find']);
  });

  it('refuses two commands of one name', () => {
    expect(() => commands.add({ id: 'find', title: 'parts-clear', run: () => {} })).toThrow('find');
  });

  it('offers in the palette only what can be done, and runs the first found with Enter', async () => {
    const onclose = vi.fn();
    context.locked = true;
    render(Palette<typeof context>, { commands, open: true, onclose });
    await tick();
    const texts = () =>
      screen.getAllByRole('option', { hidden: true }).map((o) =>
        o.textContent
          ?.trim()
          .split(/\s{2,}|(?=Ctrl|F9)/)[0]
          ?.trim(),
      );
    expect(texts()).toEqual(['Avbryt', 'Stäng', 'Tillbaka']);
    const input = screen.getByRole('combobox', { hidden: true });
    await fireEvent.input(input, { target: { value: 'stang' } });
    expect(texts()).toEqual(['Stäng']);
    await fireEvent.keyDown(input, { key: 'Enter' });
    expect(onclose).toHaveBeenCalledOnce();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(ran).toHaveBeenCalledWith('lock');
  });

  it('finds more than commands, and forgets an answer that came too late', async () => {
    const late: (() => void)[] = [];
    const went = vi.fn();
    const finds = (text: string): Promise<Answers[]> =>
      new Promise((resolve) => {
        const answers = [{ id: text, title: text, detail: 'Nordvik Ab', run: () => went(text) }];
        late.push(() => resolve([{ label: 'Kontakter (1)', answers }]));
      });
    render(Palette<typeof context>, { commands, open: true, onclose: () => {}, finds });
    const input = screen.getByRole('combobox', { hidden: true });
    await fireEvent.input(input, { target: { value: 'ain' } });
    await fireEvent.input(input, { target: { value: 'aino' } });
    late[1]!();
    late[0]!();
    const option = await screen.findByRole('option', { hidden: true, name: /aino/ });
    expect(screen.getByRole('group', { hidden: true, name: 'Kontakter (1)' }).contains(option)).toBe(true);
    await tick();
    expect(screen.getAllByRole('option', { hidden: true })).toHaveLength(1);
    await fireEvent.keyDown(input, { key: 'Enter' });
    await vi.waitFor(() => expect(went).toHaveBeenCalledWith('aino'));
  });

  it('lists its keys, and those of tables, in the sheet', async () => {
    render(ShortcutSheet<typeof context>, { commands, open: true, onclose: () => {} });
    await tick();
    for (const text of ['Ctrl F', 'Ctrl L', 'F9', 'Ctrl Home', 'Space'])
      expect(screen.getByText(text)).toBeTruthy();
  });
});
