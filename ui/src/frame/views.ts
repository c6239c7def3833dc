/** The screens, each fetched when it is first shown. One that is not there yet leaves an empty room, not a fault. */
import type { Component } from 'svelte';
import { VIEWS, type ViewId } from '../state/place.svelte';

const files = import.meta.glob<{ default: Component }>([
  '../views/*View.svelte',
  '!../views/StartView.svelte',
]);

export function viewOf(id: ViewId): (() => Promise<Component>) | undefined {
  const load = files[`../views/${VIEWS[id]}View.svelte`];
  return load && (async () => (await load()).default);
}
