import { columnsIn, type Listed } from '../wire';
import { LOOKS } from './looks';

/** Columns that stand together. */
export interface Group {
  /** Empty where there is but one. */
  group: string;
  codes: readonly string[];
}

/** The columns of a form, together as they belong; what no group names stands last. */
export function groupsOf(noun: Listed): Group[] {
  const all = columnsIn(noun)
    .filter(({ form }) => form)
    .map(({ code }) => code);
  const { groups = {} } = LOOKS[noun];
  const named = Object.values(groups).flat();
  const rest = all.filter((code) => !named.includes(code));
  const made = Object.entries(groups).map(([group, codes]) => ({ group, codes }));
  return rest.length > 0 ? [...made, { group: '', codes: rest }] : made;
}
