/** The nouns whose records are found, shown and changed by the commands they have in common. */
import { columns, Nouns, type Noun, type NounColumn } from './generated';

/** The nouns that a form is for: logs and files alone tell of sessions. */
export type Formed = Exclude<Noun, 'session'>;

export const isFormed = (noun: Noun): noun is Formed => noun !== 'session';

export const FORMED = Nouns.filter(isFormed);

export type Listed = keyof typeof columns;

export const isListed = (noun: Noun): noun is Listed => Object.hasOwn(columns, noun);

/** Both: their records have a page and a form. */
export type Editable = Extract<Listed, Formed>;

export const LISTED = Nouns.filter(isListed);

/** Those whose records a table brings, a row each: surveys and what was answered come in files of their own. */
export const BROUGHT: readonly Listed[] = LISTED.filter((noun) => noun !== 'survey' && noun !== 'response');

/** Those that come from many hands, and so twice: two records of theirs may be one. */
export type Doubled = Extract<Listed, 'contact' | 'organisation'>;

export const DOUBLED: readonly Doubled[] = ['contact', 'organisation'];

export const isDoubled = (noun: Listed): noun is Doubled => (DOUBLED as readonly Listed[]).includes(noun);

/** What is known of the records of a noun, in the order of a form. */
export const columnsIn = (noun: Listed): readonly NounColumn[] => columns[noun];

export const columnIn = (noun: Listed, code: string): NounColumn | undefined =>
  columnsIn(noun).find((column) => column.code === code);
