/** Invented sessions: four to a person, over a year. */
import type { Held } from './held';
import { ago, dice, id, type Person } from './people';

const EACH = 4;
const DAYS = 365;

export function sessions(
  people: readonly Person[],
  products: readonly Held[],
  devices: readonly Held[],
): Held[] {
  const roll = dice(31);
  const own = new Map(devices.map((device) => [device.form.contact, device.id]));
  const count = people.length * EACH;
  return Array.from({ length: count }, (_, n) => {
    const person = people[roll(people.length)]!;
    const product = products[roll(products.length)]!;
    const at = ago(1 + Math.floor(((count - n) * DAYS) / count), roll(9 * 60));
    const seconds = 20 + roll(40) * roll(90);
    return {
      id: id(60, n),
      form: {
        started: at,
        seconds: String(seconds),
        contact: person.id,
        product: product.id,
        company: product.form.company ?? '',
        device: own.get(person.id) ?? '',
        hits: String(1 + Math.ceil(seconds / 20)),
      },
      origin: { source: 'use', at },
      origins: {},
      created: at,
      updated: at,
      changes: 0,
    };
  });
}
