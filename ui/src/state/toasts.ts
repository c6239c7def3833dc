import { Toasts } from '../parts';
import { asFault, sentence } from '../wire';

/** The messages that pass by, one list for the window. */
export const toasts = new Toasts();

/** A failure in words. One the keeper asked for is no failure. */
export function tell(thrown: unknown): void {
  const fault = asFault(thrown);
  if (fault.code !== 'cancelled') toasts.show(sentence(fault), { kind: 'fault' });
}
