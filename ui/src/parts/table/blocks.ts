/**
 * Rows fetched in blocks, the least recently seen dropped first. Only what is in view is asked for: a thumb dragged
 * across a million rows leaves no queue behind it. A reply for an older version of the source is thrown away.
 */

/** A window on rows that live elsewhere. `version` changes whenever row n may no longer be row n. */
export interface RowSource<Row> {
  readonly total: number;
  readonly version: number;
  fetch(from: number, length: number): Promise<Row[]>;
  /** Rows that came along with the total: what is here already is not drawn as stale first. */
  peek?(from: number, length: number): readonly Row[] | undefined;
}

export interface Held<Row> {
  row: Row;
  /** From the version before: shown while its successor is on its way, never acted on. */
  stale: boolean;
}

/** Rows fetched at once. */
export const BLOCK = 50;

interface Block<Row> {
  rows: readonly Row[];
  version: number;
}

export interface BlockOptions {
  size?: number;
  keep?: number;
  atOnce?: number;
  onchange?: () => void;
  onfault?: (fault: unknown) => void;
}

export class BlockCache<Row> {
  readonly size: number;
  readonly #keep: number;
  readonly #atOnce: number;
  readonly #onchange: () => void;
  readonly #onfault: (fault: unknown) => void;
  /** In order of use: a Map keeps insertion order, so a block seen again is put in again. */
  readonly #blocks = new Map<number, Block<Row>>();
  readonly #coming = new Set<number>();
  readonly #failed = new Set<number>();
  #wanted: number[] = [];
  #source: RowSource<Row>;
  #version: number;
  #total: number;

  constructor(source: RowSource<Row>, options: BlockOptions = {}) {
    this.#source = source;
    this.#version = source.version;
    this.#total = source.total;
    this.size = options.size ?? BLOCK;
    this.#keep = options.keep ?? 80;
    this.#atOnce = options.atOnce ?? 3;
    this.#onchange = options.onchange ?? (() => {});
    this.#onfault = options.onfault ?? (() => {});
  }

  /** True while rows in view are still on their way. */
  get loading(): boolean {
    return this.#wanted.some((block) => !this.#fresh(block) && !this.#failed.has(block));
  }

  get failed(): boolean {
    return this.#wanted.some((block) => this.#failed.has(block));
  }

  /** Call when the source, its version or its total changed. Rows held become stale. */
  follow(source: RowSource<Row>, version: number, total: number): void {
    if (source === this.#source && version === this.#version && total === this.#total) return;
    if (source !== this.#source) this.#blocks.clear();
    this.#source = source;
    this.#version = version;
    this.#total = total;
    this.#coming.clear();
    this.#failed.clear();
    for (let from = 0; from < total; from += this.size) {
      const rows = source.peek?.(from, Math.min(this.size, total - from));
      if (!rows) break;
      this.#blocks.set(from / this.size, { rows, version });
    }
  }

  get(index: number): Held<Row> | undefined {
    const block = this.#blocks.get(Math.floor(index / this.size));
    const row = block?.rows[index % this.size];
    return block && row !== undefined ? { row, stale: block.version !== this.#version } : undefined;
  }

  /** Ask for rows `from` up to and not including `to`; earlier wishes not yet sent are forgotten. */
  want(from: number, to: number): void {
    const end = Math.min(to, this.#total);
    this.#wanted = [];
    for (let block = Math.floor(from / this.size); block * this.size < end; block++) {
      this.#wanted.push(block);
      const held = this.#blocks.get(block);
      if (held) {
        this.#blocks.delete(block);
        this.#blocks.set(block, held);
      }
    }
    this.#send();
  }

  /** Ask again for what failed. */
  retry(): void {
    this.#failed.clear();
    this.#send();
    this.#onchange();
  }

  #fresh(block: number): boolean {
    return this.#blocks.get(block)?.version === this.#version;
  }

  #send(): void {
    for (const block of this.#wanted) {
      if (this.#coming.size >= this.#atOnce) return;
      if (!this.#fresh(block) && !this.#coming.has(block) && !this.#failed.has(block))
        void this.#fetch(block);
    }
  }

  async #fetch(block: number): Promise<void> {
    const version = this.#version;
    const source = this.#source;
    const current = () => version === this.#version && source === this.#source;
    this.#coming.add(block);
    const from = block * this.size;
    try {
      const rows = await source.fetch(from, Math.min(this.size, this.#total - from));
      if (!current()) return;
      this.#coming.delete(block);
      this.#blocks.delete(block);
      this.#blocks.set(block, { rows, version });
      this.#drop();
    } catch (fault) {
      if (!current()) return;
      this.#coming.delete(block);
      this.#failed.add(block);
      this.#onfault(fault);
    }
    this.#send();
    this.#onchange();
  }

  #drop(): void {
    for (const block of this.#blocks.keys()) {
      if (this.#blocks.size <= this.#keep) return;
      if (!this.#wanted.includes(block)) this.#blocks.delete(block);
    }
  }
}
