/**
 * What a view keeps while another is shown: a search, a draft. One of each, made when first asked for, and gone when
 * the register locks.
 */
const things = new Map<string, unknown>();

export function kept<T>(name: string, make: () => T): T {
  if (!things.has(name)) things.set(name, make());
  return things.get(name) as T;
}

export const forget = (name: string): void => void things.delete(name);

export const forgetAll = (): void => things.clear();
