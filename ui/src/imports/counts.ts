import type { Count } from '../parts';
import { countsOf } from '../state/intake';
import type { ImportReport, Noun } from '../wire';
import { t, textOf } from '../words/words.svelte';

const ALL = ['added', 'changed', 'same', 'possible', 'rejected'] as const;
type Kind = (typeof ALL)[number];

/** What is counted of an import: only people are held to be the same by what they share. */
export const kindsOf = (noun: Noun): readonly Kind[] =>
  noun === 'contact' ? ALL : ALL.filter((kind) => kind !== 'possible');

export const counted = (noun: Noun, report: ImportReport): Count[] =>
  countsOf(kindsOf(noun), report, (kind) => ({
    label: t(`imports-count-${kind}`),
    hint: textOf(`imports-count-${kind}-hint`, { noun }),
  }));
