import { tick } from 'svelte';
import { focusLost } from '../parts';

/** The table's part in what goes on beside it. */
export interface Rows {
  goTo(row: number, focus: boolean): void;
  focusRows(): void;
}

/** The keyboard goes back to the rows from a pane that is gone. */
export function backToRows(table: () => Pick<Rows, 'focusRows'> | undefined): void {
  void tick().then(() => focusLost() && table()?.focusRows());
}
