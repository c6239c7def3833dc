/** What a refusal names, in words: a country, a day, a field or a purpose. */
import { Fields, Purposes, type RefusalView } from '../wire';
import { country, d, textOf, type Key } from '../words/words.svelte';

const among = (list: readonly string[], code: string): boolean => list.includes(code);

export function aboutOf({ about }: Pick<RefusalView, 'about'>): string | undefined {
  if (!about) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(about)) return d(about);
  if (/^[A-Z]{2}$/.test(about)) return country(about);
  if (among(Fields, about)) return textOf(`field-${about}` as Key);
  if (among(Purposes, about)) return textOf(`purpose-${about}` as Key);
  return about;
}
