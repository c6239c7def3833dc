/** Rows chosen, as ranges: choosing all of two million costs one range. Row numbers hold for one version only. */

/** `to` is exclusive. */
export interface Range {
  from: number;
  to: number;
}
/** Sorted, disjoint, not touching. */
export type Selection = readonly Range[];

export const NONE: Selection = [];

export const all = (total: number): Selection => (total > 0 ? [{ from: 0, to: total }] : NONE);
export const only = (row: number): Selection => [{ from: row, to: row + 1 }];

/** From one row to another, whichever comes first, both included. */
export const between = (a: number, b: number): Range => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 });

export const count = (selection: Selection): number => selection.reduce((sum, r) => sum + r.to - r.from, 0);

export function has(selection: Selection, row: number): boolean {
  let low = 0;
  let high = selection.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = selection[middle]!;
    if (row < range.from) high = middle - 1;
    else if (row >= range.to) low = middle + 1;
    else return true;
  }
  return false;
}

export function add(selection: Selection, range: Range): Selection {
  const merged = { ...range };
  const apart: Range[] = [];
  for (const r of selection) {
    if (r.to < merged.from || r.from > merged.to) apart.push(r);
    else {
      merged.from = Math.min(merged.from, r.from);
      merged.to = Math.max(merged.to, r.to);
    }
  }
  return [...apart, merged].sort((a, b) => a.from - b.from);
}

export function remove(selection: Selection, range: Range): Selection {
  return selection.flatMap((r) =>
    [
      { from: r.from, to: Math.min(r.to, range.from) },
      { from: Math.max(r.from, range.to), to: r.to },
    ].filter((part) => part.from < part.to),
  );
}

export function toggle(selection: Selection, row: number): Selection {
  const one = { from: row, to: row + 1 };
  return has(selection, row) ? remove(selection, one) : add(selection, one);
}
