/** What the palette finds beside commands: records of every noun, and the page of all that was found. */
import type { Answers } from '../commands';
import { place } from '../state';
import { t } from '../words/words.svelte';
import { everywhere, SHORTEST, toRecord } from './everywhere';

/** So many of each noun. */
const SHOWN = 3;

export async function answersTo(text: string): Promise<readonly Answers[]> {
  if (text.trim().length < SHORTEST) return [];
  const groups = await everywhere(text, SHOWN);
  const found = groups.map(({ noun, label, hits }) => ({
    label,
    answers: hits.map(({ id, title, detail }) => ({
      id,
      title,
      ...(detail && { detail }),
      run: () => toRecord(noun, id),
    })),
  }));
  const all = {
    id: 'search',
    title: t('search-everywhere', { text }),
    run: () => place.go('search', { sought: text }),
  };
  return groups.length > 0 ? [...found, { label: t('search-title'), answers: [all] }] : [];
}
