export { default as FilterBuilder } from './FilterBuilder.svelte';
export { inWords } from './filter';
export type { Facet, Filter, FilterColumn, FilterTest, TextOp } from './filter';
