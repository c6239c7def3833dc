/**
 * The few words parts say on their own account ("Close", "3 rows selected"). Parts know no catalogue: main.ts hands
 * them one at start. Everything else a part says arrives as a prop.
 */
import type { PartsKey, PartsKeyValues } from './keys.generated';

/** How much of a day is written: 23.11.2026 · 23.11. · nov. · november 2026 · måndag · mån. */
export type DayStyle = 'day' | 'short' | 'month' | 'monthYear' | 'weekday' | 'weekdayShort';

export interface Texts {
  t(key: PartsKey, values?: Record<string, string | number>): string;
  /** A number, as the current language writes it. */
  n(value: number, options?: Intl.NumberFormatOptions): string;
  /** A day, yyyy-MM-dd, as the current language writes it. */
  d(value: string, style?: DayStyle): string;
}

let texts: Texts = { t: (key) => key, n: String, d: (value) => value };

export function provideTexts(given: Texts): void {
  texts = given;
}

export type PartsValues<K extends PartsKey> = K extends keyof PartsKeyValues
  ? [values: PartsKeyValues[K]]
  : [];

export const say = <K extends PartsKey>(key: K, ...[values]: PartsValues<K>): string =>
  texts.t(key, values as Record<string, string | number> | undefined);

export const count = (value: number): string => texts.n(value);

/** A number with a decimal, where it has any. */
export const decimal = (value: number): string => texts.n(value, { maximumFractionDigits: 1 });

/** A number with a decimal in any case: means that stand under one another. */
export const fixed = (value: number): string =>
  texts.n(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A part of a whole, 0 to 1, in per cent; with a decimal where a whole number would say too little. */
export function percent(share: number): string {
  const digits = share > 0 && share < 0.0995 ? 1 : 0;
  return texts.n(share, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A number that says on which side of zero it is. */
export const signed = (value: number): string => texts.n(value, { signDisplay: 'exceptZero' });

export const day = (value: string, style?: DayStyle): string => texts.d(value, style);
