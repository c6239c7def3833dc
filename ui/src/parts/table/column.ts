import type { Tone } from '../tone';

export interface Column<Row> {
  id: string;
  title: string;
  /** Pixels, or a share of what is left such as '2fr'. */
  width: number | `${number}fr`;
  /** A share never becomes narrower than this, px; below it the table scrolls sideways. */
  min?: number;
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

const least = (column: Pick<Column<never>, 'width' | 'min'>) =>
  typeof column.width === 'number' ? column.width : (column.min ?? MIN);

type Measured = Pick<Column<never>, 'width' | 'min'>;

/** The tracks of every row's grid. */
export const tracks = (columns: readonly Measured[]): string =>
  columns
    .map((c) => (typeof c.width === 'number' ? `${c.width}px` : `minmax(${least(c)}px, ${c.width})`))
    .join(' ');

/** Where the table begins to scroll sideways, px. */
export const narrowest = (columns: readonly Measured[]): number =>
  columns.reduce((sum, c) => sum + least(c), 0);

/** What a click on a header asks for: ascending first, then the other way round. */
export const nextSort = (column: string, now?: Sort): Sort => ({
  column,
  descending: now?.column === column && !now.descending,
});
