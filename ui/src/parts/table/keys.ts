/** What a key means in the grid. Pure: the table does what this says. */

/** Row -1 is the row of headers. */
export interface Cell {
  row: number;
  column: number;
}

export interface Extent {
  rows: number;
  columns: number;
  /** Rows in a screenful. */
  page: number;
}

export interface Pressed {
  key: string;
  ctrl: boolean;
  shift: boolean;
}

export type Deed =
  { do: 'move'; to: Cell; extend: boolean } | { do: 'open' | 'sort' | 'toggle' | 'all' | 'clear' } | null;

const clamp = (x: number, low: number, high: number) => Math.min(Math.max(x, low), high);

export function deed(pressed: Pressed, at: Cell, extent: Extent): Deed {
  const { key, ctrl, shift } = pressed;
  const last = extent.rows - 1;
  const header = at.row < 0;
  const move = (row: number, column: number): Deed => {
    const to = { row: clamp(row, -1, last), column: clamp(column, 0, extent.columns - 1) };
    return { do: 'move', to, extend: shift && !header && to.row >= 0 && to.row !== at.row };
  };
  // A screenful from the header lands on rows, never back on the header.
  const rows = (row: number): Deed => move(last < 0 ? -1 : clamp(row, 0, last), at.column);

  switch (key) {
    case 'ArrowDown':
      return ctrl ? rows(last) : move(at.row + 1, at.column);
    case 'ArrowUp':
      return ctrl ? rows(0) : shift ? rows(at.row - 1) : move(at.row - 1, at.column);
    case 'ArrowRight':
      return ctrl || shift ? null : move(at.row, at.column + 1);
    case 'ArrowLeft':
      return ctrl || shift ? null : move(at.row, at.column - 1);
    case 'PageDown':
      return ctrl ? null : rows(Math.max(at.row, 0) + extent.page);
    case 'PageUp':
      return ctrl ? null : rows(at.row - extent.page);
    case 'Home':
      return ctrl ? rows(0) : move(at.row, 0);
    case 'End':
      return ctrl ? rows(last) : move(at.row, extent.columns - 1);
    case 'Enter':
      return ctrl || shift ? null : { do: header ? 'sort' : 'open' };
    case ' ':
      return ctrl ? null : { do: header ? 'sort' : 'toggle' };
    case 'a':
    case 'A':
      return ctrl && !shift ? { do: 'all' } : null;
    case 'Escape':
      return { do: 'clear' };
    default:
      return null;
  }
}
