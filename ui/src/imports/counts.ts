import type { Noun } from '../wire';

export type Count = 'added' | 'changed' | 'same' | 'possible' | 'rejected';

const ALL: readonly Count[] = ['added', 'changed', 'same', 'possible', 'rejected'];

/** What is counted of an import: only people are held to be the same by what they share. */
export const countsOf = (noun: Noun): readonly Count[] =>
  noun === 'contact' ? ALL : ALL.filter((kind) => kind !== 'possible');
