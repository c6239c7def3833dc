import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Column } from './column';
import { SyntheticRows, type Line } from './rows.fixture.svelte';
import { count } from './selection';
import Table from './Table.svelte';

const columns: Column<Line>[] = [
  { id: 'name', title: 'Namn', width: '2fr', value: (r) => r.name, sortable: true, mark: true },
  { id: 'town', title: 'Ort', width: 120, value: () => 'Åbo', tone: () => 'quiet' },
];

const settled = async () => {
  for (let i = 0; i < 4; i++) {
    await new Promise((resolve) => setTimeout(resolve));
    await tick();
  }
};

describe('the table', () => {
  const total = 2_000_000;
  let source: SyntheticRows;
  const heard = {
    onsort: vi.fn(),
    onopen: vi.fn(),
    oncurrent: vi.fn(),
    onselection: vi.fn(),
    onfault: vi.fn(),
  };

  beforeEach(() => {
    source = new SyntheticRows(total);
    for (const spy of Object.values(heard)) spy.mockClear();
  });

  async function show(more: object = {}) {
    const shown = render(Table<Line>, {
      label: 'Rader',
      source,
      columns,
      selectable: true,
      ...heard,
      ...more,
    });
    await settled();
    return shown;
  }
  const grid = () => screen.getByRole('grid');
  const press = async (key: string, more: object = {}) => {
    await fireEvent.keyDown(document.activeElement!, { key, ...more });
    await settled();
  };
  const focused = () => {
    const cell = document.activeElement!;
    return [cell.closest('[role=row]')?.getAttribute('aria-rowindex'), cell.getAttribute('aria-colindex')];
  };
  const enter = async () => {
    document.querySelector<HTMLElement>('[tabindex="0"]')!.focus();
    await settled();
  };
  const chosen = () => count(heard.onselection.mock.calls.at(-1)![0]);

  it('says again which row is current when that row is clicked, or Enter is pressed on it', async () => {
    await show({ onopen: undefined });
    const cell = document.querySelector('[data-row="3"] [data-column="0"]')!;
    await fireEvent.pointerDown(cell, { button: 0 });
    await settled();
    heard.oncurrent.mockClear();
    await fireEvent.pointerDown(cell, { button: 0 });
    expect(heard.oncurrent).toHaveBeenCalledExactlyOnceWith(3, expect.anything());
    await enter();
    await press('Enter');
    expect(heard.oncurrent).toHaveBeenCalledTimes(2);
  });

  it('tells how many rows and columns there are, and draws only a screenful', async () => {
    await show();
    expect(grid().getAttribute('aria-rowcount')).toBe(String(total + 1));
    expect(grid().getAttribute('aria-colcount')).toBe('2');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(screen.getByText('rad 0')).toBeTruthy();
  });

  it('has exactly one tab stop, wherever the keeper goes', async () => {
    await show();
    await enter();
    for (const key of ['ArrowDown', 'ArrowRight', 'PageDown', 'End', 'Home', 'ArrowUp']) {
      await press(key);
      expect(grid().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
      expect(document.activeElement!.getAttribute('tabindex')).toBe('0');
    }
  });

  it('reaches the last row and the first with the keyboard, keeping the column', async () => {
    await show();
    await enter();
    await press('ArrowRight');
    await press('End', { ctrlKey: true });
    expect(focused()).toEqual([String(total + 1), '2']);
    await press('Home', { ctrlKey: true });
    expect(focused()).toEqual(['2', '2']);
  });

  it('keeps the focused cell while its row is scrolled far away', async () => {
    await show();
    await enter();
    await press('ArrowDown');
    const cell = document.activeElement;
    grid().scrollTop = 4_000_000;
    await fireEvent.scroll(grid());
    await settled();
    expect(document.activeElement).toBe(cell);
    expect(cell!.isConnected).toBe(true);
    await press('ArrowDown');
    expect(focused()).toEqual(['4', '1']);
  });

  it('opens the current row with Enter and with a double click', async () => {
    await show();
    await enter();
    await press('ArrowDown');
    await press('Enter');
    expect(heard.onopen).toHaveBeenCalledWith(1, { name: 'rad 1' });
    await fireEvent.dblClick(screen.getByText('rad 3'));
    expect(heard.onopen).toHaveBeenLastCalledWith(3, { name: 'rad 3' });
  });

  it('chooses with Space, a run with Shift, all with Ctrl+A, none with Escape', async () => {
    await show();
    await enter();
    await press(' ');
    expect(chosen()).toBe(1);
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowDown', { shiftKey: true });
    expect(chosen()).toBe(3);
    await press('a', { ctrlKey: true });
    expect(chosen()).toBe(total);
    await press('Escape');
    expect(chosen()).toBe(0);
  });

  it('chooses with Ctrl+click and Shift+click, and a plain click lets go', async () => {
    await show();
    const click = async (text: string, more: object = {}) => {
      await fireEvent.pointerDown(screen.getByText(text), { button: 0, ...more });
      await settled();
    };
    await click('rad 2', { ctrlKey: true });
    await click('rad 4', { ctrlKey: true });
    expect(chosen()).toBe(2);
    await click('rad 9', { shiftKey: true });
    expect(chosen()).toBe(6);
    await click('rad 1');
    expect(chosen()).toBe(0);
  });

  it('sorts by header, with the pointer and with Enter', async () => {
    await show({ sort: { column: 'name', descending: false } });
    const header = screen.getByRole('columnheader', { name: 'Namn' });
    expect(header.getAttribute('aria-sort')).toBe('ascending');
    await fireEvent.click(header);
    expect(heard.onsort).toHaveBeenLastCalledWith({ column: 'name', descending: true });
    await fireEvent.pointerDown(header, { button: 0 });
    await enter();
    await press('Enter');
    expect(heard.onsort).toHaveBeenCalledTimes(2);
    expect(screen.getByRole('columnheader', { name: 'Ort' }).getAttribute('aria-sort')).toBeNull();
  });

  it('says which row is current only once it is touched, and forgets it when rows are renumbered', async () => {
    await show();
    expect(heard.oncurrent).toHaveBeenLastCalledWith(-1, undefined);
    await enter();
    expect(heard.oncurrent).toHaveBeenLastCalledWith(0, { name: 'rad 0' });
    await press(' ');
    source.version++;
    await settled();
    expect(heard.oncurrent).toHaveBeenLastCalledWith(-1, undefined);
    expect(chosen()).toBe(0);
  });

  it('never opens a row of the version before', async () => {
    await show();
    await enter();
    source.hold = true;
    source.version++;
    await settled();
    await press('Enter');
    expect(heard.onopen).not.toHaveBeenCalled();
  });

  it('fetches little on a jump across two million rows', async () => {
    await show();
    await enter();
    source.asked = 0;
    await press('End', { ctrlKey: true });
    expect(source.asked).toBeLessThanOrEqual(2);
  });

  it('goes back to the top when told that the order is another', async () => {
    const shown = await show({ resetOn: 'a' });
    await enter();
    await press('End', { ctrlKey: true });
    (document.activeElement as HTMLElement).blur();
    await shown.rerender({ resetOn: 'b' });
    await settled();
    expect(grid().scrollTop).toBe(0);
    expect(screen.getByText('rad 0')).toBeTruthy();
  });

  it('marks what was searched for without parsing it', async () => {
    await show({ highlight: 'rad' });
    expect(document.querySelectorAll('mark')[0]!.textContent).toBe('rad');
    source.name = (i) => `<b>rad</b> ${i}`;
    source.version++;
    await settled();
    expect(document.querySelector('[role=gridcell] b')).toBeNull();
    expect(document.querySelector('[role=gridcell]')!.textContent!.trim()).toBe('<b>rad</b> 0');
  });

  it('says when rows could not be fetched, and tries again', async () => {
    source.failing = true;
    await show();
    expect(heard.onfault).toHaveBeenCalled();
    source.failing = false;
    await fireEvent.click(screen.getByText('parts-retry'));
    await settled();
    expect(screen.getByText('rad 0')).toBeTruthy();
    expect(screen.queryByText('parts-retry')).toBeNull();
  });

  it('stands at its headers while there are no rows', async () => {
    source = new SyntheticRows(0);
    await show();
    expect(grid().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    expect(grid().querySelector('[tabindex="0"]')!.getAttribute('role')).toBe('columnheader');
    source.total = 5;
    await settled();
    expect(grid().querySelector('[tabindex="0"]')!.getAttribute('role')).toBe('gridcell');
  });
});
