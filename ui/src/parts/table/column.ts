import type { Tone } from '../tone';

export interface Column<Row> {
  id: string;
  title: string;
  /** Pixels, or a share of what is left such as '2fr'. */
  width: number | `${number}fr`;
  /** A share never becomes narrower than this, px; below it the table scrolls sideways. */
  min?: number;
  /** Gives way in a table narrower than this, px, as long as the keeper has not said which columns to show. */
  room?: number;
  value: (row: Row) => string;
  tone?: (row: Row) => Tone | undefined;
  /** 'end' for amounts. */
  align?: 'start' | 'end';
  /** Figures of one width: numbers, dates, phone numbers. Always so at the end. */
  figures?: boolean;
  sortable?: boolean;
  /** Mark what the search matched in this column. */
  mark?: boolean;
}

export interface Sort {
  column: string;
  descending: boolean;
}

const MIN = 72;

type Measured = Pick<Column<never>, 'id' | 'width' | 'min'>;
/** Widths the keeper gave, by column. */
type Widths = Readonly<Record<string, number>>;

const least = ({ id, width, min = MIN }: Measured, widths: Widths): number =>
  widths[id] ?? (typeof width === 'number' ? width : min);

/** The last column with room for what stands at its end, px, unless the keeper gave it a width. */
export const withEnd = <C extends Measured>(columns: readonly C[], end: number): readonly C[] =>
  columns.map((column, at) => {
    if (at < columns.length - 1 || end === 0) return column;
    const { width, min = MIN } = column;
    return typeof width === 'number' ? { ...column, width: width + end } : { ...column, min: min + end };
  });

/**
 * Where each column begins in so much room, and where the last one ends, in whole px. Shares divide what the fixed
 * columns leave; one that would become narrower than its least gets that, and the others divide the rest. Reckoned here
 * and not by each row's own grid, which is half of what laying out a screenful takes.
 */
export function edges(room: number, columns: readonly Measured[], widths: Widths = {}): number[] {
  const share = ({ id, width }: Measured) =>
    widths[id] !== undefined || typeof width === 'number' ? 0 : parseFloat(width);
  const held = new Set(columns.filter((column) => share(column) === 0));
  let unit = 0;
  for (let before = -1; before !== held.size;) {
    before = held.size;
    const taken = columns.reduce((sum, column) => sum + (held.has(column) ? least(column, widths) : 0), 0);
    const shares = columns.reduce((sum, column) => sum + (held.has(column) ? 0 : share(column)), 0);
    unit = shares > 0 ? Math.max(0, room - taken) / shares : 0;
    for (const column of columns) if (share(column) * unit < least(column, widths)) held.add(column);
  }
  let at = 0;
  const ends = columns.map(
    (column) => (at += held.has(column) ? least(column, widths) : share(column) * unit),
  );
  return [0, ...ends.map(Math.round)];
}

/** Where the table begins to scroll sideways, px. */
export const narrowest = (columns: readonly Measured[], widths: Widths = {}): number =>
  columns.reduce((sum, c) => sum + least(c, widths), 0);

/** What a click on a header asks for: ascending first, then the other way round. */
export const nextSort = (column: string, now?: Sort): Sort => ({
  column,
  descending: now?.column === column && !now.descending,
});
