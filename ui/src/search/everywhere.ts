/** Records of every noun that a text finds, in words, and where each leads. */
import { LOOKS } from '../records/looks';
import { foundAs } from '../records/words';
import { place, ROOM_OF } from '../state';
import { call, isListed, LISTED, type Listed } from '../wire';
import { n, t } from '../words/words.svelte';

/** Less than this finds nothing. */
export const SHORTEST = 2;

export interface Hit {
  id: string;
  title: string;
  /** What tells it from others called the same. */
  detail?: string;
}

/** What was found of one noun. */
export interface Group {
  noun: Listed;
  label: string;
  total: number;
  /** There are more than so many. */
  more: boolean;
  hits: readonly Hit[];
}

/** The first `most` of each noun. */
export async function everywhere(text: string, most: number): Promise<Group[]> {
  if (text.trim().length < SHORTEST) return [];
  const of = LISTED.map((noun) => {
    const { title, detail } = LOOKS[noun].names;
    return { noun, columns: [...title, ...detail] };
  });
  const { nouns } = await call('search_everywhere', { text, of, most });
  return nouns.flatMap(({ noun, total, more, rows }) =>
    isListed(noun)
      ? [
          {
            noun,
            label: t('search-group', {
              what: t(`${ROOM_OF[noun]}-title`),
              count: n(total),
              more: more ? 'yes' : 'no',
            }),
            total,
            more,
            hits: rows.map(({ id, cells }) => {
              const { label: title, ...detail } = foundAs(noun, cells);
              return { id, title, ...detail };
            }),
          },
        ]
      : [],
  );
}

export const toRecord = (noun: Listed, id: string): void => place.go(ROOM_OF[noun], { record: id });

/** All that were found, in their own room. */
export const toAll = (noun: Listed, sought: string): void => place.go(ROOM_OF[noun], { sought });
