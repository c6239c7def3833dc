import { Layout, readArrangement, type Arrangement } from '../parts/table';
import { kept } from './kept.svelte';
import { memory, type Reader } from './memory.svelte';

/** The columns of a table as the keeper arranged them in this register: `columns.contacts`. */
export const columnsOf = (table: string, read: Reader<Arrangement> = readArrangement): Layout =>
  kept(`columns.${table}`, () => {
    const layout = new Layout(memory.get(`columns.${table}`, read));
    $effect(() => void memory.set(`columns.${table}`, layout.kept));
    return layout;
  });
