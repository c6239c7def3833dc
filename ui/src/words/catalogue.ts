import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { LOCALE, type Language } from './language';

const files = import.meta.glob<string>('@locales/*/*.ftl', { query: '?raw', import: 'default', eager: true });

export function bundle(language: Language, sources: string[]): FluentBundle {
  // Isolation marks would end up in attributes, window titles and copied text.
  const made = new FluentBundle(LOCALE[language], { useIsolating: false });
  for (const source of sources) {
    const [fault] = made.addResource(new FluentResource(source));
    if (fault) throw fault;
  }
  return made;
}

const bundles = new Map<Language, FluentBundle>();

function of(language: Language): FluentBundle {
  let held = bundles.get(language);
  if (!held) {
    const sources = Object.entries(files)
      .filter(([path]) => path.includes(`/${language}/`))
      .map(([, source]) => source);
    held = bundle(language, sources);
    bundles.set(language, held);
  }
  return held;
}

/**
 * The text for `key`. A text that is missing shows its key: seen at once, and nothing else breaks. Under test it fails,
 * and so does a text that is not given its variables.
 */
export function format(language: Language, key: string, values?: Record<string, FluentVariable>): string {
  const from = of(language);
  const message = from.getMessage(key);
  const faults: Error[] = [];
  const text = message?.value ? from.formatPattern(message.value, values, faults) : key;
  if (import.meta.env.MODE === 'test' && (text === key || faults.length > 0))
    throw new Error(`${language} ${key}: ${faults.join() || 'no such text'}`);
  return text;
}

/** Whether there is such a text: for codes that come from elsewhere. */
export const has = (language: Language, key: string): boolean => of(language).hasMessage(key);
