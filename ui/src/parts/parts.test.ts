import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet, tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Button from './Button.svelte';
import Chip from './Chip.svelte';
import Combobox from './Combobox.svelte';
import Dialog from './Dialog.svelte';
import DialogFixture from './Dialog.fixture.svelte';
import FieldFixture from './Field.fixture.svelte';
import FormDialog from './FormDialog.svelte';
import Menu from './Menu.svelte';
import NumberInput from './NumberInput.svelte';
import PasswordInput from './PasswordInput.svelte';
import Progress from './Progress.svelte';
import SearchBox from './SearchBox.svelte';
import Splitter from './Splitter.svelte';
import Tabs from './Tabs.svelte';
import { Toasts } from './toasts.svelte';
import ToastRegion from './ToastRegion.svelte';
import Wizard from './Wizard.svelte';

const text = (content: string) => createRawSnippet(() => ({ render: () => `<span>${content}</span>` }));
const shows = createRawSnippet<[string]>((id) => ({ render: () => `<p>panel ${id()}</p>` }));
const down = (key: string, more: object = {}) => fireEvent.keyDown(document.activeElement!, { key, ...more });

describe('a button', () => {
  it('does nothing while busy, and keeps its focus', async () => {
    const onclick = vi.fn();
    render(Button, { busy: true, onclick, children: text('Spara') });
    const button = screen.getByRole('button');
    button.focus();
    await fireEvent.click(button);
    expect(onclick).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });
  it('never submits a form unless told to', () => {
    render(Button, { children: text('x') });
    expect(screen.getByRole('button').getAttribute('type')).toBe('button');
  });
});

describe('a field', () => {
  it('names, describes and marks its control', async () => {
    const shown = render(FieldFixture, { label: 'E-post', hint: 'Bara en' });
    const input = screen.getByLabelText('E-post');
    const described = () =>
      (input.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent?.trim());
    expect(described()).toEqual(['Bara en']);
    expect(input.getAttribute('aria-invalid')).toBeNull();
    await shown.rerender({ label: 'E-post', hint: 'Bara en', error: 'Saknar @' });
    expect(described()).toEqual(['Bara en', 'Saknar @']);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('a password', () => {
  it('is hidden until asked for', async () => {
    render(PasswordInput, { value: 'hemlig', label: 'Lösenfras' });
    const input = screen.getByLabelText('Lösenfras');
    expect(input.getAttribute('type')).toBe('password');
    await fireEvent.click(screen.getByRole('button'));
    expect(input.getAttribute('type')).toBe('text');
    expect(screen.getByRole('button').getAttribute('aria-label')).toBe('parts-password-hide');
  });
});

describe('a number', () => {
  it('stays within its bounds', async () => {
    render(NumberInput, { value: 9, min: 0, max: 10, label: 'Dagar' });
    const input = screen.getByLabelText<HTMLInputElement>('Dagar');
    const more = screen.getByLabelText('parts-number-more');
    await fireEvent.click(more);
    await fireEvent.click(more);
    expect(input.value).toBe('10');
  });
});

describe('a combobox', () => {
  const choices = ['Danmark', 'Finland', 'Åland'].map((label) => ({ value: label, label }));
  const options = () => screen.getAllByRole('option').map((o) => o.textContent?.trim());

  it('filters without marks, chooses with Enter, gives up with Escape', async () => {
    const onchange = vi.fn();
    render(Combobox, { choices, value: 'Finland', label: 'Land', onchange });
    const input = screen.getByRole<HTMLInputElement>('combobox');
    input.focus();
    await fireEvent.input(input, { target: { value: 'aland' } });
    expect(options()).toEqual(['Åland']);
    await down('Escape');
    expect(input.value).toBe('Finland');
    await fireEvent.input(input, { target: { value: 'al' } });
    await down('Enter');
    expect(onchange).toHaveBeenCalledWith('Åland');
    expect(input.value).toBe('Åland');
  });

  it('opens at what is chosen and walks with the arrows', async () => {
    const onchange = vi.fn();
    render(Combobox, { choices, value: 'Finland', label: 'Land', onchange });
    screen.getByRole('combobox').focus();
    await down('ArrowDown');
    await down('ArrowUp');
    await down('Enter');
    expect(onchange).toHaveBeenCalledWith('Danmark');
  });
});

describe('a dialog', () => {
  it('is named by its title, takes the focus, gives it back, and closes with Escape', async () => {
    render(DialogFixture);
    const opener = screen.getByText('öppna');
    opener.focus();
    await fireEvent.click(opener);
    await tick();
    const dialog = screen.getByRole('dialog', { hidden: true });
    expect(document.getElementById(dialog.getAttribute('aria-labelledby')!)?.textContent).toBe('Titel');
    expect(document.activeElement).toBe(screen.getByLabelText('inne'));
    await down('Escape');
    await tick();
    await tick();
    expect(document.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  it('that is locked neither shows a cross nor closes with Escape', async () => {
    const onclose = vi.fn();
    render(Dialog, { open: true, title: 'Arbetar', locked: true, onclose, children: text('x') });
    await tick();
    await fireEvent.keyDown(screen.getByRole('dialog', { hidden: true }), { key: 'Escape' });
    expect(onclose).not.toHaveBeenCalled();
    expect(screen.queryByLabelText('parts-close')).toBeNull();
  });
});

describe('a dialog with a form', () => {
  const shown = (more: object = {}) => {
    const heard = { onclose: vi.fn(), onsave: vi.fn(() => Promise.resolve(false)) };
    const field = createRawSnippet(() => ({ render: () => '<input aria-label="namn" aria-invalid="true">' }));
    render(FormDialog, {
      title: 'Ny',
      save: 'Spara',
      dirty: true,
      busy: false,
      children: field,
      ...heard,
      ...more,
    });
    return heard;
  };
  const escape = async () => {
    await down('Escape');
    await tick();
  };

  it('closes with Escape when nothing was begun', async () => {
    const { onclose } = shown({ dirty: false });
    await tick();
    await escape();
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('asks before Escape throws away what was begun, and a second Escape goes on writing', async () => {
    const { onclose } = shown();
    await tick();
    const field = screen.getByLabelText('namn');
    expect(document.activeElement).toBe(field);
    await escape();
    expect(screen.getByRole('alert').textContent).toBe('parts-unsaved');
    expect(document.activeElement?.textContent).toContain('parts-unsaved-keep');
    await escape();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.activeElement).toBe(field);
    expect(onclose).not.toHaveBeenCalled();
    await escape();
    await fireEvent.click(screen.getByText('parts-unsaved-discard'));
    expect(onclose).toHaveBeenCalledOnce();
  });

  it('submits once, and puts the keyboard into the first field that asks for something', async () => {
    const { onsave } = shown();
    await tick();
    screen.getByText('parts-cancel').focus();
    await fireEvent.submit(document.querySelector('form')!);
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('namn')));
    expect(onsave).toHaveBeenCalledOnce();
  });

  it('does not submit what is not ready', async () => {
    const { onsave } = shown({ ready: false });
    await fireEvent.submit(document.querySelector('form')!);
    expect(onsave).not.toHaveBeenCalled();
  });
});

describe('tabs', () => {
  it('move with the arrows, Home and End, round the ends', async () => {
    const tabs = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
    render(Tabs<string>, { label: 'Flikar', tabs, children: shows });
    const at = () => screen.getByRole('tab', { selected: true });
    at().focus();
    const visited = [];
    for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
      await down(key);
      visited.push(at().textContent?.trim());
      expect(document.activeElement).toBe(at());
    }
    expect(visited).toEqual(['b', 'c', 'a', 'c', 'a']);
    expect(screen.getAllByRole('tab').filter((tab) => tab.tabIndex === 0)).toHaveLength(1);
    expect(screen.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe(at().id);
  });
});

describe('a menu', () => {
  it('opens on its first item, walks, finds by letter, picks, and gives the focus back', async () => {
    const onpick = vi.fn();
    const items = [
      { id: 'a', label: 'Kolumner' },
      { rule: true as const },
      { id: 'b', label: 'Ångra' },
      { id: 'c', label: 'Välj', disabled: true },
    ];
    render(Menu, { label: 'Visa', items, onpick });
    const button = screen.getByRole('button');
    button.focus();
    await down('ArrowDown');
    await tick();
    expect(document.activeElement!.textContent).toContain('Kolumner');
    await down('ArrowDown');
    await down('k');
    await down('a');
    expect(document.activeElement!.textContent).toContain('Ångra');
    await fireEvent.click(document.activeElement!);
    expect(onpick).toHaveBeenCalledWith('b');
    expect(document.activeElement).toBe(button);
    expect(screen.queryByRole('menu')).toBeNull();
    await fireEvent.click(button);
    await fireEvent.click(screen.getByText('Välj'));
    expect(onpick).toHaveBeenCalledOnce();
    await down('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
  });
});

describe('toasts', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('pass by, later when they can be undone, never when something failed', () => {
    const toasts = new Toasts();
    toasts.show('sparad');
    toasts.show('raderad', { action: { label: 'Ångra', run: () => {} } });
    toasts.show('full skiva', { kind: 'fault' });
    vi.advanceTimersByTime(6_000);
    expect(toasts.list.map((t) => t.text)).toEqual(['raderad', 'full skiva']);
    vi.advanceTimersByTime(60_000);
    expect(toasts.list.map((t) => t.text)).toEqual(['full skiva']);
  });

  it('wait while they are looked at', () => {
    const toasts = new Toasts();
    toasts.show('sparad');
    toasts.hold();
    vi.advanceTimersByTime(60_000);
    expect(toasts.list).toHaveLength(1);
    toasts.release();
    vi.advanceTimersByTime(6_000);
    expect(toasts.list).toHaveLength(0);
  });

  it('are shown in the topmost dialog, which alone can be pressed and is read out', async () => {
    const toasts = new Toasts();
    render(ToastRegion, { toasts });
    toasts.show('sparad');
    await tick();
    const [window] = screen.getAllByLabelText('parts-toasts');
    expect(window!.textContent).toContain('sparad');
    const shown = render(Dialog, { open: true, title: 'Ny', onclose: () => {}, children: text('x') });
    await tick();
    const within = document.querySelector('dialog section[aria-live="polite"]')!;
    toasts.show('full skiva', { kind: 'fault' });
    await tick();
    expect(within.textContent).toMatch(/sparad.*full skiva/s);
    expect(window!.textContent).not.toContain('sparad');
    shown.unmount();
    await tick();
    expect(window!.textContent).toMatch(/sparad.*full skiva/s);
  });

  it('undo once', async () => {
    const run = vi.fn();
    const toasts = new Toasts();
    render(ToastRegion, { toasts });
    toasts.show('raderad', { action: { label: 'Ångra', run } });
    await tick();
    expect(screen.getByLabelText('parts-toasts').getAttribute('aria-live')).toBe('polite');
    await fireEvent.click(screen.getByText('Ångra'));
    expect(run).toHaveBeenCalledOnce();
    expect(toasts.list).toHaveLength(0);
  });
});

describe('a wizard', () => {
  const steps = [
    { id: 'file', title: 'Fil' },
    { id: 'map', title: 'Kolumner' },
  ];

  it('moves the focus to the heading of each step', async () => {
    render(Wizard, { label: 'Importera', steps, onfinish: () => {}, children: shows });
    await fireEvent.click(screen.getByText('parts-next'));
    await tick();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Kolumner' }));
    expect(screen.queryByText('parts-next')).toBeNull();
  });

  it('stays when the step finds something to put right', async () => {
    render(Wizard, {
      label: 'Importera',
      steps,
      onnext: () => Promise.resolve(false),
      onfinish: () => {},
      children: shows,
    });
    await fireEvent.click(screen.getByText('parts-next'));
    await tick();
    expect(screen.getByRole('heading').textContent).toBe('Fil');
  });
});

describe('progress', () => {
  it('says how much, how fast, how long', () => {
    render(Progress, { label: 'Läser', done: 250, total: 1000, rate: 5 });
    const bar = screen.getByRole('progressbar');
    expect(bar.getAttribute('aria-valuenow')).toBe('25');
    expect(bar.getAttribute('aria-valuetext')).toContain('parts-progress-left');
  });
  it('claims nothing when the end is unknown', () => {
    render(Progress, { label: 'Bygger', done: 0 });
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBeNull();
  });
});

describe('the search box', () => {
  it('goes into the results with the arrow, and is emptied with Escape first', async () => {
    const oninto = vi.fn();
    const oninput = vi.fn();
    render(SearchBox, { label: 'Sök', value: 'åberg', oninto, oninput });
    const input = screen.getByLabelText<HTMLInputElement>('Sök');
    input.focus();
    await down('ArrowDown');
    expect(oninto).toHaveBeenCalledOnce();
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    input.dispatchEvent(event);
    await tick();
    expect(input.value).toBe('');
    expect(oninput).toHaveBeenCalledWith('');
    expect(event.defaultPrevented).toBe(true);
    const again = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    input.dispatchEvent(again);
    expect(again.defaultPrevented).toBe(false);
  });
});

describe('a chip', () => {
  it('can be switched off without being removed', async () => {
    const [ontoggle, onremove] = [vi.fn(), vi.fn()];
    render(Chip, { label: 'Ort: Åbo', off: true, ontoggle, onremove });
    expect(screen.getByText('Ort: Åbo').getAttribute('aria-pressed')).toBe('false');
    await fireEvent.click(screen.getByText('Ort: Åbo'));
    expect([ontoggle.mock.calls.length, onremove.mock.calls.length]).toEqual([1, 0]);
  });
});

describe('the edge of a pane', () => {
  it('moves with the keyboard within its bounds', async () => {
    render(Splitter, { width: 300, min: 280, max: 310 });
    const edge = screen.getByRole('separator');
    edge.focus();
    await down('ArrowLeft');
    expect(edge.getAttribute('aria-valuenow')).toBe('310');
    await down('ArrowRight');
    await down('ArrowRight');
    expect(edge.getAttribute('aria-valuenow')).toBe('280');
  });
});
