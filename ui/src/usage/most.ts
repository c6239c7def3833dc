/** When there was most of something. */
import type { UsagePoint } from '../wire';

/** The step with most, the latest where several have as many. A series has one at least. */
export const most = (series: readonly UsagePoint[]): UsagePoint =>
  series.reduce((held, point) => (point.times >= held.times ? point : held));

/** The hour of the week with most, the first where several have as many: a day that is such a weekday, and the hour. */
export function busiest(hours: readonly (readonly number[])[]): { weekday: string; hour: number } {
  const all = hours.flatMap((counts, day) => counts.map((times, hour) => ({ day, hour, times })));
  const { day, hour } = all.reduce((held, one) => (one.times > held.times ? one : held));
  // The first of January 2024 was a Monday.
  return { weekday: `2024-01-0${day + 1}`, hour };
}
