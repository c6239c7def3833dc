/**
 * Makes something that outlives the view that asks for it. Svelte ties what is derived to the effect it was made in, and
 * freezes it when that ends: a draft made by a view would be dead when the keeper comes back to it.
 */
export function lasting<T>(make: () => T): T {
  let made: T;
  $effect.root(() => {
    made = make();
  });
  return made!;
}

/**
 * What a view keeps while another is shown: a search, a draft. One of each, made when first asked for, and gone when
 * the register locks.
 */
// Nothing on screen hangs on the list of them.
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const things = new Map<string, unknown>();

export function kept<T>(name: string, make: () => T): T {
  if (!things.has(name)) things.set(name, lasting(make));
  return things.get(name) as T;
}

export const forget = (name: string): void => void things.delete(name);

export const forgetAll = (): void => things.clear();
