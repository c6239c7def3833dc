/**
 * The words of the window. `t` reads the current language, so every text on screen changes when it does.
 * To add a text: write it in sv, fi and en under src-tauri/crates/words/locales, then `npm run keys`.
 */
import { format } from './catalogue';
import { countriesIn, countryIn } from './countries';
import { bytes, date, days, number, type DateStyle } from './intl';
import type { Key, KeyValues } from './keys.generated';
import { choose, type Language } from './language';

export type { Key, KeyValues } from './keys.generated';
export type { DateStyle } from './intl';
export { LANGUAGES, NAMES, isLanguage, type Language } from './language';

let current = $state<Language>(choose(typeof navigator === 'undefined' ? [] : navigator.languages));

export const language = (): Language => current;

export function setLanguage(to: Language): void {
  current = to;
  document.documentElement.lang = to;
}

/** A text that takes no variables: a title, a heading. */
export type PlainKey = Exclude<Key, keyof KeyValues>;

export type Values<K extends Key> = K extends keyof KeyValues ? [values: KeyValues[K]] : [];

export function t<K extends Key>(key: K, ...[values]: Values<K>): string {
  return format(current, key, values as Record<string, string | number> | undefined);
}

/** A text whose key is only known at run time, such as one per code of a fault. */
export const textOf = (key: Key, values?: Record<string, string | number>): string =>
  format(current, key, values);

/** A number. */
export const n = (value: number, options?: Intl.NumberFormatOptions): string =>
  number(current, value, options);
/** A date: an ISO string or a Date. */
export const d = (value: string | Date, style?: DateStyle): string => date(current, value, style);
/** A distance in days from today. */
export const inDays = (value: number): string => days(current, value);
/** A size of a file. */
export const size = (value: number): string => bytes(current, value);
/** Countries by name, and the name of one. */
export const countries = () => countriesIn(current);
export const country = (code: string): string => countryIn(current, code);
