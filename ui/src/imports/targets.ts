/** What a column of a file can become, in words, and what stands in the way of going on. */
import { Fields, type ColumnView } from '../wire';
import { t, textOf, type Key } from '../words/words.svelte';

export const IGNORE = 'ignore';

const among = (list: readonly string[], code: string): boolean => list.includes(code);

export function targetName(code: string): string {
  return textOf((among(Fields, code) ? `field-${code}` : `imports-target-${code}`) as Key);
}

export const columnName = (column: Pick<ColumnView, 'index' | 'header'>): string =>
  column.header.trim() || t('imports-column-unnamed', { number: column.index + 1 });

/** Targets that several columns may have, as `src-tauri/crates/intake/src/target.rs` has them. */
const SEVERAL = ['email', 'mobile', 'street', 'marketing_opt_out', 'marketing_opt_in', IGNORE];
/** Targets that tell one person from another. */
const IDENTIFY = ['full_name', 'given_name', 'family_name', 'email', 'mobile'];
const WHEREABOUTS = ['home_town', 'location'];

/** By index of the column; an empty target is undecided. */
export type Decisions = Readonly<Record<number, string>>;

/** Where the keeper starts from: what is certain, and empty columns left out. */
export const begin = (columns: readonly ColumnView[]): Decisions =>
  Object.fromEntries(
    columns.map((column) => [
      column.index,
      column.certain && column.proposed ? column.proposed : column.filled === 0 ? IGNORE : '',
    ]),
  );

/** Sentences on what must be decided first; none when the file can be taken in. */
export function obstacles(columns: readonly ColumnView[], decisions: Decisions): string[] {
  const targets = columns.map((column) => decisions[column.index] ?? '');
  const undecided = targets.filter((target) => target === '').length;
  const said = undecided > 0 ? [t('imports-undecided', { count: undecided })] : [];
  for (const target of new Set(targets)) {
    const count = targets.filter((other) => other === target).length;
    if (target && count > 1 && !SEVERAL.includes(target))
      said.push(t('imports-several', { count, target: targetName(target) }));
  }
  if (undecided === 0 && !targets.some((target) => IDENTIFY.includes(target))) said.push(t('imports-nobody'));
  return said;
}

/** Whether values would be lost for want of a day of consent. */
export const lacksConsent = (decisions: Decisions): boolean => {
  const targets = Object.values(decisions);
  return targets.some((target) => WHEREABOUTS.includes(target)) && !targets.includes('location_consent');
};
