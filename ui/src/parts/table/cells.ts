/**
 * The cells of one row, written by hand: a keystroke changes every cell on screen, and what a component costs for each
 * of them is most of the time until the answer is seen. Texts become text nodes; nothing is parsed.
 */
import { marks, type Piece } from '../marks';
import type { Column } from './column';

interface Written {
  id: string;
  /** Undefined is a placeholder; null is nothing yet. */
  text: string | undefined | null;
  query: string;
  look: string;
}

/** Placeholders of uneven length, the same each time. */
const ghost = (row: number, column: number): string => `${35 + ((row * 37 + column * 53) % 45)}%`;

function waiting(row: number, column: number): HTMLElement {
  const bar = document.createElement('span');
  bar.className = 'ghost';
  bar.style.width = ghost(row, column);
  return bar;
}

function node({ text, hit }: Piece): Node {
  if (!hit) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

function plain(cell: HTMLElement, text: string): void {
  const only = cell.firstChild;
  if (only instanceof Text && only === cell.lastChild) only.data = text;
  else cell.textContent = text;
}

export class Cells<Row> {
  readonly #row: HTMLElement;
  readonly #written = new WeakMap<Element, Written>();
  #columns: readonly Column<Row>[] = [];
  #stop: number | undefined;

  constructor(row: HTMLElement) {
    this.#row = row;
  }

  /** `places`: where each column stands among all, those not shown counted in. */
  write(
    index: number,
    row: Row | undefined,
    columns: readonly Column<Row>[],
    places: readonly number[],
    query: string,
    stop: number | undefined,
  ): void {
    if (columns !== this.#columns) this.#arrange(columns, places);
    if (stop !== this.#stop) this.#stopAt(stop);
    const cells = this.#row.children;
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at]!;
      const cell = cells[at] as HTMLElement;
      const was = this.#written.get(cell)!;
      const text = row === undefined ? undefined : column.value(row);
      const words = column.mark ? query : '';
      const look = this.#look(column, row);
      if (look !== was.look) cell.className = was.look = look;
      if (text === was.text && words === was.query) continue;
      this.#fill(cell, text, words, index, at);
      was.text = text;
      was.query = words;
    }
  }

  #look({ align, figures, tone }: Column<Row>, row: Row | undefined): string {
    let look = align === 'end' ? 'cell end figures' : figures ? 'cell figures' : 'cell';
    const toned = row === undefined ? undefined : tone?.(row);
    if (toned) look += ` ${toned}`;
    return look;
  }

  #fill(cell: HTMLElement, text: string | undefined, query: string, index: number, at: number): void {
    if (text === undefined) cell.replaceChildren(waiting(index, at));
    else if (query && text) {
      const pieces = marks(text, query);
      if (pieces.some(({ hit }) => hit)) cell.replaceChildren(...pieces.map(node));
      else plain(cell, text);
    } else plain(cell, text);
  }

  /** Cells stay with their column: the one with the focus keeps it while others come and go. */
  #arrange(columns: readonly Column<Row>[], places: readonly number[]): void {
    const held = new Map<string, HTMLElement>();
    for (const cell of [...this.#row.children] as HTMLElement[]) held.set(this.#written.get(cell)!.id, cell);
    columns.forEach(({ id }, at) => {
      const cell = held.get(id) ?? this.#made(id);
      held.delete(id);
      cell.dataset.column = String(at);
      cell.style.left = `var(--x${at})`;
      cell.style.width = `var(--w${at})`;
      cell.setAttribute('aria-colindex', String(places[at]));
      const there = this.#row.children[at];
      if (there !== cell) this.#row.insertBefore(cell, there ?? null);
    });
    for (const cell of held.values()) cell.remove();
    this.#columns = columns;
    this.#stop = undefined;
    for (const cell of this.#row.children) (cell as HTMLElement).tabIndex = -1;
  }

  #made(id: string): HTMLElement {
    const cell = document.createElement('div');
    cell.setAttribute('role', 'gridcell');
    this.#written.set(cell, { id, text: null, query: '', look: '' });
    return cell;
  }

  #stopAt(stop: number | undefined): void {
    const cells = this.#row.children as HTMLCollectionOf<HTMLElement>;
    if (this.#stop !== undefined && cells[this.#stop]) cells[this.#stop]!.tabIndex = -1;
    if (stop !== undefined && cells[stop]) cells[stop]!.tabIndex = 0;
    this.#stop = stop;
  }
}
