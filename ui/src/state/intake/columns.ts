/** Columns of a file, as its keeper knows them. */
import { n, t } from '../../words/words.svelte';

/** By its header, or its place where it has none. */
export const headerOf = ({ header, index }: { header: string; index: number }): string =>
  header.trim() || t('imports-column-unnamed', { number: index + 1 });

/** In how many of the rows it holds something. */
export const filledIn = (filled: number, rows: number): string =>
  rows > 0 ? n(filled / rows, { style: 'percent' }) : n(filled);
