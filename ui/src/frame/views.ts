/** The screens, each fetched when it is first shown. One that is not there yet leaves an empty room, not a fault. */
import type { Component } from 'svelte';
import { ROOM_OF, VIEWS, type ViewId } from '../state/place.svelte';
import { LISTED, type Listed } from '../wire';

const files = import.meta.glob<{ default: Component<{ noun?: Listed }> }>([
  '../views/*View.svelte',
  '!../views/StartView.svelte',
]);

export function viewOf(id: ViewId): (() => Promise<Component<{ noun?: Listed }>>) | undefined {
  const load = files[`../views/${VIEWS[id]}View.svelte`];
  return load && (async () => (await load()).default);
}

/** The noun whose records a room shows. */
export const nounOf = (id: ViewId): Listed | undefined => LISTED.find((noun) => ROOM_OF[noun] === id);
