/** How lines are told of that are no requests: by the file they stand in. */
import type { Place, RejectView } from '../wire';
import { t } from '../words/words.svelte';

/** Of several files the desk says which. */
export const unread = (places: readonly Place[]) => ({
  title: t('usage-log-rejected'),
  heading: t('weblogs-file'),
  none: t('weblogs-all-read'),
  column: ({ column }: RejectView) => column || (places[0]?.name ?? ''),
});
