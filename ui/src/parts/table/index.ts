export { default as ColumnList } from './ColumnList.svelte';
export { default as ListTable } from './ListTable.svelte';
export { default as Table } from './Table.svelte';
export type { RowSource } from './blocks';
export { screenful } from './table.svelte';
export type { Column, Sort } from './column';
export { count as chosenCount, has as isChosen, type Range, type Selection } from './selection';
export { listed } from './listed';
export { fitting, Layout, ordered, readArrangement, type Arrangement } from './layout.svelte';
