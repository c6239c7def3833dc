/* eslint svelte/prefer-svelte-reactivity: off -- the sets here are replaced as a whole, never changed; the map is no state. */
/** What was chosen, by id: the table knows only numbers of rows, and those mean other records after the next search. */
import { chosenCount, type Selection as Rows } from '../parts/table';
import { toasts } from '../state';
import type { Selection } from '../wire';
import { t } from '../words/words.svelte';
import { MOST, type RecordSearch, type Shown } from './recordSearch.svelte';

/** More than this the desk does not take by id (`desk/src/selection.rs`): that many are a search. */
export const MOST_BY_ID = 100_000;

/** Records, and how many they are. */
export interface Chosen {
  selection: Selection;
  count: number;
}

/** Rows chosen in one answer, and the ids that are known of it. */
interface Choice {
  rows: Rows;
  shown: Shown | undefined;
  known: Map<number, string>;
}

export class Picks {
  readonly #search: RecordSearch;
  /** Chosen in the rows shown. */
  #now = $state.raw<Choice>({ rows: [], shown: undefined, known: new Map() });
  /** Chosen before, in searches that are over. */
  kept = $state.raw<ReadonlySet<string>>(new Set());
  /** One reading after another: the next needs only what the one before did not bring. */
  #reading: Promise<unknown> = Promise.resolve();
  #keeping: Promise<unknown> = Promise.resolve();
  #cleared = 0;

  constructor(search: RecordSearch) {
    this.#search = search;
  }

  get inRows(): number {
    return chosenCount(this.#now.rows);
  }

  get count(): number {
    return this.kept.size + this.inRows;
  }

  choose(rows: Rows): void {
    const { shown } = this.#search;
    const same = shown?.asked === this.#now.shown?.asked && shown?.version === this.#now.shown?.version;
    this.#now = { rows, shown, known: same ? this.#now.known : new Map() };
    // Few are read at once, so that they stand whatever is written next; many are asked for when they are needed.
    if (this.inRows <= MOST) this.#idsOf(this.#now).catch(() => {});
  }

  /** Before another search: what was chosen stays chosen. */
  keep(): Promise<void> {
    const choice = this.#now;
    const count = this.inRows;
    if (count === 0) return Promise.resolve();
    this.#now = { ...choice, rows: [] };
    const keeping = this.#keep(choice, count, this.#cleared);
    this.#keeping = keeping.catch(() => {});
    return keeping;
  }

  async #keep(choice: Choice, count: number, cleared: number): Promise<void> {
    const ids = count > MOST_BY_ID ? undefined : await this.#idsOf(choice);
    if (cleared !== this.#cleared) return;
    if (ids) this.kept = new Set([...this.kept, ...ids]);
    else toasts.show(t('records-chosen-dropped', { count }));
  }

  clear(): void {
    this.#cleared++;
    this.#now = { ...this.#now, rows: [] };
    this.kept = new Set();
  }

  /** All that the search found, whichever are picked. */
  get found(): Chosen {
    return this.#whole(this.#search.shown);
  }

  #whole(of: Shown | undefined): Chosen {
    // All of a search is a search: nobody needs a million ids.
    const { query } = of?.asked ?? this.#search.asked;
    return { selection: { kind: 'search', query }, count: of?.total ?? 0 };
  }

  /** Those picked, or all that the search found when none were. Nothing once it said why not. */
  async selection(): Promise<Chosen | undefined> {
    await this.#keeping;
    const choice = this.#now;
    const count = this.inRows;
    const of = count > 0 ? choice.shown : this.#search.shown;
    if (this.count === 0 || (this.kept.size === 0 && count === of?.total)) return this.#whole(of);
    if (this.count > MOST_BY_ID) {
      toasts.show(t('records-chosen-many', { most: MOST_BY_ID }));
      return undefined;
    }
    const ids = await this.#idsIn(choice, count);
    return ids && { selection: { kind: 'picked', noun: this.#search.noun, ids }, count: ids.length };
  }

  /** Those picked, by id. Nothing once it said why not, or where they are too many to be named. */
  async ids(): Promise<string[] | undefined> {
    await this.#keeping;
    return this.count > MOST_BY_ID ? undefined : this.#idsIn(this.#now, this.inRows);
  }

  async #idsIn(choice: Choice, count: number): Promise<string[] | undefined> {
    const rows = await this.#idsOf(choice);
    if (rows) return [...new Set([...this.kept, ...rows])];
    toasts.show(t('records-chosen-dropped', { count }));
    await this.#search.look();
    return undefined;
  }

  /** Nothing once the rows mean other records. */
  #idsOf(choice: Choice): Promise<string[] | undefined> {
    const reading = this.#reading.then(() => this.#read(choice));
    this.#reading = reading.catch(() => {});
    return reading;
  }

  async #read({ rows, shown, known }: Choice): Promise<string[] | undefined> {
    const ids: string[] = [];
    for (const range of rows)
      for (let at = range.from; at < range.to; at++) {
        if (!known.has(at)) {
          let to = at + 1;
          while (to < range.to && to - at < MOST && !known.has(to)) to++;
          const read = shown && (await this.#search.idsOf(shown, at, to));
          if (!read) return undefined;
          read.forEach((id, i) => known.set(at + i, id));
        }
        ids.push(known.get(at)!);
      }
    return ids;
  }
}
