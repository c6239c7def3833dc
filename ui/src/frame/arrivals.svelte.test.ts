import { fireEvent, render, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { layers } from '../parts';
import { place, session, toasts } from '../state';
import type { ArrivalKind } from '../wire';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { setLanguage, t } from '../words/words.svelte';
import { offerWaiting, takeArrivals, type Doors } from './arrivals';
import DropHint from './DropHint.svelte';
import { shown } from './window.svelte';

let desk: Fake;
let doors: Doors;
const FILE = { token: 'x', name: 'fil', folder: '/annanstans' };

async function come(kind: ArrivalKind, options: Parameters<typeof fake>[0] = {}): Promise<void> {
  desk = fake({ people: 5, ...options });
  usePort(desk);
  if (desk.world.open) await session.refresh();
  desk.world.arrivals = [{ place: FILE, kind }];
  await takeArrivals(doors);
}

beforeEach(() => {
  setLanguage('sv');
  session.closed();
  shown.arrived = undefined;
  doors = { open: vi.fn(), restore: vi.fn(), inspect: vi.fn() };
});

describe('a file that comes', () => {
  it.each([
    ['register', 'open'],
    ['backup', 'restore'],
    ['package', 'inspect'],
  ] as const)('before a register is open: a %s goes in by its door', async (kind, door) => {
    await come(kind, { begin: 'start' });
    expect(doors[door]).toHaveBeenCalledWith(FILE);
  });

  it('is a package: the room for packages has it', async () => {
    await come('package');
    expect(place.view).toBe('package');
    expect(place.take('package')).toEqual({ file: FILE });
  });

  it('is one of contacts: the import has it, where there is something to import into', async () => {
    await come('contact_file');
    expect(place.take('import')).toEqual({ file: FILE });
    session.closed();
    await come('contact_file', { begin: 'start' });
    expect(toasts.list.at(-1)?.text).toBe(t('arrived-no-register', { name: 'fil' }));
    await come('contact_file', { writable: false });
    expect(place.view).toBe('today');
  });

  it.each(['register', 'backup'] as const)('is a %s while another is open: it asks', async (kind) => {
    await come(kind);
    expect(shown.arrived).toEqual({ kind, place: FILE });
    expect(doors.open).not.toHaveBeenCalled();
    expect(doors.restore).not.toHaveBeenCalled();
  });

  it('is none of them: it is said what can be opened', async () => {
    await come('other');
    expect(toasts.list.at(-1)?.text).toContain('.tar.age');
  });

  it('waits while a dialog is open, and is offered when that is done, until it is shown', async () => {
    const stop = $effect.root(() => {
      $effect(() => offerWaiting(doors));
    });
    const offered = () => toasts.list.filter(({ action }) => action);
    const leave = layers.open('form');
    await come('package');
    expect(place.view).toBe('today');
    expect(offered()).toEqual([]);
    leave();
    flushSync();
    expect(offered()).toHaveLength(1);
    // The next dialog is in front of it again.
    const again = layers.open('another');
    flushSync();
    expect(offered()).toEqual([]);
    again();
    flushSync();
    toasts.act(offered()[0]!);
    flushSync();
    expect(place.view).toBe('package');
    layers.open('third')();
    flushSync();
    expect([offered(), shown.waiting]).toEqual([[], []]);
    stop();
  });

  it('comes once', async () => {
    await come('package', { begin: 'start' });
    await takeArrivals(doors);
    expect(doors.inspect).toHaveBeenCalledOnce();
  });
});

describe('the hint', () => {
  const drag = (kind: string, types: string[]): Event =>
    Object.assign(new Event(kind, { cancelable: true }), { dataTransfer: { types } });

  it('shows while a file is held over the window, and keeps a browser from going to it', async () => {
    render(DropHint);
    const hint = () => screen.queryByText(t('arrived-drop-start'));
    await fireEvent(window, drag('dragenter', ['Files']));
    await fireEvent(window, drag('dragenter', ['Files']));
    await fireEvent(window, drag('dragleave', ['Files']));
    expect(hint()).toBeTruthy();
    const drop = drag('drop', ['Files']);
    await fireEvent(window, drop);
    expect(hint()).toBeNull();
    expect(drop.defaultPrevented).toBe(true);
  });

  it('shows when the shell says so', async () => {
    render(DropHint);
    await fireEvent(window, new CustomEvent('liggare:dragenter'));
    expect(screen.getByText(t('arrived-drop-start'))).toBeTruthy();
    await fireEvent(window, new CustomEvent('liggare:dragleave'));
    expect(screen.queryByText(t('arrived-drop-start'))).toBeNull();
  });

  it('has nothing to do with what is dragged within the window', async () => {
    render(DropHint);
    await fireEvent(window, drag('dragenter', ['text/plain']));
    expect(screen.queryByRole('status')).toBeNull();
  });
});
