/** Whom a disclosure concerns: those a search finds, or those picked. */
import type { Filter, Selection } from './generated';

export const bySearch = (text: string, filters: Filter[] = []): Selection => ({
  kind: 'search',
  query: { noun: 'contact', text, filters },
});

export const byIds = (ids: string[]): Selection => ({ kind: 'picked', noun: 'contact', ids });
