import type { Tone } from '../parts';
import type { ExportView } from '../wire';
import { textOf, type Key } from '../words/words.svelte';

/** `intent` stands for what may have left: a file that was never seen completed. */
export const stateName = (state: string): string => textOf(`disclosure-state-${state}` as Key);

/** Only what left, or may have, wears the colour of leaving. */
export const stateTone = (state: string): Tone => (state === 'intent' ? 'leaves' : 'quiet');

export const exportName = (state: string): string => textOf(`export-state-${state}` as Key);

/** A file that tells of nobody is nobody's data. */
export const exportTone = ({ state, persons }: ExportView): Tone =>
  state !== 'intent' ? 'quiet' : persons > 0 ? 'leaves' : 'held';
