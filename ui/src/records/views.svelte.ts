/** Views of the records of a noun: what is searched for, what narrows it, its order and its columns, under a name. */
import type { Arrangement, Layout, Sort } from '../parts/table';
import { record } from '../state';
import { columnIn, type Listed } from '../wire';
import type { Narrowing } from './filters.svelte';
import { readColumns, readNarrowings } from './kept';
import { LOOKS } from './looks';
import type { RecordSearch } from './recordSearch.svelte';

export interface View {
  text: string;
  filters: readonly Narrowing[];
  sort: Sort;
  /** Null: as the table has them. */
  columns: Arrangement | null;
}
export interface SavedView extends View {
  name: string;
}

/** More than anybody can tell apart. */
const MOST = 60;
const LONGEST = 60;

const text = (raw: unknown): string | undefined => (typeof raw === 'string' ? raw.slice(0, 200) : undefined);

/** A view that was kept, as far as it means anything. */
export function readView(noun: Listed, raw: unknown): View | undefined {
  const kept = record(raw);
  if (!kept) return undefined;
  const { column, descending } = record(kept.sort) ?? {};
  const sorts = typeof column === 'string' && columnIn(noun, column)?.sorts;
  return {
    text: text(kept.text) ?? '',
    filters: readNarrowings(noun, kept.filters),
    sort: sorts ? { column, descending: descending === true } : LOOKS[noun].sort,
    columns: readColumns(noun, kept.columns) ?? null,
  };
}

export function readViews(noun: Listed, raw: unknown): SavedView[] | undefined {
  if (!Array.isArray(raw)) return undefined;
  return raw.slice(0, MOST).flatMap((one: unknown) => {
    const [view, name] = [readView(noun, one), text(record(one)?.name)?.trim()];
    return view && name ? [{ name, ...view }] : [];
  });
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export class Views {
  list = $state.raw<readonly SavedView[]>([]);
  /** The one chosen last, whether or not it was changed since. */
  chosen = $state<string>();
  readonly #search: RecordSearch;
  readonly #layout: Layout;
  readonly #keep: (list: readonly SavedView[]) => boolean;

  /** `keep` says whether the list will be there the next time. */
  constructor(
    search: RecordSearch,
    layout: Layout,
    keep: (list: readonly SavedView[]) => boolean = () => true,
  ) {
    this.#search = search;
    this.#layout = layout;
    this.#keep = keep;
  }

  #put(list: readonly SavedView[]): boolean {
    this.list = list;
    return this.#keep(list);
  }

  /** What is shown now. */
  get now(): View {
    const { text, filters, sort } = this.#search;
    return { text: text.trim(), filters: filters.list, sort, columns: this.#layout.kept ?? null };
  }

  get current(): SavedView | undefined {
    return this.find(this.chosen ?? '');
  }

  /** Whether what is shown is still what the chosen view says. */
  get changed(): boolean {
    const { current } = this;
    if (!current) return false;
    const { name, ...view } = current;
    return JSON.stringify({ name, ...this.now }) !== JSON.stringify({ name, ...view });
  }

  find(name: string): SavedView | undefined {
    return this.list.find((view) => same(view.name, name.trim()));
  }

  show(view: View): void {
    const { filters } = this.#search;
    this.#search.text = view.text;
    filters.list = view.filters;
    this.#search.sort = view.sort;
    if (view.columns) this.#layout.put(view.columns);
  }

  choose(name: string): void {
    const view = this.find(name);
    if (!view) return;
    this.show(view);
    if (!view.columns) this.#layout.reset();
    this.chosen = view.name;
  }

  /** Under a name of its own; a view of the same name gives way. Whether it is kept when the register closes. */
  save(given: string): boolean {
    const name = given.trim().slice(0, LONGEST);
    if (!name) return false;
    const view = { name, ...this.now };
    const at = this.list.findIndex((one) => same(one.name, name));
    this.chosen = name;
    return this.#put(at < 0 ? [...this.list, view].slice(-MOST) : this.list.with(at, view));
  }

  rename(from: string, to: string): void {
    const name = to.trim().slice(0, LONGEST);
    const held = this.find(from);
    if (!name || !held) return;
    this.#put(
      this.list
        .filter((view) => view === held || !same(view.name, name))
        .map((view) => (view === held ? { ...view, name } : view)),
    );
    if (this.chosen && same(this.chosen, from)) this.chosen = name;
  }

  /** Takes a view away; returns how to put it back. */
  remove(name: string): () => void {
    const held = this.find(name);
    if (!held) return () => {};
    const at = this.list.indexOf(held);
    this.#put(this.list.toSpliced(at, 1));
    // What was saved since stays.
    return () => void (this.find(name) ?? this.#put(this.list.toSpliced(at, 0, held)));
  }
}
