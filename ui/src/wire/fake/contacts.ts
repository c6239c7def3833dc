/** Contacts and the register's particulars. */
import { Fault } from '../fault';
import type { ContactForm, ContactView } from '../generated';
import { fold, namedBy, type Held } from './held';
import { ago, id, type Person } from './people';
import type { Handlers, World } from './world';

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

function organisationOf(world: World, name: string): Held | undefined {
  if (!name.trim()) return undefined;
  const known = world.organisations.find(({ form }) => fold(form.name!) === fold(name.trim()));
  if (known) return known;
  const made: Held = {
    id: id(2, world.number() + 10_000),
    form: { name: name.trim() },
    origin: { source: 'form', at: ago(0) },
    origins: {},
    created: ago(0),
    updated: ago(0),
    changes: 0,
  };
  world.organisations.push(made);
  return made;
}

export function person(world: World, sought: string): Person {
  const held = world.people.find((known) => known.id === sought);
  if (!held) throw new Fault('not_found');
  return held;
}

const others = ({ contact: _, ...rest }: ReturnType<typeof namedBy>): ReturnType<typeof namedBy> => rest;

export function view(world: World, held: Person): ContactView {
  const { id, form, organisation, origin, origins, created, updated, changes } = held;
  const n = world.people.indexOf(held);
  const disclosures = world.disclosures.filter(
    (d, i) => d.state !== 'cancelled' && d.at > held.created && (n + i) % 5 === 0,
  );
  return structuredClone({
    id,
    form,
    organisation,
    origin,
    origins,
    created,
    updated,
    changes,
    disclosures,
    exports: world.exports.filter(({ people }) => people.has(id)).map(({ view }) => view),
    named_by: namedBy(world, 'contact', id),
    organisation_named_by: organisation ? others(namedBy(world, 'organisation', organisation)) : {},
  });
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
};
