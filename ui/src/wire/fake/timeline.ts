/** Everything dated about a person. */
import type { TimelineEntry } from '../generated';
import { columnsIn, LISTED } from '../nouns';
import { person, view } from './contacts';
import { allOf, nameOf, written } from './held';
import { stepsOf } from './history';
import type { Handlers, World } from './world';

function dated(world: World, person: string): TimelineEntry[] {
  return LISTED.filter((noun) => noun !== 'contact').flatMap((noun) => {
    const columns = columnsIn(noun);
    const links = columns.filter(({ link }) => link === 'contact');
    const dates = columns.filter(({ kind, code }) => ['day', 'instant'].includes(kind) && code !== 'updated');
    const theirs = allOf(world, noun).filter((one) =>
      links.some(({ code }) => written(world, noun, one, code) === person),
    );
    return theirs.flatMap((one) => {
      const told = (at: string, column: string | null): TimelineEntry => ({
        at,
        happening: { what: 'dated', record: { noun, id: one.id }, name: nameOf(noun, one), column },
      });
      const held = dates.flatMap(({ code }) => {
        const at = written(world, noun, one, code);
        return at ? [told(at, code)] : [];
      });
      return held.length > 0 ? held : [told(one.created, null)];
    });
  });
}

export const timelines: Handlers = {
  get_timeline({ id }, world) {
    const { disclosures } = view(world, person(world, id));
    const entries: TimelineEntry[] = [
      ...dated(world, id),
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
