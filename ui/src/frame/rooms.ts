/** The rooms of the sidebar, in their order. */
import type { PlaceGroup } from '../parts';
import type { ViewId } from '../state/place.svelte';
import type { Session } from '../wire';
import { t, textOf, type PlainKey } from '../words/words.svelte';

const GROUPS: readonly [title: PlainKey, rooms: readonly ViewId[]][] = [
  ['frame-group-register', ['contacts', 'organisations', 'import']],
  ['frame-group-disclosing', ['disclose', 'ledger', 'recipients', 'package']],
  ['frame-group-about', ['register', 'log', 'settings']],
];

/** In the order of the sidebar: Ctrl+1 is the first. */
export const ORDER: readonly ViewId[] = GROUPS.flatMap(([, rooms]) => rooms);

export function groups(session: Session): PlaceGroup[] {
  const counts: Partial<Record<ViewId, [count: number, says: PlainKey]>> = {
    contacts: [session.contacts, 'frame-says-contacts'],
    organisations: [session.organisations, 'frame-says-organisations'],
    recipients: [session.recipients, 'frame-says-recipients'],
    log: [session.log_entries, 'frame-says-log'],
  };
  return GROUPS.map(([title, rooms]) => ({
    title: t(title),
    places: rooms.map((id) => {
      const [count, says] = counts[id] ?? [];
      return { id, label: textOf(`frame-place-${id}`), count, says: says && t(says) };
    }),
  }));
}
