/** The languages of the program, and what CLDR calls them. */
export const LANGUAGES = ['sv', 'fi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const LOCALE: Record<Language, string> = { sv: 'sv-FI', fi: 'fi-FI', en: 'en-GB' };

/** Each language's name for itself. */
export const NAMES: Record<Language, string> = { sv: 'Svenska', fi: 'Suomi', en: 'English' };

export const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

/** The first of the wished-for locales that we speak; Swedish when none is. */
export function choose(wished: readonly string[]): Language {
  for (const locale of wished) {
    const language = locale.toLowerCase().split(/[-_]/)[0]!;
    if (isLanguage(language)) return language;
  }
  return 'sv';
}
