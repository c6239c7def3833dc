/** Everything dated about a person. */
import type { TimelineEntry } from '../generated';
import { columnIn, columnsIn, LISTED, type Listed } from '../nouns';
import { person, view } from './contacts';
import { allOf, nameOf, shown, written, type Any } from './held';
import { stepsOf } from './history';
import { usageOf } from './usage';
import type { Handlers, World } from './world';

/** The records that are called by what they lead to. */
const CALLED: Partial<Record<Listed, string>> = {
  contract_contact: 'contract',
  membership: 'list',
  entry: 'competition',
  response: 'survey',
};

function called(world: World, noun: Listed, one: Any): string {
  const column = columnIn(noun, CALLED[noun] ?? '');
  return (column && shown(world, noun, one, column)) ?? nameOf(noun, one);
}

function dated(world: World, person: string): TimelineEntry[] {
  // Sessions are too many to tell of one by one.
  return LISTED.filter((noun) => noun !== 'contact' && noun !== 'session').flatMap((noun) => {
    const columns = columnsIn(noun);
    const links = columns.filter(({ link }) => link === 'contact');
    const dates = columns.filter(({ kind, code }) => ['day', 'instant'].includes(kind) && code !== 'updated');
    const theirs = allOf(world, noun).filter((one) =>
      links.some(({ code }) => written(world, noun, one, code) === person),
    );
    return theirs.flatMap((one) => {
      const told = (at: string, column: string | null): TimelineEntry => ({
        at,
        happening: { what: 'dated', record: { noun, id: one.id }, name: called(world, noun, one), column },
      });
      const held = dates.flatMap(({ code }) => {
        const at = written(world, noun, one, code);
        return at ? [told(at, code)] : [];
      });
      return held.length > 0 ? held : [told(one.created, null)];
    });
  });
}

/** When a person used each product first and last. */
const uses = (world: World, person: string): TimelineEntry[] =>
  usageOf(world, person, null).products.flatMap(({ product, name, times, first, last }) => {
    const told = (at: string, last: boolean): TimelineEntry => ({
      at,
      happening: { what: 'used', product: { noun: 'product', id: product }, name, last, times },
    });
    return times > 1 ? [told(first, false), told(last, true)] : [told(last, true)];
  });

export const timelines: Handlers = {
  get_timeline({ id }, world) {
    const { disclosures } = view(world, person(world, id));
    const entries: TimelineEntry[] = [
      ...dated(world, id),
      ...uses(world, id),
      ...stepsOf(world, 'contact', id).map(({ at, kind, source, changes }) => ({
        at,
        happening: { what: 'step' as const, step: kind, source, fields: changes.map(({ field }) => field) },
      })),
      ...disclosures.map(({ at, id: disclosure, recipient_name }) => ({
        at,
        happening: { what: 'disclosed' as const, disclosure, recipient_name },
      })),
    ];
    return { entries: entries.sort((one, other) => other.at.localeCompare(one.at)) };
  },
};
