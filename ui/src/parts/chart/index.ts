export { default as Bars, type Bar } from './Bars.svelte';
export { default as Histogram } from './Histogram.svelte';
export { default as HourGrid } from './HourGrid.svelte';
export { default as Likert, type Statement } from './Likert.svelte';
export { default as Score, netScore } from './Score.svelte';
export { default as TimeSeries } from './TimeSeries.svelte';
export type { Told } from './data';
export type { Bin } from './scale';
export type { Unit } from './time';
