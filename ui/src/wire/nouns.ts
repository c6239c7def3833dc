/** The nouns whose records are found, shown and changed by the commands they have in common. */
import { columns, type Noun, type NounColumn } from './generated';

export type Listed = keyof typeof columns;

export const LISTED = Object.keys(columns) as Listed[];

export const isListed = (noun: Noun): noun is Listed => Object.hasOwn(columns, noun);

/** Those whose records a table brings, a row each: surveys and what was answered come in files of their own. */
export const BROUGHT: readonly Listed[] = LISTED.filter((noun) => noun !== 'survey' && noun !== 'response');

/** What is known of the records of a noun, in the order of a form. */
export const columnsIn = (noun: Listed): readonly NounColumn[] => columns[noun];

export const columnIn = (noun: Listed, code: string): NounColumn | undefined =>
  columnsIn(noun).find((column) => column.code === code);
