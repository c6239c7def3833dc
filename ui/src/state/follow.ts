import { tick } from 'svelte';
import type { Rows } from './rows';

/** A search that can tell in which row something lies. */
interface Found {
  readonly total: number;
  settled(): Promise<void>;
  rowOf(id: string): Promise<number>;
  widen(): void;
}

/**
 * After saving: the table's current row is the one that was saved, in view and with the keyboard. One that is new shows
 * even where the search at hand would not find it; one that was changed does not take the keeper out of the search.
 */
export async function follow(
  id: string,
  { search, table, isNew }: { search: Found; table: () => Rows | undefined; isNew: boolean },
): Promise<void> {
  const find = async (): Promise<number> => {
    // The search is begun by an effect, and its answer renumbers the rows in another.
    await tick();
    await search.settled();
    const row = await search.rowOf(id);
    await tick();
    return row;
  };
  let row = await find();
  if (row < 0 && isNew) {
    search.widen();
    row = await find();
  }
  if (row >= 0) table()?.goTo(row, true);
  else table()?.focusRows();
}
