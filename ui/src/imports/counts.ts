import type { Count } from '../parts';
import type { ImportReport, Noun } from '../wire';
import { t, textOf } from '../words/words.svelte';

type Kind = 'added' | 'changed' | 'same' | 'possible' | 'rejected';

const ALL: readonly Kind[] = ['added', 'changed', 'same', 'possible', 'rejected'];
const TONES: Partial<Record<Kind, Count['tone']>> = {
  added: 'accent',
  changed: 'accent',
  possible: 'held',
  rejected: 'held',
};

/** What is counted of an import: only people are held to be the same by what they share. */
export const kindsOf = (noun: Noun): readonly Kind[] =>
  noun === 'contact' ? ALL : ALL.filter((kind) => kind !== 'possible');

/** What an import did, or would do. */
export const countsOf = (noun: Noun, report: Pick<ImportReport, Kind>): Count[] =>
  kindsOf(noun).map((kind) => ({
    label: t(`imports-count-${kind}`),
    value: report[kind],
    hint: textOf(`imports-count-${kind}-hint`, { noun }),
    tone: TONES[kind],
  }));
