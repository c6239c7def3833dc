/** Whom a disclosure concerns: those a search finds, or those picked. */
import type { ContactFilter, Selection } from './generated';

export const EVERYBODY: ContactFilter = { source: null, organisation: null, objects: null };

export const bySearch = (text: string, filter: ContactFilter = EVERYBODY): Selection => ({
  Search: { text, filter },
});

export const byIds = (ids: string[]): Selection => ({ Picked: { ids } });

export const searchOf = (selection: Selection): { text: string; filter: ContactFilter } | undefined =>
  'Search' in selection ? selection.Search : undefined;

export const idsOf = (selection: Selection): string[] | undefined =>
  'Picked' in selection ? selection.Picked.ids : undefined;
