/** Steps of a history in words. */
import { fieldOf, Purposes, RecipientKinds, type HistoryStep, type Noun } from '../wire';
import { phone } from '../words/phone';
import { has } from '../words/catalogue';
import { country, d, language, t, textOf, type Key } from '../words/words.svelte';
import { longName, sourceName, writtenName } from './words';

const DAYS = new Set(['whereabouts_consent', 'contract_ends']);

/** What a record holds beside its columns, with the code it has there: `answer:Q1`. */
const PART = /^([a-z]+):(.+)$/s;

const field = (code: string): string => (PART.test(code) ? code : (fieldOf(code)?.field ?? code));

/** A field of a form by its name; one this version does not know keeps its code. */
export function fieldName(noun: Noun, code: string): string {
  const [, part, of = ''] = PART.exec(code) ?? [];
  const key = `history-part-${part}`;
  return part && has(language(), key) ? textOf(key as Key, { code: of }) : longName(noun, field(code));
}

const among = <T extends string>(list: readonly T[], code: string): code is T =>
  (list as readonly string[]).includes(code);

/** A value as the field is read; nothing where it was empty. */
export function valueText(noun: Noun, code: string, value: string | null): string | undefined {
  const name = field(code);
  if (name === 'objects_to_marketing')
    return t(value !== null && value !== 'false' && value !== '0' ? 'history-yes' : 'history-no');
  if (value === null || value === '') return undefined;
  const each = (write: (one: string) => string): string => value.split(/,\s*/).map(write).join(', ');
  if (name === 'mobile' || name.endsWith('phone')) return each(phone);
  if (name === 'purposes') return each((one) => (among(Purposes, one) ? t(`purpose-${one}`) : one));
  if (noun === 'recipient' && name === 'kind' && among(RecipientKinds, value))
    return t(`recipient-kind-${value}`);
  if (name === 'country') return /^[A-Z]{2}$/.test(value) ? country(value) : value;
  if (DAYS.has(name)) return d(value);
  if (name === 'key_confirmed') return d(value, 'moment');
  return writtenName(noun, name, value) ?? value;
}

/** 'source: form, from fair.csv' */
export const originText = ({ source, file_name }: HistoryStep): string =>
  [
    source && t('history-source', { source: sourceName(source) }),
    file_name && t('history-file', { file: file_name }),
  ]
    .filter(Boolean)
    .join(', ');
