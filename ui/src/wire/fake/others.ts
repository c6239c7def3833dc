/** Commands whose screens are built elsewhere: an answer, and no more. */
import { Fault } from '../fault';
import type { Handlers } from './world';

export const others: Handlers = {
  preview_bulk_edit: () => ({ changes: 0, same: 0, refused: 0, samples: [], token: '' }),
  edit_contacts: () => ({ changed: 0 }),
  get_history: () => ({ steps: [] }),
  get_undo: () => ({ undo: null, redo: null }),
  undo() {
    throw new Fault('nothing_to_undo');
  },
  redo() {
    throw new Fault('nothing_to_undo');
  },
  get_kept: () => ({ entries: {} }),
  keep: () => ({}),
  set_menu: () => ({}),
};
