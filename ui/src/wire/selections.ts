/** Whom a disclosure concerns: those a search finds, or those picked. */
import type { ContactFilter, Selection } from './generated';

export const EVERYBODY: ContactFilter = {
  source: null,
  organisation: null,
  objects: null,
  batch: null,
};

export const bySearch = (text: string, filter: ContactFilter = EVERYBODY): Selection => ({
  kind: 'search',
  text,
  filter,
});

export const byIds = (ids: string[]): Selection => ({ kind: 'picked', ids });

export const searchOf = (selection: Selection): { text: string; filter: ContactFilter } | undefined =>
  selection.kind === 'search' ? selection : undefined;

export const idsOf = (selection: Selection): string[] | undefined =>
  selection.kind === 'picked' ? selection.ids : undefined;
