/** The state of one table: where it is scrolled, which cell is current, which rows are chosen. */
import { untrack } from 'svelte';
import { BLOCK, BlockCache, type Held, type RowSource } from './blocks';
import type { Cell } from './keys';
import { ScrollMap, at, follow, offsetOf, reveal, visible, type Position } from './scroll';
import { NONE, add, all, between, count, has, only, toggle, type Selection } from './selection';

/** Rows drawn out of sight on either side; at the top somebody may be typing, and fewer do. */
const OVERSCAN = 8;
const AT_TOP = 2;
/** Rows fetched beyond those drawn, so that a steady scroll meets no placeholders. */
const AHEAD = 20;
/** The lowest that rows are, px. */
const LOWEST = 30;

/** Rows that a source best brings along with its total, in whole blocks: no window as tall as this one shows more. */
export const screenful = (): number => BLOCK * Math.ceil((window.innerHeight / LOWEST + OVERSCAN) / BLOCK);

export interface Drawn<Row> {
  index: number;
  y: number;
  held: Held<Row> | undefined;
}

export class TableState<Row> {
  readonly #source: () => RowSource<Row>;
  readonly #cache: BlockCache<Row>;
  #revision = $state(0);
  #position = $state.raw<Position>({ scrollTop: 0, top: 0 });
  #anchor = 0;

  rowHeight = $state(30);
  /** Height of the part that shows rows, px. */
  viewport = $state(600);
  /** The one tab stop. Row -1 is the row of headers. */
  active = $state.raw<Cell>({ row: 0, column: 0 });
  /** The current row is shown as such once the keeper has touched the table. */
  touched = $state(false);
  selection = $state.raw<Selection>(NONE);

  readonly total = $derived.by(() => this.#source().total);
  readonly map = $derived.by(
    () => new ScrollMap({ total: this.total, rowHeight: this.rowHeight, viewport: this.viewport }),
  );
  readonly chosen = $derived(count(this.selection));
  readonly current = $derived(this.touched && this.active.row < this.total ? this.active.row : -1);
  readonly #beyond = $derived.by(() => (this.#position.top > 0 ? OVERSCAN : AT_TOP));
  readonly #from = $derived.by(() => visible(this.map, this.#position.top, this.#beyond).from);
  readonly #to = $derived.by(() => visible(this.map, this.#position.top, this.#beyond).to);
  readonly loading = $derived.by(() => this.#revision >= 0 && this.#follow().loading);
  readonly failed = $derived.by(() => this.#revision >= 0 && this.#follow().failed);

  readonly rows = $derived.by((): Drawn<Row>[] => {
    const cache = this.#follow();
    const drawn: Drawn<Row>[] = [];
    const [from, to] = [this.#from, this.#to];
    void this.#revision;
    for (let index = from; index < to; index++)
      drawn.push({ index, y: offsetOf(this.map, this.#position, index), held: cache.get(index) });
    // The row of the tab stop stays in the document, out of sight, so that focus is never lost to recycling.
    const { row } = this.active;
    if (row >= 0 && row < this.total && (row < from || row >= to))
      drawn.push({ index: row, y: this.#position.scrollTop - this.rowHeight - 60, held: cache.get(row) });
    return drawn;
  });

  constructor(source: () => RowSource<Row>, onfault: (fault: unknown) => void) {
    this.#source = source;
    this.#cache = new BlockCache(source(), { onchange: () => this.#revision++, onfault });
  }

  #follow(): BlockCache<Row> {
    const source = this.#source();
    this.#cache.follow(source, source.version, source.total);
    return this.#cache;
  }

  get scrollTop(): number {
    return this.#position.scrollTop;
  }

  get page(): number {
    return Math.max(1, Math.floor(this.viewport / this.rowHeight) - 1);
  }

  /** The row at `index`, if it is here and is still that row. */
  row(index: number): Row | undefined {
    void this.#revision;
    const held = this.#follow().get(index);
    return held && !held.stale ? held.row : undefined;
  }

  /** Ask for what is in view. Call from an effect: it reads the window and the version. */
  want(): void {
    const [from, to] = [this.#from, this.#to];
    const cache = this.#follow();
    untrack(() => {
      const before = cache.loading;
      // At the top somebody may be typing: nothing is fetched there but what is seen.
      const ahead = this.#position.top > 0 ? AHEAD : 0;
      cache.want(Math.max(0, from - ahead), to + ahead);
      if (cache.loading !== before) this.#revision++;
    });
  }

  retry(): void {
    this.#cache.retry();
  }

  /** The browser scrolled. */
  scrolled(scrollTop: number): void {
    this.#position = follow(this.map, this.#position, scrollTop);
  }

  /** Put the scroll bar where the rows are: after scrolling settled, or when the extent changed. */
  settle(): void {
    const settled = at(this.map, this.#position.top);
    if (settled.top !== this.#position.top || settled.scrollTop !== this.#position.scrollTop)
      this.#position = settled;
  }

  reveal(row: number): void {
    const top = reveal(this.map, this.#position.top, row);
    if (top !== this.#position.top) this.#position = at(this.map, top);
  }

  moveTo(to: Cell, extend = false): void {
    if (extend) this.selection = add(NONE, between(this.#anchor, to.row));
    else if (to.row !== this.active.row) this.#anchor = to.row;
    this.active = to;
    if (to.row < 0) return;
    this.touched = true;
    this.reveal(to.row);
  }

  /** A click: plain makes the row current, Ctrl adds it or takes it away, Shift chooses from the anchor. */
  click(to: Cell, keys: { ctrl: boolean; shift: boolean }): void {
    if (keys.shift) return this.moveTo(to, true);
    this.moveTo(to);
    this.#anchor = to.row;
    this.selection = keys.ctrl ? toggle(this.selection, to.row) : NONE;
  }

  isChosen(row: number): boolean {
    return has(this.selection, row);
  }

  toggle(): void {
    this.#anchor = this.active.row;
    this.selection = toggle(this.selection, this.active.row);
    this.touched = true;
  }

  chooseAll(): void {
    this.selection = all(this.total);
  }

  chooseOnly(row: number): void {
    this.selection = only(row);
  }

  clear(): void {
    this.selection = NONE;
  }

  /** Row numbers mean other rows now: nothing is current or chosen until the keeper says so. */
  renumbered(): void {
    this.selection = NONE;
    this.touched = false;
    this.#anchor = 0;
    const last = this.total - 1;
    if (this.active.row > last) this.active = { ...this.active, row: last };
    else if (this.active.row < 0 && last >= 0 && !this.#headed) this.active = { ...this.active, row: 0 };
  }

  /** Whether the keeper went to the headers by himself. */
  get #headed(): boolean {
    return document.activeElement?.getAttribute('role') === 'columnheader';
  }

  toTop(): void {
    // What stays as it is, is not drawn twice at a keystroke.
    if (this.#position.top !== 0 || this.#position.scrollTop !== 0) this.#position = { scrollTop: 0, top: 0 };
    const row = this.total > 0 ? 0 : -1;
    if (row !== this.active.row && !this.#headed) this.active = { row, column: this.active.column };
  }
}
