/** Places that the keeper points at in a dialog of the shell. */
import { call } from './call';
import type { Place, PlaceKind } from './generated';

/** Nothing when the dialog was closed. */
export async function choosePlace(
  kind: PlaceKind,
  title: string,
  suggested?: string,
): Promise<Place | undefined> {
  const { place } = await call('choose_place', { kind, title, suggested: suggested ?? null });
  return place ?? undefined;
}
