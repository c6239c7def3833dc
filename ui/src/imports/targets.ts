/** What a column of a file can become, in words, and what stands in the way of going on. */
import { longName } from '../records/words';
import { headerOf } from '../state/intake';
import {
  columnIn,
  columnsIn,
  Fields,
  isListed,
  type ColumnView,
  type Listed,
  type RejectView,
} from '../wire';
import { has } from '../words/catalogue';
import { language, t, textOf, type Key } from '../words/words.svelte';

export const IGNORE = 'ignore';
/** Of a password only that there was one, or a verifier that nobody can read. */
export const PASSWORD = 'password';
/** Of a readable password a verifier, which takes its time. */
export const VERIFIER = 'password_verifier';
/** How long one takes, in minutes. */
const VERIFYING = 0.2 / 60;

const among = (list: readonly string[], code: string): boolean => list.includes(code);

/** By what a record of another noun is told. */
function byName(noun: Listed, by: string): string {
  const own = `imports-target-${by}`;
  return has(language(), own) ? textOf(own as Key) : longName(noun, by);
}

/** A column of the records, or `COLUMN.BY` of another record that they name. */
export function targetName(noun: Listed, code: string): string {
  const [column, by] = code.split('.');
  const link = by === undefined ? null : columnIn(noun, column!)?.link;
  if (by !== undefined && link && isListed(link))
    return t('imports-target-of', { column: longName(noun, column!), by: byName(link, by) });
  const own = [IGNORE, PASSWORD, VERIFIER].includes(code) || (noun === 'contact' && !among(Fields, code));
  return own && has(language(), `imports-target-${code}`)
    ? textOf(`imports-target-${code}` as Key)
    : longName(noun, code);
}

/** What the register refused or kept is told by its own columns, everything else by the file's headers. */
export const rejectedOf = (noun: Listed, { code, column }: RejectView): string =>
  code === 'left_as_held' || noun !== 'contact' ? longName(noun, column) : column;

/** Whether it seems to hold passwords: the desk then shows nothing of it, and says what is to become of it. */
export const isSecret = ({ certain, proposed, filled, samples }: ColumnView): boolean =>
  certain && filled > 0 && samples.length === 0 && (proposed === PASSWORD || proposed === IGNORE);

/** Targets that several columns of people may have, as `src-tauri/crates/intake/src/target.rs` has them. */
const SEVERAL = ['email', 'mobile', 'street', 'marketing_opt_out', 'marketing_opt_in'];
/** Targets that tell one person from another. */
const IDENTIFY = ['full_name', 'given_name', 'family_name', 'email', 'mobile'];
/** Whether a row is told whose it is, where every row is somebody's. */
const tellsWhose = (noun: Listed, target: string): boolean =>
  noun === 'contact' ? IDENTIFY.includes(target) : target === 'user_name' || target.startsWith('contact.');
const WHEREABOUTS = ['home_town', 'location'];

const takesSeveral = (noun: Listed, target: string): boolean =>
  target === IGNORE || (noun === 'contact' && SEVERAL.includes(target));

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

/** What no record can do without, and no column brings. */
function missing(noun: Listed, targets: readonly string[]): string[] {
  const somebodys = noun === 'contact' || noun === 'session';
  const nobody = somebodys && !targets.some((target) => tellsWhose(noun, target));
  const lacking = columnsIn(noun).filter(
    ({ code, required }) =>
      noun !== 'contact' && required && !targets.some((target) => target.split('.')[0] === code),
  );
  return [
    ...lacking.map(({ code }) => t('imports-missing', { target: longName(noun, code) })),
    ...(nobody ? [t('imports-nobody', { noun })] : []),
  ];
}

/** Sentences on what must be decided first; none when the file can be taken in. */
export function obstacles(noun: Listed, columns: readonly ColumnView[], decisions: Decisions): string[] {
  const targets = columns.map((column) => decisions[column.index] ?? '');
  const undecided = targets.filter((target) => target === '').length;
  const said = undecided > 0 ? [t('imports-undecided', { count: undecided })] : [];
  // A password is taken in one way.
  const taken = targets.map((target) => (target === VERIFIER ? PASSWORD : target));
  for (const target of new Set(taken)) {
    const count = taken.filter((other) => other === target).length;
    if (target && count > 1 && !takesSeveral(noun, target))
      said.push(t('imports-several', { count, target: targetName(noun, target), noun }));
  }
  return undecided === 0 ? [...said, ...missing(noun, targets)] : said;
}

const BECOMES = { [PASSWORD]: 'kept', [VERIFIER]: 'verified', [IGNORE]: 'left' } as const;

/**
 * What is to be said of columns that seem to hold passwords: what becomes of them, and how long that may take, or that they
 * may not be taken.
 */
export const secrets = (
  columns: readonly ColumnView[],
  decisions: Decisions,
): { column: string; becomes: 'kept' | 'verified' | 'left' | 'taken'; minutes: number }[] =>
  columns.filter(isSecret).map((column) => ({
    column: headerOf(column),
    becomes: BECOMES[decisions[column.index] as keyof typeof BECOMES] ?? 'taken',
    minutes: Math.max(1, Math.ceil(column.filled * VERIFYING)),
  }));

/** Whether values would be lost for want of a day of consent. */
export const lacksConsent = (noun: Listed, decisions: Decisions): boolean => {
  const targets = Object.values(decisions);
  return (
    noun === 'contact' &&
    targets.some((target) => WHEREABOUTS.includes(target)) &&
    !targets.includes('location_consent')
  );
};
