/** The columns of a noun, as a table has them. */
import { fitting, type Column, type Layout } from '../parts/table';
import { columnIn, columnsIn, type Listed, type NounColumn } from '../wire';
import { t } from '../words/words.svelte';
import { LOOKS, type Shape } from './looks';
import type { Line } from './recordSearch.svelte';
import { columnName, readOf, valueName, type Read } from './words';

/** Read in figures of one width. */
const FIGURES: ReadonlySet<Read> = new Set(['phone', 'day', 'instant', 'ip', 'imei', 'number']);
/** Read as it was written, so that what is searched for can be marked in it. */
const WORDS: ReadonlySet<Read> = new Set(['text', 'code', 'prose', 'shared', 'link', 'ip', 'imei']);

/** For a column that the keeper asks for. */
const WIDTHS: Partial<Record<Read, Shape['width']>> = {
  phone: 144,
  day: 112,
  instant: 136,
  number: 96,
  flag: 96,
  country: 120,
  choice: 120,
  ip: 140,
  imei: 148,
};

function column(noun: Listed, known: NounColumn, shape: Shape, picked: ReadonlySet<string>): Column<Line> {
  const { code } = known;
  const read = readOf(known);
  const { width, min, room, says, tone } = shape;
  const first = code === LOOKS[noun].columns[0]?.code;
  const empty = first && code === 'name' ? t('record-nameless') : t('records-none');
  const flag = says === undefined ? undefined : t(says);
  return {
    id: code,
    title: columnName(noun, code),
    width,
    min: min ?? (typeof width === 'string' ? 110 : undefined),
    room,
    value({ cells }) {
      const written = cells[code];
      // Not fetched yet: it was shown a moment ago.
      if (written === undefined) return '';
      if (flag !== undefined) return written === 'true' ? flag : '';
      return written === null ? empty : valueName(noun, known, written);
    },
    tone({ id, cells }) {
      if (first && picked.has(id)) return 'accent';
      if (tone) return tone;
      return cells[code] === null || read === 'source' || code === 'updated' ? 'quiet' : undefined;
    },
    align: read === 'number' ? 'end' : undefined,
    figures: FIGURES.has(read),
    sortable: known.sorts,
    mark: WORDS.has(read),
  };
}

/** All columns of a noun: no table shows by itself those that its look does not name. */
function shapesOf(noun: Listed): readonly Shape[] {
  const shapes = LOOKS[noun].columns;
  const others = columnsIn(noun).filter(({ code }) => !shapes.some((shape) => shape.code === code));
  return [
    ...shapes,
    ...others.map((known) => ({
      code: known.code,
      width: WIDTHS[readOf(known)] ?? ('12fr' as const),
      room: Infinity,
    })),
  ];
}

export const columnsFor = (noun: Listed, picked: ReadonlySet<string>): Column<Line>[] =>
  shapesOf(noun).flatMap((shape) => {
    const known = columnIn(noun, shape.code);
    return known ? [column(noun, known, shape, picked)] : [];
  });

/** The columns to read: those the table shows, or would show if it were wider. */
export function wantedColumns(noun: Listed, layout: Layout): string[] {
  const all = shapesOf(noun).map(({ code, room }) => ({ id: code, room }));
  const fits = fitting(all, Number.MAX_VALUE);
  return all.filter(({ id }) => layout.shows(all, id, fits)).map(({ id }) => id);
}
