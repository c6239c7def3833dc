/** Files that the desktop hands over, or that are dropped on the window: each goes where it can be used. */
import { place, session, tell, toasts } from '../state';
import { call, type Arrival, type Place } from '../wire';
import { t } from '../words/words.svelte';
import { shown } from './window.svelte';

/** What can be done with a file before any register is open. */
export interface Doors {
  open: (register: Place) => void;
  restore: (backup: Place) => void;
  inspect: (file: Place) => void;
}

export function receive({ kind, place: file }: Arrival, doors: Doors): void {
  const open = session.current !== undefined;
  switch (kind) {
    case 'package':
      return open ? place.go('package', { file }) : doors.inspect(file);
    case 'register':
      // The one that is open may be in the middle of something.
      if (open && session.current?.place.name === file.name && session.current.place.folder === file.folder)
        return void toasts.show(t('arrived-open-already', { name: file.name }));
      return open ? void (shown.arrived = { kind, place: file }) : doors.open(file);
    case 'backup':
      return open ? void (shown.arrived = { kind, place: file }) : doors.restore(file);
    case 'contact_file':
      if (open && session.writable) return place.go('import', { file });
      return void toasts.show(t(open ? 'arrived-read-only' : 'arrived-no-register', { name: file.name }));
    case 'other':
      return void toasts.show(t('arrived-other', { name: file.name }));
  }
}

/** Takes what has come. Where a dialog is open, what it holds comes first: a message waits with the way to the file. */
export async function takeArrivals(doors: Doors): Promise<void> {
  try {
    const { arrivals } = await call('take_arrivals');
    for (const arrival of arrivals) {
      if (!document.querySelector('dialog[open]')) receive(arrival, doors);
      else
        toasts.show(t('arrived-waits', { name: arrival.place.name }), {
          action: { label: t('arrived-show'), run: () => receive(arrival, doors) },
        });
    }
  } catch (thrown) {
    tell(thrown);
  }
}
