/** Usage that is invented as it is asked for: a year of working days for each product, and a share of it for a person. */
import type { ProductUsage, Usage } from '../generated';
import { ago, dice } from './people';
import { byId } from './held';
import type { Handlers, World } from './world';

const WEEKS = 52;
/** How much is done in each hour of a working day. */
const WORKDAY = [0, 0, 0, 0, 0, 0, 2, 9, 21, 27, 24, 18, 14, 22, 23, 19, 11, 5, 4, 4, 5, 3, 1, 0];

const hash = (id: string): number =>
  [...id].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9_973, 7);

/** The Monday so many weeks ago. */
function monday(weeks: number): string {
  const day = new Date(ago(weeks * 7));
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

export function usageOf(world: World, contact: string | null, product: string | null): Usage {
  // One in five uses nothing.
  const idle = contact !== null && hash(contact) % 5 === 0;
  const used = (idle ? [] : world.records.product).filter(
    ({ id }) => (product === null || id === product) && (!contact || hash(contact + id) % 4 === 0),
  );
  const share = contact ? 1 : 40;
  const roll = dice(hash(contact ?? product ?? ''));
  const series = Array.from({ length: used.length > 0 ? WEEKS : 0 }, (_, at) => ({
    day: monday(WEEKS - at),
    times: roll(3 * share) + (share * at) / 13,
  })).map(({ day, times }) => ({ day, times: Math.floor(times) }));
  const times = series.reduce((sum, point) => sum + point.times, 0);
  const hours = Array.from({ length: 7 }, (_, day) =>
    WORKDAY.map((weight) => Math.round((weight * times * (day < 5 ? 1 : 0.12)) / 1_100)),
  );
  const products = used.map(({ id, form }): ProductUsage => {
    const of = Math.ceil(times / used.length);
    const company = form.company ?? null;
    const [first, last] = [ago(WEEKS * 7), ago(1 + (hash(id) % 9), 90)];
    return { product: id, name: form.name ?? '', company, times: of, seconds: of * 740, first, last };
  });
  return { products, times, seconds: times * 740, zone: 'Europe/Helsinki', hours, series };
}

export const usage: Handlers = {
  get_usage({ contact, product, step }, world) {
    world.session();
    const told = usageOf(world, contact && byId(world, 'contact', contact) ? contact : null, product);
    if (step !== 'month') return told;
    const months = new Map<string, number>();
    for (const { day, times } of told.series)
      months.set(`${day.slice(0, 7)}-01`, (months.get(`${day.slice(0, 7)}-01`) ?? 0) + times);
    return { ...told, series: [...months].map(([day, times]) => ({ day, times })) };
  },
};
