/** Places that the keeper points at in a dialog of the shell. */
import { call } from './call';
import type { Place, PlaceKind } from './generated';

const KINDS = {
  contact_file: 'ContactFile',
  reject_file: 'RejectFile',
  recipient_key: 'RecipientKey',
  identity: 'Identity',
  package: 'Package',
  folder: 'Folder',
  letter: 'Letter',
} as const satisfies Record<string, PlaceKind>;

/** Nothing when the dialog was closed. */
export async function choosePlace(
  kind: keyof typeof KINDS,
  title: string,
  suggested?: string,
): Promise<Place | undefined> {
  const { place } = await call('choose_place', { kind: KINDS[kind], title, suggested: suggested ?? null });
  return place ?? undefined;
}
