/** Contacts, organisations and the register's particulars. */
import { Fault } from '../fault';
import {
  Sources,
  type ContactForm,
  type ContactLine,
  type ContactView,
  type OrganisationView,
  type SearchContacts,
  type SortBy,
} from '../generated';
import { ago, id, type Organisation, type Person } from './people';
import type { Handlers, World } from './world';

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const words = (text: string): string[] => fold(text).split(/\s+/).filter(Boolean);

/** What a search looks in. */
const haystack = ({ form }: Person): string =>
  ` ${fold([form.given_name, form.family_name, form.organisation, ...form.emails, ...form.phones].join(' '))}`;

const line = ({ id, form, origin, updated }: Person): ContactLine => ({
  id,
  given_name: form.given_name || null,
  family_name: form.family_name || null,
  organisation: form.organisation || null,
  email: form.emails[0] ?? null,
  mobile: form.phones[0] ?? null,
  position: form.position || null,
  city: form.address.city || null,
  source: origin.source,
  objects: form.objects_to_marketing,
  updated,
});

const KEYS: Record<SortBy, (person: Person) => string> = {
  name: ({ form }) => [form.family_name, form.given_name].filter(Boolean).join('\t'),
  organisation: ({ form }) => form.organisation,
  email: ({ form }) => form.emails[0] ?? '',
  mobile: ({ form }) => form.phones[0] ?? '',
  position: ({ form }) => form.position,
  city: ({ form }) => form.address.city,
  source: ({ origin }) => String(Sources.indexOf(origin.source)),
  updated: ({ updated }) => updated,
};

export function found(world: World, { text, filter }: Pick<SearchContacts, 'text' | 'filter'>): Person[] {
  const sought = words(text);
  return world.people.filter(
    (person) =>
      (filter.source === null || person.origin.source === filter.source) &&
      (filter.organisation === null || person.organisation === filter.organisation) &&
      (filter.batch === null || person.batch === filter.batch) &&
      (filter.objects === null || person.form.objects_to_marketing === filter.objects) &&
      (sought.length === 0 || sought.every((word) => haystack(person).includes(` ${word}`))),
  );
}

let order: { key: string; rows: Person[] } | undefined;

function ordered(world: World, request: SearchContacts): Person[] {
  const { text, filter, sort, descending } = request;
  const key = JSON.stringify([world.version, world.people.length, text, filter, sort, descending]);
  if (order?.key === key) return order.rows;
  const collator = new Intl.Collator('sv-FI');
  const of = KEYS[sort];
  const rows = found(world, request).sort((a, b) => {
    const [x, y] = [of(a), of(b)];
    // What is not known comes last, whichever way round.
    const byName = collator.compare(KEYS.name(a), KEYS.name(b)) || a.id.localeCompare(b.id);
    if (!x || !y) return x === y ? byName : x ? -1 : 1;
    return (collator.compare(x, y) || byName) * (descending ? -1 : 1);
  });
  order = { key, rows };
  return rows;
}

function check(form: ContactForm): void {
  const named = form.given_name || form.family_name || form.organisation;
  if (!named && form.emails.every((e) => !e) && form.phones.every((p) => !p))
    throw new Fault('required', 'family_name');
  form.emails.forEach((email) => {
    if (email && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) throw new Fault('invalid_value', 'email');
  });
  form.phones.forEach((phone) => {
    if (phone && !/^\+?[\d\s()-]{5,20}$/.test(phone)) throw new Fault('invalid_value', 'mobile');
  });
  if ((form.home_town || form.location) && !form.whereabouts_consent)
    throw new Fault('refused', 'whereabouts_consent', [
      { code: 'whereabouts_without_consent', citation: 'R5.6, GDPR 6(1)(a)', about: null, purpose: null },
    ]);
}

const tidy = (form: ContactForm): ContactForm => ({
  ...structuredClone(form),
  emails: form.emails.map((e) => e.trim()).filter(Boolean),
  phones: form.phones.map((p) => p.replace(/[^\d+]/g, '').replace(/^0/, '+358')).filter(Boolean),
});

function organisationOf(world: World, name: string): Organisation | undefined {
  if (!name.trim()) return undefined;
  const known = world.organisations.find((o) => fold(o.name) === fold(name.trim()));
  if (known) return known;
  const made: Organisation = {
    id: id(2, world.number() + 10_000),
    name: name.trim(),
    business_id: '',
    street: '',
    postal_code: '',
    city: '',
    country: '',
    created: ago(0),
    updated: ago(0),
  };
  world.organisations.push(made);
  return made;
}

function person(world: World, sought: string): Person {
  const held = world.people.find((known) => known.id === sought);
  if (!held) throw new Fault('not_found');
  return held;
}

function view(world: World, held: Person): ContactView {
  const { id, form, organisation, origin, origins, created, updated, changes } = held;
  const n = world.people.indexOf(held);
  const disclosures = world.disclosures.filter(
    (d, i) => d.state !== 'cancelled' && d.at > held.created && (n + i) % 5 === 0,
  );
  return structuredClone({ id, form, organisation, origin, origins, created, updated, changes, disclosures });
}

const organisationView = (world: World, o: Organisation): OrganisationView => ({
  id: o.id,
  form: {
    name: o.name,
    business_id: o.business_id,
    address: { street: o.street, postal_code: o.postal_code, city: o.city, country: o.country },
  },
  contacts: world.people.filter((p) => p.organisation === o.id).length,
  created: o.created,
  updated: o.updated,
});

function organisation(world: World, sought: string): Organisation {
  const held = world.organisations.find((known) => known.id === sought);
  if (!held) throw new Fault('not_found');
  return held;
}

function free(world: World, name: string, but?: string): void {
  if (!name.trim()) throw new Fault('required', 'name');
  if (world.organisations.some((o) => o.id !== but && fold(o.name) === fold(name.trim())))
    throw new Fault('name_taken', 'name');
}

export const contacts: Handlers = {
  get_register: (_, world) => structuredClone(world.register),
  edit_register(form, world) {
    if (!form.name.trim()) throw new Fault('required', 'name');
    if (!form.controller.trim()) throw new Fault('required', 'controller');
    if (form.keeper_email && !form.keeper_email.includes('@'))
      throw new Fault('invalid_value', 'keeper_email');
    if (form.email && !form.email.includes('@')) throw new Fault('invalid_value', 'email');
    world.write();
    world.register = { ...world.register, form: structuredClone(form), updated: ago(0) };
    return structuredClone(world.register);
  },

  search_contacts(request, world) {
    world.session();
    const rows = ordered(world, request);
    const place = rows.findIndex((one) => one.id === request.place_of);
    return {
      place: place < 0 ? null : place,
      total: rows.length,
      all: world.people.length,
      version: world.version,
      rows: rows.slice(request.from, request.from + Math.min(request.len, 500)).map(line),
    };
  },
  get_contact: ({ id }, world) => view(world, person(world, id)),
  add_contact({ form, source }, world) {
    check(form);
    world.write();
    const made: Person = {
      id: id(1, world.number() + 1_000_000),
      form: tidy(form),
      organisation: organisationOf(world, form.organisation)?.id ?? null,
      origin: { source, at: ago(0) },
      origins: {},
      created: ago(0),
      updated: ago(0),
      changes: 0,
    };
    world.people.push(made);
    return view(world, made);
  },
  edit_contact({ id, form, source }, world) {
    const held = person(world, id);
    check(form);
    world.write();
    const next = tidy(form);
    if (next.emails[0] !== held.form.emails[0]) held.origins.email = { source, at: ago(0) };
    if (next.phones[0] !== held.form.phones[0]) held.origins.mobile = { source, at: ago(0) };
    for (const field of ['given_name', 'family_name', 'position', 'organisation'] as const)
      if (next[field] !== held.form[field]) held.origins[field] = { source, at: ago(0) };
    held.form = next;
    held.organisation = organisationOf(world, form.organisation)?.id ?? null;
    held.updated = ago(0);
    held.changes++;
    return view(world, held);
  },

  search_organisations({ text, from, len, place_of }, world) {
    world.session();
    const sought = words(text);
    const rows = world.organisations
      .filter((o) => sought.every((word) => fold(o.name).includes(word)))
      .sort((a, b) => a.name.localeCompare(b.name, 'sv-FI'));
    const place = rows.findIndex((one) => one.id === place_of);
    return {
      place: place < 0 ? null : place,
      total: rows.length,
      all: world.organisations.length,
      version: world.version,
      rows: rows.slice(from, from + Math.min(len, 500)).map((o) => organisationView(world, o)),
    };
  },
  get_organisation: ({ id }, world) => organisationView(world, organisation(world, id)),
  add_organisation(form, world) {
    free(world, form.name);
    world.write();
    const { address, ...rest } = form;
    const made: Organisation = {
      id: id(2, world.number() + 10_000),
      ...rest,
      ...address,
      created: ago(0),
      updated: ago(0),
    };
    world.organisations.push(made);
    return organisationView(world, made);
  },
  edit_organisation({ id, form }, world) {
    const held = organisation(world, id);
    free(world, form.name, id);
    world.write();
    const { address, ...rest } = form;
    Object.assign(held, rest, address, { updated: ago(0) });
    for (const p of world.people) if (p.organisation === id) p.form.organisation = held.name;
    return organisationView(world, held);
  },
};
