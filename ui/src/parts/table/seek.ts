import type { RowSource } from './blocks';

/** Rows looked through one by one once they are narrowed down to: the order known here may differ in details. */
const CLOSE = 200;

/**
 * Number of one row among rows that lie in an order; -1 when it is not found. Halves the rows, so that one among
 * millions takes a score of requests. `side` tells whether a row lies before the one sought (less than 0) or after it.
 */
export async function seek<Row>(
  source: RowSource<Row>,
  is: (row: Row) => boolean,
  side: (row: Row) => number,
): Promise<number> {
  let [low, high] = [0, source.total];
  while (high - low > CLOSE) {
    const middle = (low + high) >> 1;
    const [row] = await source.fetch(middle, 1);
    if (row === undefined) return -1;
    if (is(row)) return middle;
    if (side(row) < 0) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, low - CLOSE / 2);
  const rows = await source.fetch(from, Math.min(source.total, high + CLOSE / 2) - from);
  const at = rows.findIndex(is);
  return at < 0 ? -1 : from + at;
}
