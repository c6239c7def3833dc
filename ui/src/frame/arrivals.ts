/** Files that the desktop hands over, or that are dropped on the window: each goes where it can be used. */
import { layers } from '../parts';
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

/** Takes what has come. Where a dialog is open, what it holds comes first. */
export async function takeArrivals(doors: Doors): Promise<void> {
  try {
    const { arrivals } = await call('take_arrivals');
    for (const arrival of arrivals) {
      if (layers.top === undefined) receive(arrival, doors);
      else {
        shown.waiting = [...shown.waiting, arrival];
        toasts.show(t('arrived-waits', { name: arrival.place.name }));
      }
    }
  } catch (thrown) {
    tell(thrown);
  }
}

/**
 * For an effect: offers what waits while no dialog is open, until it is shown or waved off. Returns how to withdraw it,
 * before the next dialog.
 */
export function offerWaiting(doors: Doors): (() => void) | undefined {
  if (layers.top !== undefined || shown.waiting.length === 0) return undefined;
  const offers = shown.waiting.map((arrival) => {
    const run = (): void => receive(arrival, doors);
    const options = { action: { label: t('arrived-show'), run }, stays: true };
    return { arrival, id: toasts.show(t('arrived-offer', { name: arrival.place.name }), options) };
  });
  return () => {
    const left = offers.filter(({ id }) => toasts.list.some((toast) => toast.id === id));
    for (const { id } of left) toasts.close(id);
    const gone = offers.filter((one) => !left.includes(one)).map(({ arrival }) => arrival);
    if (gone.length > 0) shown.waiting = shown.waiting.filter((arrival) => !gone.includes(arrival));
  };
}
