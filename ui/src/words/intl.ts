/** Numbers, dates and sizes by CLDR. Nothing here is formatted by hand. */
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

export type DateStyle = 'day' | 'time' | 'moment' | 'long';

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'numeric', year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  moment: { day: 'numeric', month: 'numeric', year: 'numeric', hour: 'numeric', minute: '2-digit' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
};

export function number(language: Language, value: number, options: Intl.NumberFormatOptions = {}): string {
  return numbers(language, options).format(value);
}

/** A calendar date such as 2024-03-12 is the same day everywhere; an instant is shown in local time. */
export function date(language: Language, value: string | Date, style: DateStyle = 'day'): string {
  const calendar = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const moment = typeof value === 'string' ? new Date(value) : value;
  if (Number.isNaN(moment.getTime())) return String(value);
  return dates(language, calendar ? { ...STYLES[style], timeZone: 'UTC' } : STYLES[style]).format(moment);
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
