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

/** The tracks of every row's grid. */
export const tracks = (columns: readonly Measured[], widths: Widths = {}): string =>
  columns
    .map((c) => {
      const fixed = widths[c.id] ?? (typeof c.width === 'number' ? c.width : undefined);
      return fixed === undefined ? `minmax(${least(c, widths)}px, ${c.width})` : `${fixed}px`;
    })
    .join(' ');

/** Where the table begins to scroll sideways, px. */
export const narrowest = (columns: readonly Measured[], widths: Widths = {}): number =>
  columns.reduce((sum, c) => sum + least(c, widths), 0);

/** What a click on a header asks for: ascending first, then the other way round. */
export const nextSort = (column: string, now?: Sort): Sort => ({
  column,
  descending: now?.column === column && !now.descending,
});
