/** The rooms of the sidebar, in their order. */
import type { PlaceGroup } from '../parts';
import type { ViewId } from '../state/place.svelte';
import type { Session } from '../wire';
import { t, textOf, type PlainKey } from '../words/words.svelte';

const GROUPS: readonly [title: PlainKey | undefined, rooms: readonly ViewId[]][] = [
  [undefined, ['today', 'search', 'import']],
  ['frame-group-people', ['contacts', 'organisations']],
  ['frame-group-use', ['products', 'sessions', 'devices', 'accounts']],
  ['frame-group-agreements', ['contracts', 'contract_contacts', 'lists', 'memberships']],
  ['frame-group-voice', ['surveys', 'responses', 'feedback', 'competitions', 'entries']],
  ['frame-group-disclosing', ['disclose', 'ledger', 'recipients', 'package']],
  ['frame-group-about', ['register', 'log', 'safekeeping', 'settings']],
];

/** What ties two records together is reached from either of them: it stands in the sidebar only while it is shown. */
const BETWEEN: ReadonlySet<ViewId> = new Set(['contract_contacts', 'memberships', 'responses', 'entries']);

/** In the order of the sidebar. */
export const ORDER: readonly ViewId[] = GROUPS.flatMap(([, rooms]) => rooms);

/** Those that a figure leads to: Ctrl+1 is the first. They stay where they are, whatever rooms there come to be. */
export const FIGURES: readonly ViewId[] = [
  'today',
  'contacts',
  'organisations',
  'import',
  'disclose',
  'ledger',
  'recipients',
  'package',
  'register',
];

/** `waiting`: how much waits today; `current`: the room that is shown. */
export function groups(session: Session, waiting: number, current: ViewId): PlaceGroup[] {
  const counts: Partial<Record<ViewId, [count: number, says: PlainKey]>> = {
    today: waiting > 0 ? [waiting, 'frame-says-today'] : undefined,
    contacts: [session.contacts, 'frame-says-contacts'],
    organisations: [session.organisations, 'frame-says-organisations'],
    recipients: [session.recipients, 'frame-says-recipients'],
    log: [session.log_entries, 'frame-says-log'],
  };
  return GROUPS.map(([title, rooms]) => ({
    title: title && t(title),
    places: rooms
      .filter((id) => id === current || !BETWEEN.has(id))
      .map((id) => {
        const [count, says] = counts[id] ?? [];
        const label = textOf(`frame-place-${id}`);
        return { id, label, count, says: says && t(says), due: id === 'today' };
      }),
  }));
}
