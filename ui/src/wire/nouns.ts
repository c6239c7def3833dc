/** The nouns whose records are found, shown and changed by the commands they have in common. */
import { columns, Nouns, type Noun, type NounColumn } from './generated';

/** The nouns that a form is for: logs alone tell of sessions. */
export type Formed = Exclude<Noun, 'session'>;

export const FORMED = Nouns.filter((noun): noun is Formed => noun !== 'session');

export type Listed = Extract<keyof typeof columns, Formed>;

export const isListed = (noun: Noun): noun is Listed => noun !== 'session' && Object.hasOwn(columns, noun);

export const LISTED = Nouns.filter(isListed);

/** What is known of the records of a noun, in the order of a form. */
export const columnsIn = (noun: Listed): readonly NounColumn[] => columns[noun];

export const columnIn = (noun: Listed, code: string): NounColumn | undefined =>
  columnsIn(noun).find((column) => column.code === code);
