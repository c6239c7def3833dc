/** Places that the keeper points at in a dialog of the shell. */
import { call } from './call';
import type { Place, PlaceKind } from './generated';

/** One or several, or nothing when the dialog was closed. */
export async function choosePlaces(kind: PlaceKind, title: string, suggested?: string): Promise<Place[]> {
  return (await call('choose_place', { kind, title, suggested: suggested ?? null })).places;
}

/** Nothing when the dialog was closed. */
export async function choosePlace(
  kind: PlaceKind,
  title: string,
  suggested?: string,
): Promise<Place | undefined> {
  return (await choosePlaces(kind, title, suggested))[0];
}
