/** What every chart is given besides its data, and the table that holds the same data. */
import { count, percent, say } from '../texts';

/** The words of a chart: they are the caller's, since only it knows what was found. */
export interface Told {
  caption: string;
  /** The main finding, in words. It is what the chart says to whoever does not see it. */
  says: string;
  /** What the data are: who answered, from when to when. */
  note?: string;
  /** Of the caption among the headings of its page. */
  level?: 2 | 3 | 4;
}

export interface DataColumn {
  label: string;
  write: (value: number) => string;
}

/** How many, and how large a part of the whole that is. */
export const countAndShare = (): DataColumn[] => [
  { label: say('parts-chart-count'), write: count },
  { label: say('parts-chart-share'), write: percent },
];

/** The data of a chart in figures. A row begins with its heading; what has no value is left empty. */
export interface DataTable {
  /** Above the rows' headings. */
  head: string;
  columns: readonly DataColumn[];
  /** Over several columns each, from the first on. */
  groups?: readonly { label: string; span: number }[];
  rows: readonly { label: string; cells: readonly (number | undefined)[] }[];
}

/**
 * The text of cells as a spreadsheet reads it: the spaces that group digits and stand before a per cent sign are no part
 * of a number there, and its minus is the hyphen.
 */
export const pasted = (text: string): string =>
  text.replace(/(?<=\d)[\u00a0\u202f](?=[\d%])/g, '').replace(/\u2212(?=\d)/g, '-');
