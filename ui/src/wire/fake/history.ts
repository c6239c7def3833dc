/** What was, and taking it back: every write that can be undone is remembered whole. */
import { Fault } from '../fault';
import type {
  BulkEdit,
  ContactForm,
  HistoryStep,
  RecordKind,
  Source,
  UndoState,
  UndoStep,
  ValueChange,
} from '../generated';
import type { Name } from '../port';
import { found } from './contacts';
import { ago, type Person } from './people';
import type { Handlers, World } from './world';

type Records = Pick<World, 'people' | 'organisations' | 'recipients' | 'imports'>;

interface Act {
  step: UndoStep;
  before: Records;
  after: Records;
}

interface Past {
  done: Act[];
  undone: Act[];
  steps: Map<string, HistoryStep[]>;
}

const pasts = new WeakMap<World, Past>();

function pastOf(world: World): Past {
  let past = pasts.get(world);
  if (!past) pasts.set(world, (past = { done: [], undone: [], steps: new Map() }));
  return past;
}

const copy = ({ people, organisations, recipients, imports }: World): Records =>
  structuredClone({ people, organisations, recipients, imports });

const state = (world: World): UndoState => ({
  undo: pastOf(world).done.at(-1)?.step ?? null,
  redo: pastOf(world).undone.at(-1)?.step ?? null,
});

const nameOf = (form: ContactForm): string =>
  [form.given_name, form.family_name].filter(Boolean).join(' ') || form.organisation || form.emails[0] || '';

/** A form as fields with one text each. */
function flat(form: object): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(form)) {
    if (Array.isArray(value)) fields[{ emails: 'email', phones: 'mobile' }[name] ?? name] = value.join(', ');
    else if (typeof value === 'object' && value) Object.assign(fields, flat(value));
    else fields[name] = String(value);
  }
  return fields;
}

function changes(before: object, after: object): ValueChange[] {
  const [a, b] = [flat(before), flat(after)];
  return Object.keys(b)
    .filter((field) => field !== 'confirm_fingerprint' && (a[field] ?? '') !== b[field])
    .map((field) => ({ field, before: a[field] || null, after: b[field] || null }));
}

function remember(world: World, id: string, step: Partial<HistoryStep> & Pick<HistoryStep, 'kind'>): void {
  const { steps } = pastOf(world);
  const made = { at: ago(0), source: null, file_name: null, changes: [], ...step };
  steps.set(id, [made, ...(steps.get(id) ?? [])]);
}

type Handler = (request: never, world: World, work: never) => unknown;

/** The same commands, each remembered as an act where it is one. */
export function remembered(handlers: Handlers): Handlers {
  const act = <N extends Name>(
    name: N,
    tell: (reply: never, world: World, before: Records, request: never) => UndoStep,
  ) => ({
    [name]: async (request: never, world: World, work: never) => {
      const before = copy(world);
      const reply = await (handlers[name] as Handler)(request, world, work);
      const past = pastOf(world);
      past.done.push({ step: tell(reply as never, world, before, request), before, after: copy(world) });
      past.undone = [];
      return reply;
    },
  });
  const step = (code: string, name: string | null, count = 1): UndoStep => ({ code, name, count });
  const edited = (world: World, view: Named, before: object | undefined, source: Source | null): void =>
    remember(world, view.id, { kind: 'edited', source, changes: changes(before ?? {}, view.form) });
  const withId = <T extends { id: string }>(list: T[], { id }: { id: string }): T | undefined =>
    list.find((one) => one.id === id);
  type Named = { id: string; form: { name: string } | ContactForm };
  type View = { id: string; form: ContactForm; origin: { source: Source } };
  type Titled = { id: string; form: { name: string } };
  return {
    ...handlers,
    ...act('add_contact', (view: View, world) => {
      remember(world, view.id, { kind: 'added', source: view.origin.source });
      return step('contact_add', nameOf(view.form));
    }),
    ...act('edit_contact', (view: View, world, before, { source }: { source: Source }) => {
      edited(world, view, withId(before.people, view)?.form, source);
      return step('contact_edit', nameOf(view.form));
    }),
    ...act('add_organisation', (view: Titled, world) => {
      remember(world, view.id, { kind: 'added' });
      return step('organisation_add', view.form.name);
    }),
    ...act('edit_organisation', (view: Titled, world, before) => {
      edited(world, view, withId(before.organisations, view), null);
      return step('organisation_edit', view.form.name);
    }),
    ...act('add_recipient', (view: Titled, world) => {
      remember(world, view.id, { kind: 'added' });
      return step('recipient_add', view.form.name);
    }),
    ...act('edit_recipient', (view: Titled, world, before) => {
      edited(world, view, withId(before.recipients, view)?.form, null);
      return step('recipient_edit', view.form.name);
    }),
    ...act('import_contacts', ({ added, changed }: { added: number; changed: number }) =>
      step('import', null, added + changed),
    ),
    ...act('edit_contacts', ({ changed }: { changed: number }) => step('contacts_edit', null, changed)),
  };
}

const valueOf = ({ form }: Person, field: BulkEdit['field']): string => {
  if (field === 'objects_to_marketing') return String(form.objects_to_marketing);
  if (field === 'street' || field === 'postal_code' || field === 'city' || field === 'country')
    return form.address[field];
  return form[field];
};

function chosen(world: World, { selection }: BulkEdit): Person[] {
  if (selection.kind === 'search') return found(world, selection);
  const ids = new Set(selection.ids);
  return world.people.filter((one) => ids.has(one.id));
}

/** Whom the edit changes, has nothing to change for, and cannot change. */
function sorted(world: World, edit: BulkEdit) {
  const after = edit.value ?? '';
  const about = chosen(world, edit);
  const same = about.filter((one) => valueOf(one, edit.field) === after);
  const rest = about.filter((one) => valueOf(one, edit.field) !== after);
  // Somebody known by the organisation alone would be nobody without it.
  const needs = ({ form }: Person): boolean =>
    edit.field === 'organisation' &&
    after === '' &&
    !nameOf({ ...form, organisation: '' }) &&
    !form.phones[0];
  return { same, refused: rest.filter(needs), rest: rest.filter((one) => !needs(one)) };
}

const tokenOf = (world: World, edit: BulkEdit): string => `v${world.version} ${JSON.stringify(edit)}`;

const kinds: Record<RecordKind, (world: World, id: string) => { created?: string } | undefined> = {
  contact: (world, id) => world.people.find((one) => one.id === id),
  organisation: (world, id) => world.organisations.find((one) => one.id === id),
  recipient: (world, id) => {
    const held = world.recipients.find((one) => one.id === id);
    return held && { created: ago(410) };
  },
};

/** Steps for somebody whose past was made up along with them. */
function invented(world: World, record: RecordKind, id: string, created: string): HistoryStep[] {
  const plain = { source: null, file_name: null, changes: [] };
  if (record !== 'contact') return [{ ...plain, at: created, kind: 'added' }];
  const held = world.people.find((one) => one.id === id)!;
  const { form } = held;
  const age = Math.max(1, Math.round((Date.parse(ago(0)) - Date.parse(created)) / 86_400_000));
  const steps: HistoryStep[] = [];
  const past: Omit<HistoryStep, 'at'>[] = [
    {
      ...plain,
      kind: 'edited',
      source: 'contact_request',
      changes: [
        { field: 'position', before: 'Assistent', after: form.position || null },
        { field: 'mobile', before: null, after: form.phones[0] ?? null },
      ],
    },
    {
      ...plain,
      kind: 'import_edited',
      source: 'form',
      file_name: 'massan-2025.csv',
      changes: [{ field: 'city', before: 'Ekenäs', after: form.address.city || null }],
    },
    {
      ...plain,
      kind: 'bulk_edited',
      source: 'supplier',
      changes: [{ field: 'country', before: null, after: form.address.country || null }],
    },
    {
      ...plain,
      kind: 'edited',
      source: 'subscription',
      changes: [
        { field: 'email', before: 'vaxeln@post.example', after: form.emails[0] ?? null },
        { field: 'objects_to_marketing', before: 'true', after: 'false' },
      ],
    },
  ];
  for (const step of past) step.changes = step.changes.filter((one) => one.before !== one.after);
  const many = Math.min(held.changes, past.length);
  for (let n = 0; n < many; n++)
    steps.push({ at: ago(Math.round((age * (n + 1)) / (many + 2))), ...past[n]! });
  return [
    ...steps,
    { ...plain, at: created, kind: 'imported', source: held.origin.source, file_name: 'kundregister.csv' },
  ];
}

function swap(world: World, to: Records): void {
  world.write();
  Object.assign(world, structuredClone(to));
}

export const histories: Handlers = {
  get_history({ record, id }, world) {
    const held = kinds[record](world, id);
    if (!held) throw new Fault('not_found');
    const own = pastOf(world).steps.get(id) ?? [];
    const begun = own.at(-1)?.kind === 'added' || own.at(-1)?.kind === 'imported';
    return { steps: begun ? own : [...own, ...invented(world, record, id, held.created ?? ago(90))] };
  },
  get_undo: (_, world) => state(world),
  async undo(_, world, work) {
    const past = pastOf(world);
    const last = past.done.pop();
    if (!last) throw new Fault('nothing_to_undo');
    await world.steps(work, last.step.count, undefined, 3);
    swap(world, last.before);
    past.undone.push(last);
    return { step: last.step, kept: 0, state: state(world) };
  },
  async redo(_, world, work) {
    const past = pastOf(world);
    const last = past.undone.pop();
    if (!last) throw new Fault('nothing_to_undo');
    await world.steps(work, last.step.count, undefined, 3);
    swap(world, last.after);
    past.done.push(last);
    return { step: last.step, kept: 0, state: state(world) };
  },
  async preview_bulk_edit(edit, world, work) {
    const { same, refused, rest } = sorted(world, edit);
    await world.steps(work, same.length + refused.length + rest.length, undefined, 4);
    return {
      changes: rest.length,
      same: same.length,
      refused: refused.length,
      samples: rest.slice(0, 8).map((one) => ({
        name: nameOf(one.form),
        before: valueOf(one, edit.field) || null,
        after: edit.value,
      })),
      token: tokenOf(world, edit),
    };
  },
  async edit_contacts({ edit, token }, world, work) {
    if (token !== tokenOf(world, edit)) throw new Fault('preview_stale');
    const { rest } = sorted(world, edit);
    await world.steps(work, rest.length);
    world.write();
    const value = edit.value ?? '';
    for (const one of rest) {
      const before = structuredClone(one.form);
      if (edit.field === 'objects_to_marketing') one.form.objects_to_marketing = value === 'true';
      else if (edit.field in one.form.address)
        one.form.address[edit.field as keyof ContactForm['address']] = value;
      else one.form[edit.field as 'position'] = value;
      if (edit.field === 'organisation')
        one.organisation = world.organisations.find((known) => known.name === value)?.id ?? null;
      one.updated = ago(0);
      one.changes++;
      remember(world, one.id, {
        kind: 'bulk_edited',
        source: edit.source,
        changes: changes(before, one.form),
      });
    }
    return { changed: rest.length };
  },
};
