export { default as FilterBuilder } from './FilterBuilder.svelte';
export type { Facet, Filter, FilterColumn, FilterTest, TextOp } from './filter';
