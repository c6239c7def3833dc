/** Sheets of a workbook that are called what the register calls its records. */
import { ROOM_OF } from '../state';
import { BROUGHT, type Listed } from '../wire';
import { format } from '../words/catalogue';
import { LANGUAGES } from '../words/words.svelte';

const folded = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');

/** By its code, or one or many of them in any of the languages: whoever made the workbook may have had another. */
const NAMES: ReadonlyMap<string, Listed> = new Map(
  BROUGHT.flatMap((noun) => [
    [folded(noun), noun] as const,
    ...LANGUAGES.flatMap((language) =>
      [
        format(language, `${ROOM_OF[noun]}-title`),
        format(language, `export-sheet-${noun}`),
        ...[1, 2].map((count) => format(language, 'noun-counted', { noun, count })),
      ].map((name) => [folded(name), noun] as const),
    ),
  ]),
);

export const nounCalled = (sheet: string | null): Listed | undefined => NAMES.get(folded(sheet ?? ''));
