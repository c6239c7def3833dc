/** Calendar days as people here write them: day first, with points or strokes, or the year first with dashes. */

const WRITTEN: readonly [
  form: RegExp,
  order: readonly ['y' | 'm' | 'd', 'y' | 'm' | 'd', 'y' | 'm' | 'd'],
][] = [
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ['d', 'm', 'y']],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, ['d', 'm', 'y']],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ['y', 'm', 'd']],
];

/** The day as yyyy-MM-dd; nothing when the text names no day of the calendar. */
export function readDay(text: string): string | undefined {
  const plain = text.replace(/\s/g, '');
  for (const [form, order] of WRITTEN) {
    const found = form.exec(plain);
    if (!found) continue;
    const part = (name: 'y' | 'm' | 'd'): number => Number(found[order.indexOf(name) + 1]);
    const [year, month, day] = [part('y'), part('m'), part('d')];
    const made = new Date(Date.UTC(year, month - 1, day));
    // 31.2. would be taken for a day in March, and the year 12 for 1912.
    if (made.getUTCFullYear() !== year || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day)
      return undefined;
    return made.toISOString().slice(0, 10);
  }
  return undefined;
}

/** Whether the text is a day of the calendar in the form that is kept: yyyy-MM-dd. */
export const isDay = (text: string): boolean => readDay(text) === text;

/** A calendar day so many days from now, where the keeper is. */
export function dayFromNow(days: number, now: Date = new Date()): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
