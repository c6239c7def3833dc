/** The same value for many records. */
import { Fault } from '../fault';
import type { BulkEdit, ContactForm } from '../generated';
import { columnIn, isListed, type Listed } from '../nouns';
import { allOf, byId, nameOf, type Any, type Held } from './held';
import { changes, remember } from './history';
import { ago, type Person } from './people';
import { found } from './records';
import type { Handlers, World } from './world';

const nounOf = ({ selection }: BulkEdit): Listed =>
  (selection.kind === 'search' ? selection.query.noun : selection.noun) as Listed;

const valueOf = (noun: Listed, one: Any, field: string): string => {
  if (noun !== 'contact') return (one as Held).form[field] ?? '';
  const { form } = one as Person;
  if (field === 'objects_to_marketing') return String(form.objects_to_marketing);
  return field in form.address
    ? form.address[field as keyof ContactForm['address']]
    : form[field as 'position'];
};

function set(world: World, noun: Listed, one: Any, field: string, value: string): void {
  if (noun !== 'contact') {
    (one as Held).form[field] = value;
    return;
  }
  const { form } = one as Person;
  if (field === 'objects_to_marketing') form.objects_to_marketing = value === 'true';
  else if (field in form.address) form.address[field as keyof ContactForm['address']] = value;
  else form[field as 'position'] = value;
  if (field === 'organisation')
    (one as Person).organisation = world.organisations.find((known) => known.form.name === value)?.id ?? null;
}

function chosen(world: World, { selection }: BulkEdit): Any[] {
  if (selection.kind === 'search') return found(world, selection.query);
  const ids = new Set(selection.ids);
  return allOf(world, selection.noun as Listed).filter((one) => ids.has(one.id));
}

/** Nobody could tell what it is without the value. */
function needs(noun: Listed, one: Any, field: string): boolean {
  if (noun === 'contact') return field === 'organisation' && !nameOf(noun, one);
  const { form } = one as Held;
  if (noun === 'device')
    return field === 'contact' ? !form.organisation : field === 'organisation' && !form.contact;
  return columnIn(noun, field)?.required ?? false;
}

/** Those that the edit changes, has nothing to change for, and cannot change. */
function sorted(world: World, edit: BulkEdit) {
  const noun = nounOf(edit);
  const after = edit.value ?? '';
  const about = chosen(world, edit);
  const same = about.filter((one) => valueOf(noun, one, edit.field) === after);
  const rest = about.filter((one) => valueOf(noun, one, edit.field) !== after);
  const kept = (one: Any): boolean => after === '' && needs(noun, one, edit.field);
  return { noun, same, refused: rest.filter(kept), rest: rest.filter((one) => !kept(one)) };
}

const tokenOf = (world: World, edit: BulkEdit): string => `v${world.version} ${JSON.stringify(edit)}`;

export const bulk: Handlers = {
  async preview_bulk_edit(edit, world, work) {
    const { noun, same, refused, rest } = sorted(world, edit);
    await world.steps(work, same.length + refused.length + rest.length, undefined, 4);
    const link = noun === 'contact' ? null : (columnIn(noun, edit.field)?.link ?? null);
    const named = (value: string | null): string | null => {
      const to = value && link && isListed(link) ? byId(world, link, value) : undefined;
      return to && link && isListed(link) ? nameOf(link, to) : value;
    };
    return {
      changes: rest.length,
      same: same.length,
      refused: refused.length,
      samples: rest.slice(0, 8).map((one) => ({
        name: nameOf(noun, one),
        before: named(valueOf(noun, one, edit.field) || null),
        after: named(edit.value),
      })),
      token: tokenOf(world, edit),
    };
  },
  async edit_records({ edit, token }, world, work) {
    if (token !== tokenOf(world, edit)) throw new Fault('preview_stale');
    const { noun, rest } = sorted(world, edit);
    await world.steps(work, rest.length);
    world.write();
    for (const one of rest) {
      const before = structuredClone(one.form);
      set(world, noun, one, edit.field, edit.value ?? '');
      one.updated = ago(0);
      one.changes++;
      const changed = changes(before, one.form);
      remember(world, one.id, { kind: 'bulk_edited', source: edit.source, changes: changed });
    }
    return { changed: rest.length };
  },
};
