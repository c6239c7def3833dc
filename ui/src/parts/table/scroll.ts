/**
 * How a scroll bar of limited height stands for any number of rows.
 *
 * WebKitGTK clamps an element's height at 33,554,428 px: 1,048,576 rows of 32 px. So above MAX_HEIGHT the scroll
 * range is scaled. *Virtual* pixels are those of all rows; *physical* ones those the browser scrolls.
 *
 * The map is 1:1 within EDGE of either end and linear between, so both ends are exact. Small movements (wheel, touch
 * pad, a click in the trough) move rows by the very pixels they scrolled, and the scroll bar is put right when they
 * settle; a large one (the thumb) goes where the map says.
 */

/** Eight million: whole pixels stay exact in a 32-bit float, and every browser allows it. */
export const MAX_HEIGHT = 8_000_000;
const EDGE = 1_000_000;

const clamp = (x: number, low: number, high: number) => Math.min(Math.max(x, low), high);

export interface Geometry {
  total: number;
  rowHeight: number;
  /** Height of the part of the table that shows rows, px. */
  viewport: number;
}

/** Where the table is: what the browser scrolled, and the virtual pixel at the top of the rows. */
export interface Position {
  scrollTop: number;
  top: number;
}

export class ScrollMap {
  readonly physicalHeight: number;
  readonly physicalMax: number;
  readonly virtualMax: number;
  readonly #edge: number;
  readonly #scale: number;

  constructor(readonly geometry: Geometry) {
    const { total, rowHeight, viewport } = geometry;
    const virtualHeight = total * rowHeight;
    this.physicalHeight = Math.min(virtualHeight, MAX_HEIGHT);
    this.virtualMax = Math.max(0, virtualHeight - viewport);
    this.physicalMax = Math.max(0, this.physicalHeight - viewport);
    this.#edge = Math.min(EDGE, this.physicalMax / 4);
    const between = this.physicalMax - 2 * this.#edge;
    this.#scale = between > 0 ? (this.virtualMax - 2 * this.#edge) / between : 1;
  }

  get scaled(): boolean {
    return this.virtualMax > this.physicalMax;
  }

  toVirtual(scrollTop: number): number {
    const s = clamp(scrollTop, 0, this.physicalMax);
    if (s <= this.#edge) return s;
    if (s >= this.physicalMax - this.#edge) return this.virtualMax - (this.physicalMax - s);
    return this.#edge + (s - this.#edge) * this.#scale;
  }

  /** A whole pixel, because browsers round scrollTop. */
  toPhysical(top: number): number {
    const v = clamp(top, 0, this.virtualMax);
    if (v <= this.#edge) return Math.round(v);
    if (v >= this.virtualMax - this.#edge) return Math.round(this.physicalMax - (this.virtualMax - v));
    return Math.round(this.#edge + (v - this.#edge) / this.#scale);
  }
}

/** The position for a virtual pixel, with the scroll bar put right. */
export function at(map: ScrollMap, top: number): Position {
  const clamped = clamp(top, 0, map.virtualMax);
  return { top: clamped, scrollTop: map.toPhysical(clamped) };
}

/** The position after the browser scrolled to `scrollTop`. */
export function follow(map: ScrollMap, from: Position, scrollTop: number): Position {
  const s = clamp(scrollTop, 0, map.physicalMax);
  if (!map.scaled) return { scrollTop: s, top: s };
  if (s <= 0) return { scrollTop: 0, top: 0 };
  if (s >= map.physicalMax) return { scrollTop: s, top: map.virtualMax };
  const moved = s - from.scrollTop;
  // One pixel of the thumb is thousands of ours: anything within a screenful was not the thumb.
  const near = Math.abs(moved) <= map.geometry.viewport;
  return { scrollTop: s, top: near ? clamp(from.top + moved, 0, map.virtualMax) : map.toVirtual(s) };
}

/** The virtual top that shows `row` whole, moving as little as possible. */
export function reveal(map: ScrollMap, top: number, row: number): number {
  const { rowHeight, viewport } = map.geometry;
  const rowTop = row * rowHeight;
  if (rowTop < top) return rowTop;
  if (rowTop + rowHeight > top + viewport) return clamp(rowTop + rowHeight - viewport, 0, map.virtualMax);
  return top;
}

/** Rows to draw: those in view and `overscan` on either side. `to` is exclusive. */
export function visible(map: ScrollMap, top: number, overscan: number): { from: number; to: number } {
  const { total, rowHeight, viewport } = map.geometry;
  return {
    from: clamp(Math.floor(top / rowHeight) - overscan, 0, total),
    to: clamp(Math.ceil((top + viewport) / rowHeight) + overscan, 0, total),
  };
}

/** Where `row` lies in the scrolled element, physical px. */
export function offsetOf(map: ScrollMap, position: Position, row: number): number {
  return row * map.geometry.rowHeight - position.top + position.scrollTop;
}
