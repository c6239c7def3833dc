/** The records of a noun that have no form of their own: they are read, written and removed by what is known of its columns. */
import { session, tell, undo } from '../state';
import { asFault, call, type Editable, type Listed } from '../wire';
import { t } from '../words/words.svelte';
import { heldOf, readBegun, RecordDraft, type Begun, type Held } from './draft.svelte';
import { roomOf, type Room } from './room.svelte';
import { calledBy } from './words';

export type PlainRoom = Room<Held, RecordDraft, Begun>;

/** The room of such a noun, as it was left. */
export const plainRoom = (noun: Listed): PlainRoom =>
  roomOf(noun, {
    get: async (id) => heldOf(await call('get_record', { noun, id })),
    // A room writes only what has a form.
    write: (of?: Held) => new RecordDraft(noun as Editable, of),
    readBegun,
  });

/** Removes the record that is looked at, and offers the way back. */
export async function remove(room: PlainRoom, view: Held): Promise<void> {
  try {
    await call('remove_record', view.record);
  } catch (thrown) {
    return tell(asFault(thrown));
  }
  room.close();
  await session.refresh().catch(tell);
  undo.offer(t('record-removed', { name: calledBy(view) }));
}
