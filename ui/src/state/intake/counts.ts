/** What an import did, or would do. */
import type { Count } from '../../parts';

const TONES: Readonly<Record<string, Count['tone']>> = {
  added: 'accent',
  changed: 'accent',
  possible: 'held',
  rejected: 'held',
  not_taken: 'held',
};

/** Counts of a report in the order given, each in words and with what it counts. */
export const countsOf = <Kind extends string>(
  kinds: readonly Kind[],
  report: Readonly<Record<Kind, number>>,
  says: (kind: Kind) => Pick<Count, 'label' | 'hint'>,
): Count[] => kinds.map((kind) => ({ ...says(kind), value: report[kind], tone: TONES[kind] }));
