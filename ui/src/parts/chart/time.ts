/** Days, weeks and months along a chart. Days are yyyy-MM-dd; a week and a month go by their first day. */
import type { DayStyle } from '../texts';

export type Unit = 'day' | 'week' | 'month';

const DAY = 86_400_000;
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The number of a week by ISO 8601: the first is the one that holds the fourth of January. */
export function isoWeek(day: string): number {
  const at = time(day);
  const thursday = at + (4 - (new Date(at).getUTCDay() || 7)) * DAY;
  const newYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - newYear) / DAY / 7) + 1;
}

/** From the finest to the coarsest: what a label may stand at the beginning of, and how it is written. */
const LEVELS: readonly [begins: (day: string) => string, style: DayStyle][] = [
  [(day) => day, 'short'],
  [(day) => String(Math.floor((time(day) / DAY + 3) / 7)), 'short'],
  [(day) => day.slice(0, 7), 'month'],
  [(day) => day.slice(0, 4) + Math.floor((Number(day.slice(5, 7)) - 1) / 3), 'month'],
  [(day) => day.slice(0, 4), 'month'],
  [(day) => String(Math.floor(Number(day.slice(0, 4)) / 5)), 'month'],
];

export interface DayTick {
  at: number;
  day: string;
  /** A year's beginning is written as the year. */
  style: DayStyle | 'year';
}

/** Which of the days are written below, where there is room for `room` of them. */
export function dayTicks(days: readonly string[], unit: Unit, room: number): DayTick[] {
  const levels = unit === 'month' ? LEVELS.slice(2) : LEVELS;
  let found: DayTick[] = [];
  for (const [begins, style] of levels) {
    found = [];
    days.forEach((day, at) => {
      if (at > 0 && begins(day) === begins(days[at - 1]!)) return;
      const year = style === 'month' && day.slice(5, 7) === '01';
      found.push({ at, day, style: year ? 'year' : style });
    });
    // What is cut off at the left says its beginning only where the next one leaves it room.
    const least = days.length / Math.max(1, room);
    if (found.length > 1 && found[1]!.at < least * 0.8) found.shift();
    if (found.length <= room) break;
  }
  return found.slice(0, Math.max(1, room));
}
