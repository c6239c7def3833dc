/** Columns and what they hold, in words. */
import {
  columnIn,
  isListed,
  type ColumnKind,
  type Listed,
  type Noun,
  type NounColumn,
  type RecordView,
  type Source,
} from '../wire';
import { has } from '../words/catalogue';
import { phone } from '../words/phone';
import { country, d, language, n, t, textOf, type Key } from '../words/words.svelte';
import { LOOKS } from './looks';

/** What a column holds, as it is read. */
export type Read = ColumnKind | 'source' | 'phone';

/** Where the code of a column says more than its kind. */
const READ: Readonly<Record<string, Read>> = { source: 'source', mobile: 'phone', country: 'country' };

export const readOf = ({ code, kind }: Pick<NounColumn, 'code' | 'kind'>): Read => READ[code] ?? kind;

/** Whether what a column holds is read otherwise than it is written. */
export function isCoded(noun: Listed, code: string): boolean {
  const column = columnIn(noun, code);
  return column !== undefined && ['choice', 'country', 'source', 'flag'].includes(readOf(column));
}

/** The first of these texts that there is. */
const first = (...keys: string[]): string | undefined => {
  const key = keys.find((one) => has(language(), one));
  return key && textOf(key as Key);
};

/** The name of a column; of one that this version does not know, its code. */
export const columnName = (noun: Noun, code: string): string =>
  first(`field-${noun}-${code}`, `field-${code}`, `about-${code}`) ?? code;

export const hintOf = (noun: Noun, code: string): string | undefined => first(`hint-${noun}-${code}`);

export const groupName = (noun: Noun, group: string): string => first(`group-${noun}-${group}`) ?? group;

export const choiceName = (noun: Noun, code: string, value: string): string =>
  first(`choice-${noun}-${code}-${value}`) ?? value;

/** The name of a column where it stands by itself, in a form or a history. */
export const longName = (noun: Noun, code: string): string =>
  first(`long-${noun}-${code}`) ?? columnName(noun, code);

/** What `column` of the records of a noun holds, from its written form. */
export function valueName(noun: Noun, column: Pick<NounColumn, 'code' | 'kind'>, written: string): string {
  const { code } = column;
  switch (readOf(column)) {
    case 'source':
      return first(`in-source-${written}`) ?? written;
    case 'phone':
      return phone(written);
    case 'country':
      return /^[A-Z]{2}$/.test(written) ? country(written) : written;
    case 'choice':
      return choiceName(noun, code, written);
    case 'flag':
      return t(written === 'true' ? 'history-yes' : 'history-no');
    case 'number':
      return n(Number(written));
    case 'day':
      return d(written);
    case 'instant':
      // When a record was changed matters by the day; when something happened, by the minute.
      return code === 'updated' ? d(written) : d(written, 'moment');
    default:
      return written;
  }
}

export const sourceName = (source: Source): string => t(`in-source-${source}`);

/** As `valueName`, for a noun and a code that come from elsewhere. */
export function writtenName(noun: Noun, code: string, written: string): string | undefined {
  const column = isListed(noun) ? columnIn(noun, code) : undefined;
  return column && valueName(noun, column, written);
}

/** 'contact' or 'contacts': what so many records of a noun are called. */
export const nounsOf = (noun: Listed, count: number): string => t('noun-counted', { noun, count });

/** Some of a record's values, read as its columns are; without those that are empty. */
function read({ record: { noun }, form, told, links }: RecordView, codes: readonly string[]): string[] {
  return codes.flatMap((code) => {
    const [column, written] = [isListed(noun) && columnIn(noun, code), form[code] ?? told[code]];
    if (!column || !written) return [];
    return links[code]?.name ?? valueName(noun as Listed, column, written);
  });
}

/** What a record is called: by its title, read as its columns are. */
export function calledBy(view: RecordView): string {
  const { noun } = view.record;
  if (!isListed(noun)) return view.name;
  return read(view, LOOKS[noun].names.title).join(' ') || view.name || t('record-nameless');
}

/** What tells a record from those called the same. */
export function besideName(view: RecordView): string {
  const { noun } = view.record;
  return isListed(noun) ? read(view, LOOKS[noun].names.detail).join(', ') : '';
}

/** What one among others is called, and what tells it from those called the same; `cells` are of the columns of its names. */
export function foundAs(noun: Listed, cells: readonly (string | null)[]): { label: string; detail?: string } {
  const { title, detail } = LOOKS[noun].names;
  const read = [...title, ...detail].map(
    (code, i) => cells[i] && (writtenName(noun, code, cells[i]) ?? cells[i]),
  );
  const rest = read.slice(title.length);
  const label =
    read.slice(0, title.length).filter(Boolean).join(' ') || rest.find(Boolean) || t('record-nameless');
  const others = rest.filter((cell) => cell && cell !== label).join(', ');
  return { label, ...(others && { detail: others }) };
}
