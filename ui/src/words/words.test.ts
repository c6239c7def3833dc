import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LANGUAGES, catalogue, generated } from '../../scripts/keys.mjs';
import { choose } from './language';
import { d, inDays, n, setLanguage, size, t } from './words.svelte';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the catalogues', () => {
  const english = catalogue('en').texts;

  it.each(LANGUAGES)('%s can be read to the last line', (language) => {
    expect(catalogue(language).faults).toEqual([]);
  });

  it.each(LANGUAGES)('%s has every text, and no other', (language) => {
    expect([...catalogue(language).texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each(LANGUAGES)('%s uses the same variables in every text', (language) => {
    const texts = catalogue(language).texts;
    for (const [key, variables] of english) expect([key, texts.get(key)]).toEqual([key, variables]);
  });

  it.each([...generated()])('%s is current', (path, content) => {
    expect(readFileSync(path, 'utf8')).toBe(content);
  });
});

describe('a text', () => {
  beforeEach(() => setLanguage('sv'));

  it('changes with the language, and so does the document', () => {
    expect(t('parts-cancel')).toBe('Avbryt');
    setLanguage('fi');
    expect(t('parts-cancel')).toBe('Peruuta');
    expect(document.documentElement.lang).toBe('fi');
  });

  it('agrees in number and groups digits', () => {
    expect(t('parts-table-chosen', { count: 1 })).toBe('1 rad vald');
    expect(plain(t('parts-table-chosen', { count: 1_000_000 }))).toBe('1 000 000 rader valda');
    setLanguage('fi');
    expect(plain(t('parts-table-total', { count: 4218 }))).toBe('4 218 riviä');
  });

  it('holds no isolation marks', () => {
    expect(t('parts-remove', { label: 'Åbo' })).toBe('Ta bort Åbo');
  });
});

describe('numbers and dates', () => {
  it.each([
    ['sv', '1 600 412,5', '12.3.2024'],
    ['fi', '1 600 412,5', '12.3.2024'],
    ['en', '1,600,412.5', '12/03/2024'],
  ] as const)('in %s', (language, number, day) => {
    setLanguage(language);
    expect(plain(n(1_600_412.5))).toBe(number);
    expect(d('2024-03-12')).toBe(day);
  });

  it.each([
    ['sv', '5.1.2026 9.05', '23.11.2026 14.05'],
    ['fi', '5.1.2026 9.05', '23.11.2026 14.05'],
    ['en', '05/01/2026 09:05', '23/11/2026 14:05'],
  ] as const)('a moment in %s is a date and a time of where the keeper is', (language, early, late) => {
    setLanguage(language);
    expect(d(new Date(2026, 0, 5, 9, 5), 'moment')).toBe(early);
    expect(d(new Date(2026, 10, 23, 14, 5).toISOString(), 'moment')).toBe(late);
  });

  it('dates in figures do not hang on what the engine knows of a locale', () => {
    const engine = vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(() => {
      throw new Error('asked');
    });
    setLanguage('sv');
    expect(d('2026-11-23')).toBe('23.11.2026');
    expect(d(new Date(2026, 0, 2))).toBe('2.1.2026');
    engine.mockRestore();
  });

  it.each([
    ['sv', '23.11.', 'november 2026', 'måndag', 'mån'],
    ['fi', '23.11.', 'marraskuu 2026', 'maanantai', 'ma'],
    ['en', '23/11', 'November 2026', 'Monday', 'Mon'],
  ] as const)(
    'writes as much of a day as is asked for in %s',
    (to, short, monthYear, weekday, weekdayShort) => {
      setLanguage(to);
      expect(d('2026-11-23', 'short')).toBe(short);
      expect(d('2026-11-23', 'monthYear')).toBe(monthYear);
      expect(d('2026-11-23', 'weekday')).toBe(weekday);
      expect(d('2026-11-23', 'weekdayShort').replace('.', '')).toBe(weekdayShort);
    },
  );
  it('leaves what is no date as it was', () => expect(d('–')).toBe('–'));

  it('counts days and bytes', () => {
    setLanguage('sv');
    expect(inDays(1)).toBe('i morgon');
    expect(plain(size(118_400_000))).toBe('118 MB');
    expect(plain(size(0))).toBe('0 B');
  });
});

describe('the first language', () => {
  it('is the first one wished for that we speak, else Swedish', () => {
    expect(choose(['de-DE', 'fi-FI', 'en'])).toBe('fi');
    expect(choose(['de'])).toBe('sv');
    expect(choose([])).toBe('sv');
  });
});
