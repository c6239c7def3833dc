/**
 * The few words parts say on their own account ("Close", "3 rows selected"). Parts know no catalogue: main.ts hands
 * them one at start. Everything else a part says arrives as a prop.
 */
import type { PartsKey, PartsKeyValues } from './keys.generated';

export interface Texts {
  t(key: PartsKey, values?: Record<string, string | number>): string;
  /** A number, as the current language writes it. */
  n(value: number): string;
  /** A day, yyyy-MM-dd, as the current language writes it. */
  d(value: string): string;
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

export const day = (value: string): string => texts.d(value);
