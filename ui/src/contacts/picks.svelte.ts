/* eslint svelte/prefer-svelte-reactivity: off -- the sets here are replaced as a whole, never changed. */
/** Who was chosen, by id: the table knows only numbers of rows, and those mean other people after the next search. */
import { MOST } from './contactSearch.svelte';
import { chosenCount, type Selection as Rows } from '../parts/table';
import type { Selection } from '../wire';
import type { ContactSearch } from './contactSearch.svelte';

export class Picks {
  readonly #search: ContactSearch;
  /** Chosen in the rows shown. */
  #rows = $state.raw<Rows>([]);
  /** Chosen before, in searches that are over. */
  kept = $state.raw<ReadonlySet<string>>(new Set());
  /** Ids of the rows chosen now, as far as they are known; those of a larger choice are asked for when needed. */
  #ids: Promise<readonly string[]> = Promise.resolve([]);

  constructor(search: ContactSearch) {
    this.#search = search;
  }

  get inRows(): number {
    return chosenCount(this.#rows);
  }

  get count(): number {
    return this.kept.size + this.inRows;
  }

  choose(rows: Rows): void {
    this.#rows = rows;
    const { total } = this.#search;
    // All of a search is a search: nobody needs a million ids.
    this.#ids = this.#all(total) ? Promise.resolve([]) : this.#idsOf(rows);
    this.#ids.catch(() => {});
  }

  /** Before another search: what was chosen stays chosen. */
  async keep(): Promise<void> {
    if (this.inRows === 0 || this.#all(this.#search.total)) return;
    const ids = this.#ids;
    this.#rows = [];
    this.kept = new Set([...this.kept, ...(await ids)]);
  }

  clear(): void {
    this.#rows = [];
    this.kept = new Set();
  }

  /** For a disclosure: those picked, or everybody the search found when nobody was. */
  async selection(): Promise<{ selection: Selection; count: number }> {
    const { answered, total } = this.#search;
    const { text, filter } = answered ?? this.#search.asked;
    if (this.count === 0 || (this.kept.size === 0 && this.#all(total)))
      return { selection: { kind: 'search', text, filter }, count: total };
    const rows = this.#all(total) ? await this.#idsOf(this.#rows) : await this.#ids;
    const ids = [...new Set([...this.kept, ...rows])];
    return { selection: { kind: 'picked', ids }, count: ids.length };
  }

  #all(total: number): boolean {
    return total > 0 && this.inRows === total;
  }

  async #idsOf(rows: Rows): Promise<string[]> {
    const ids: string[] = [];
    for (const { from, to } of rows)
      for (let at = from; at < to; at += MOST) {
        const lines = await this.#search.fetch(at, Math.min(MOST, to - at));
        ids.push(...lines.map((line) => line.id));
      }
    return ids;
  }
}
