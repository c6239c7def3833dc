/** Records of any noun, read by column as the desk reads them. */
import { Sources, type Noun, type NounColumn, type OriginView } from '../generated';
import { columnIn, columnsIn, isListed, LISTED, type Listed } from '../nouns';
import type { Person } from './people';
import type { World } from './world';

/** The nouns whose records have no form of their own. */
export type Written = Exclude<Listed, 'contact'>;

/** A record of such a noun. */
export interface Held {
  id: string;
  form: Record<string, string>;
  origin: OriginView;
  /** The import it came in. */
  batch?: string;
  origins: Record<string, OriginView>;
  created: string;
  updated: string;
  changes: number;
}
export type Any = Person | Held;

export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const allOf = (world: World, noun: Listed): readonly Any[] =>
  noun === 'contact' ? world.people : world.records[noun];

const indexes = new WeakMap<World, Map<string, ReadonlyMap<string, Any>>>();

/** By id, until somebody writes. */
function indexOf(world: World, noun: Listed): ReadonlyMap<string, Any> {
  const all = allOf(world, noun);
  const key = `${noun} ${world.version} ${all.length}`;
  let held = indexes.get(world);
  if (!held) indexes.set(world, (held = new Map()));
  let index = held.get(key);
  if (!index) {
    for (const old of [...held.keys()]) if (old.startsWith(`${noun} `)) held.delete(old);
    held.set(key, (index = new Map(all.map((one) => [one.id, one]))));
  }
  return index;
}

export const byId = (world: World, noun: Listed, id: string): Any | undefined => indexOf(world, noun).get(id);

/** The columns that together call a record by a name. */
const TITLES: Record<Written, readonly string[]> = {
  organisation: ['name'],
  product: ['name'],
  device: ['make', 'model'],
  account: ['user_name'],
  contract: ['number', 'title'],
  contract_contact: ['role'],
  list: ['name'],
  membership: ['state'],
  feedback: ['text'],
  competition: ['name'],
  entry: ['result'],
  survey: ['title'],
  response: ['submitted'],
  session: [],
};

export function nameOf(noun: Listed, one: Any): string {
  if (noun !== 'contact') {
    const { form } = one as Held;
    return TITLES[noun]
      .map((code) => form[code])
      .filter(Boolean)
      .join(' ');
  }
  const { form } = one as Person;
  return (
    [form.given_name, form.family_name].filter(Boolean).join(' ') || form.emails[0] || form.phones[0] || ''
  );
}

function ofPerson({ form, organisation }: Person, code: string): string | null {
  switch (code) {
    case 'name':
      return [form.given_name, form.family_name].filter(Boolean).join(' ');
    case 'organisation':
      return organisation;
    case 'email':
      return form.emails[0] ?? null;
    case 'mobile':
      return form.phones[0] ?? null;
    case 'objects_to_marketing':
      return String(form.objects_to_marketing);
    case 'street':
    case 'postal_code':
    case 'city':
    case 'country':
      return form.address[code];
    default:
      return form[code as 'position'];
  }
}

/** What a column holds in written form, a linked record by its id; null where it holds nothing. */
export function written(world: World, noun: Listed, one: Any, code: string): string | null {
  if (code === 'source') return one.origin.source;
  if (code === 'updated') return one.updated;
  if (code === 'batch') return one.batch ?? null;
  if (noun === 'contact') return ofPerson(one as Person, code) || null;
  if (noun === 'organisation' && code === 'contacts') return String(naming(world, 'contact', noun, one.id));
  return (one as Held).form[code] || null;
}

/** As a line of a table has it: a linked record by its name. */
export function shown(world: World, noun: Listed, one: Any, column: NounColumn): string | null {
  const value = written(world, noun, one, column.code);
  if (value === null || !column.link || !isListed(column.link)) return value;
  const linked = byId(world, column.link, value);
  return linked ? nameOf(column.link, linked) : null;
}

const counts = new WeakMap<World, Map<string, Map<string, number>>>();

/** How many records of a noun name this one of another. */
export function naming(world: World, by: Listed, noun: Noun, id: string): number {
  const all = allOf(world, by);
  const key = `${by} ${noun} ${world.version} ${all.length}`;
  let held = counts.get(world);
  if (!held) counts.set(world, (held = new Map()));
  let count = held.get(key);
  if (!count) {
    count = new Map<string, number>();
    for (const { code } of columnsIn(by).filter(({ link }) => link === noun))
      for (const one of all) {
        const to = written(world, by, one, code);
        if (to) count.set(to, (count.get(to) ?? 0) + 1);
      }
    held.set(key, count);
  }
  return count.get(id) ?? 0;
}

export function namedBy(world: World, noun: Listed, id: string): Partial<Record<Noun, number>> {
  const found = LISTED.map((by) => [by, naming(world, by, noun, id)] as const).filter(([, n]) => n > 0);
  return Object.fromEntries(found);
}

/** What puts records in order by a column. */
export function sortKey(world: World, noun: Listed, one: Any, code: string): string {
  const column = columnIn(noun, code);
  if (!column) return '';
  const value = shown(world, noun, one, column);
  if (value === null) return '';
  if (code === 'source') return String(Sources.findIndex((source) => source === value)).padStart(2, '0');
  if (column.kind === 'number') return value.padStart(12, '0');
  if (noun === 'contact' && code === 'name') {
    const { form } = one as Person;
    return [form.family_name, form.given_name].filter(Boolean).join('\t');
  }
  return value;
}
