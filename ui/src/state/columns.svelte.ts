import { Layout, readArrangement } from '../parts/table';
import { kept } from './kept.svelte';
import { memory } from './memory.svelte';

/** The columns of a table as the keeper arranged them in this register: `columns.contacts`. */
export const columnsOf = (table: string): Layout =>
  kept(`columns.${table}`, () => {
    const layout = new Layout(memory.get(`columns.${table}`, readArrangement));
    $effect(() => void memory.set(`columns.${table}`, layout.kept));
    return layout;
  });
