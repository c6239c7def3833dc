import { describe, expect, it } from 'vitest';
import { deed, type Cell, type Pressed } from './keys';

const extent = { rows: 1000, columns: 4, page: 20 };
const at = (row: number, column = 1): Cell => ({ row, column });
const press = (key: string, with_: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrl: false,
  shift: false,
  ...with_,
});
const ctrl = { ctrl: true };
const shift = { shift: true };

describe('a key in the grid', () => {
  const cases: [string, Pressed, Cell, Cell][] = [
    ['down one row', press('ArrowDown'), at(5), at(6)],
    ['up one row', press('ArrowUp'), at(5), at(4)],
    ['up from the first row to the header', press('ArrowUp'), at(0), at(-1)],
    ['down from the header to the first row', press('ArrowDown'), at(-1), at(0)],
    ['stays on the last row', press('ArrowDown'), at(999), at(999)],
    ['right one cell', press('ArrowRight'), at(5, 1), at(5, 2)],
    ['stays in the last column', press('ArrowRight'), at(5, 3), at(5, 3)],
    ['stays in the first column', press('ArrowLeft'), at(5, 0), at(5, 0)],
    ['a screenful down', press('PageDown'), at(5), at(25)],
    ['a screenful down stops at the last', press('PageDown'), at(990), at(999)],
    ['a screenful up stops at the first row', press('PageUp'), at(5), at(0)],
    ['a screenful down from the header', press('PageDown'), at(-1), at(20)],
    ['home to the first cell of the row', press('Home'), at(5, 3), at(5, 0)],
    ['end to the last cell of the row', press('End'), at(5, 0), at(5, 3)],
    ['Ctrl+Home to the first row', press('Home', ctrl), at(500), at(0)],
    ['Ctrl+End to the last row', press('End', ctrl), at(500), at(999)],
  ];
  it.each(cases)('%s', (_, pressed, from, to) => {
    expect(deed(pressed, from, extent)).toEqual({ do: 'move', to, extend: false });
  });

  it('extends the selection with Shift, and stops at the first row', () => {
    expect(deed(press('ArrowDown', shift), at(5), extent)).toEqual({ do: 'move', to: at(6), extend: true });
    expect(deed(press('PageDown', shift), at(5), extent)).toEqual({ do: 'move', to: at(25), extend: true });
    expect(deed(press('End', { ctrl: true, shift: true }), at(5), extent)).toMatchObject({ extend: true });
    expect(deed(press('ArrowUp', shift), at(0), extent)).toEqual({ do: 'move', to: at(0), extend: false });
  });

  it('opens a row with Enter and sorts on a header', () => {
    expect(deed(press('Enter'), at(3), extent)).toEqual({ do: 'open' });
    expect(deed(press('Enter'), at(-1), extent)).toEqual({ do: 'sort' });
    expect(deed(press(' '), at(-1), extent)).toEqual({ do: 'sort' });
  });

  it('chooses with Space, all with Ctrl+A, none with Escape', () => {
    expect(deed(press(' '), at(3), extent)).toEqual({ do: 'toggle' });
    expect(deed(press('a', ctrl), at(3), extent)).toEqual({ do: 'all' });
    expect(deed(press('Escape'), at(3), extent)).toEqual({ do: 'clear' });
  });

  it('leaves other keys alone', () => {
    for (const key of ['a', 'Tab', 'Delete', 'F2']) expect(deed(press(key), at(3), extent)).toBeNull();
    expect(deed(press('k', ctrl), at(3), extent)).toBeNull();
  });

  it('never leaves the header of an empty table', () => {
    for (const key of ['ArrowDown', 'PageDown', 'PageUp'])
      expect(deed(press(key), at(-1), { ...extent, rows: 0 })).toMatchObject({ to: { row: -1 } });
  });
});
