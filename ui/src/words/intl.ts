/**
 * Numbers, names and sizes by CLDR. Dates in figures are put together here: engines disagree about sv-FI (WebKitGTK
 * writes 2026-11-23), and people in Finland expect 23.11.2026 in Swedish as in Finnish.
 */
import { LOCALE, type Language } from './language';

function cached<Options, Made>(make: (locale: string, options: Options) => Made) {
  const held = new Map<string, Made>();
  return (language: Language, options: Options): Made => {
    const key = language + JSON.stringify(options);
    let made = held.get(key);
    if (!made) held.set(key, (made = make(LOCALE[language], options)));
    return made;
  };
}

const numbers = cached((locale, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
const dates = cached(
  (locale, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
);
const spans = cached(
  (locale, options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(locale, options),
);

/** 23.11.2026 · 23.11.2026 9.05 · 23 november 2026 · 23.11. · nov. · november 2026 · måndag · mån. */
export type DateStyle = 'day' | 'moment' | 'short' | keyof typeof NAMED;

/** What stands between the figures of a date, and of a time. */
const MARKS: Record<Language, { day: string; time: string }> = {
  sv: { day: '.', time: '.' },
  fi: { day: '.', time: '.' },
  en: { day: '/', time: ':' },
};

/** What CLDR puts together, since it has names in it. */
const NAMED = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'short' },
  monthYear: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  weekdayShort: { weekday: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const CALENDAR = /^(\d{4})-(\d{2})-(\d{2})$/;
const two = (value: number): string => String(value).padStart(2, '0');

export function number(language: Language, value: number, options: Intl.NumberFormatOptions = {}): string {
  return numbers(language, options).format(value);
}

/** A calendar date such as 2024-03-12 is the same day everywhere; an instant is shown in local time. */
export function date(language: Language, value: string | Date, style: DateStyle = 'day'): string {
  const moment = typeof value === 'string' ? instant(value) : value;
  if (Number.isNaN(moment.getTime())) return String(value);
  if (style in NAMED) return dates(language, NAMED[style as keyof typeof NAMED]).format(moment);
  const mark = MARKS[language];
  const [day, month] = [moment.getDate(), moment.getMonth() + 1];
  // Finland writes 5.1.2026 9.05, Britain 05/01/2026 09:05.
  const figure = language === 'en' ? two : String;
  if (style === 'short')
    return [figure(day), figure(month)].join(mark.day) + (language === 'en' ? '' : mark.day);
  const written = [figure(day), figure(month), moment.getFullYear()].join(mark.day);
  if (style === 'day') return written;
  return `${written} ${figure(moment.getHours())}${mark.time}${two(moment.getMinutes())}`;
}

/** A calendar date is read as midnight here, so that it is shown as the day that it names. */
function instant(value: string): Date {
  const [, year, month, day] = CALENDAR.exec(value) ?? [];
  return year ? new Date(Number(year), Number(month) - 1, Number(day)) : new Date(value);
}

/** "in 3 days", "yesterday". */
export function days(language: Language, value: number): string {
  return spans(language, { numeric: 'auto' }).format(value, 'day');
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

export function bytes(language: Language, value: number): string {
  const step = value < 1000 ? 0 : Math.min(Math.floor(Math.log10(value) / 3), UNITS.length - 1);
  const scaled = value / 1000 ** step;
  const maximumFractionDigits = step > 0 && scaled < 10 ? 1 : 0;
  return number(language, scaled, {
    style: 'unit',
    unit: UNITS[step]!,
    unitDisplay: 'short',
    maximumFractionDigits,
  });
}
