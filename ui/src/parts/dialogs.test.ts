import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet, tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Dialog from './Dialog.svelte';
import DialogFixture from './Dialog.fixture.svelte';
import FormDialog from './FormDialog.svelte';
import { Toasts } from './toasts.svelte';
import ToastRegion from './ToastRegion.svelte';
import Wizard from './Wizard.svelte';

const text = (content: string) => createRawSnippet(() => ({ render: () => `<span>${content}</span>` }));
const shows = createRawSnippet<[string]>((id) => ({ render: () => `<p>panel ${id()}</p>` }));
const down = (key: string, more: object = {}) => fireEvent.keyDown(document.activeElement!, { key, ...more });

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

  it('takes the keyboard when it appears and nothing else has it, and whenever its step changes', async () => {
    const props = { label: 'Importera', steps, onfinish: () => {}, children: shows };
    const shown = render(Wizard, props);
    await tick();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Fil' }));
    await shown.rerender({ ...props, step: 1 });
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Kolumner' }));
    shown.unmount();
    const button = document.body.appendChild(document.createElement('button'));
    button.focus();
    render(Wizard, props);
    await tick();
    expect(document.activeElement).toBe(button);
    button.remove();
  });

  const field = createRawSnippet<[string]>(() => ({ render: () => '<input aria-label="fält">' }));
  const enter = () => fireEvent.keyDown(screen.getByLabelText('fält'), { key: 'Enter' });

  it('goes on with Enter, when it is ready', async () => {
    const props = { label: 'Importera', steps, onfinish: vi.fn(), children: field };
    const shown = render(Wizard, { ...props, ready: false });
    await enter();
    expect(screen.getByRole('heading').textContent).toBe('Fil');
    await shown.rerender({ ...props, ready: true });
    await enter();
    await tick();
    expect(screen.getByRole('heading').textContent).toBe('Kolumner');
    await enter();
    expect(props.onfinish).toHaveBeenCalledOnce();
  });

  it('lets nothing leave with Enter: that button is pressed', async () => {
    const onfinish = vi.fn();
    render(Wizard, { label: 'Lämna ut', steps, step: 1, finishKind: 'leaves', onfinish, children: field });
    await enter();
    expect(onfinish).not.toHaveBeenCalled();
    await fireEvent.click(screen.getByText('parts-finish'));
    expect(onfinish).toHaveBeenCalledOnce();
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
