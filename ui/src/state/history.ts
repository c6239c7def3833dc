/** Steps of a history in words. */
import {
  fieldOf,
  Purposes,
  RecipientKinds,
  Sources,
  type HistoryStep,
  type Purpose,
  type RecipientKind,
  type Source,
} from '../wire';
import { has } from '../words/catalogue';
import { phone } from '../words/phone';
import { country, d, language, t, textOf, type Key } from '../words/words.svelte';

const DAYS = new Set(['whereabouts_consent', 'contract_ends']);
const OWN: Record<string, Key> = {
  objects_to_marketing: 'contact-objects',
  kind: 'recipients-col-kind',
};

/** A field of a form by its name; one this version does not know keeps its code. */
export function fieldName(code: string): string {
  const { field } = fieldOf(code) ?? { field: code };
  const own = OWN[field];
  if (own) return textOf(own);
  const key = [`field-${field}`, `about-${field}`].find((one) => has(language(), one));
  return key ? textOf(key as Key) : field;
}

const among = <T extends string>(list: readonly T[], code: string): code is T =>
  (list as readonly string[]).includes(code);

/** A value as the field is read; nothing where it was empty. */
export function valueText(code: string, value: string | null): string | undefined {
  const { field } = fieldOf(code) ?? { field: code };
  if (field === 'objects_to_marketing')
    return t(value !== null && value !== 'false' && value !== '0' ? 'history-yes' : 'history-no');
  if (value === null || value === '') return undefined;
  const each = (write: (one: string) => string): string => value.split(/,\s*/).map(write).join(', ');
  if (field === 'country') return /^[A-Z]{2}$/.test(value) ? country(value) : value;
  if (field === 'mobile' || field.endsWith('phone')) return each(phone);
  if (field === 'purposes') return each((one) => (among<Purpose>(Purposes, one) ? t(`purpose-${one}`) : one));
  if (field === 'kind' && among<RecipientKind>(RecipientKinds, value)) return t(`recipient-kind-${value}`);
  if (field === 'source' && among<Source>(Sources, value)) return t(`in-source-${value}`);
  if (DAYS.has(field)) return d(value);
  if (field === 'key_confirmed') return d(value, 'moment');
  return value;
}

/** 'source: form, from fair.csv' */
export const originText = ({ source, file_name }: HistoryStep): string =>
  [
    source && t('history-source', { source: t(`in-source-${source}`) }),
    file_name && t('history-file', { file: file_name }),
  ]
    .filter(Boolean)
    .join(', ');
