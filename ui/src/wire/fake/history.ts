/** What was, and taking it back: every write that can be undone is remembered whole. */
import { Fault } from '../fault';
import type {
  BulkEdit,
  ContactForm,
  HistoryStep,
  Noun,
  RecordView,
  Source,
  SurveyView,
  UndoState,
  UndoStep,
  ValueChange,
} from '../generated';
import { isListed } from '../nouns';
import type { Name } from '../port';
import { byId, nameOf as titleOf, type Written } from './held';
import { ago } from './people';
import type { Handlers, World } from './world';

type Records = Pick<World, 'people' | 'records' | 'recipients' | 'imports' | 'apart'>;

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

const copy = ({ people, records, recipients, imports, apart }: World): Records =>
  structuredClone({ people, records, recipients, imports, apart });

const state = (world: World): UndoState => ({
  undo: pastOf(world).done.at(-1)?.step ?? null,
  redo: pastOf(world).undone.at(-1)?.step ?? null,
});

const nameOf = (form: ContactForm): string =>
  [form.given_name, form.family_name].filter(Boolean).join(' ') || form.organisation || form.emails[0] || '';

/** A form as fields with one text each. */
export function flat(form: object): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(form)) {
    if (Array.isArray(value)) fields[{ emails: 'email', phones: 'mobile' }[name] ?? name] = value.join(', ');
    else if (typeof value === 'object' && value) Object.assign(fields, flat(value));
    else fields[name] = String(value);
  }
  return fields;
}

export function changes(before: object, after: object): ValueChange[] {
  const [a, b] = [flat(before), flat(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((field) => field !== 'confirm_fingerprint' && (a[field] ?? '') !== (b[field] ?? ''))
    .map((field) => ({ field, before: a[field] || null, after: b[field] || null }));
}

export function remember(
  world: World,
  id: string,
  step: Partial<HistoryStep> & Pick<HistoryStep, 'kind'>,
): void {
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
  const step = (code: string, noun: Noun, name: string | null, count = 1): UndoStep => ({
    code,
    noun,
    name,
    count,
  });
  const edited = (world: World, view: Named, before: object | undefined, source: Source | null): void =>
    remember(world, view.id, { kind: 'edited', source, changes: changes(before ?? {}, view.form) });
  const withId = <T extends { id: string }>(list: T[], { id }: { id: string }): T | undefined =>
    list.find((one) => one.id === id);
  type Named = { id: string; form: object };
  type View = { id: string; form: ContactForm; origin: { source: Source } };
  type Titled = { id: string; form: { name: string } };
  return {
    ...handlers,
    ...act('add_contact', (view: View, world) => {
      remember(world, view.id, { kind: 'added', source: view.origin.source });
      return step('add', 'contact', nameOf(view.form));
    }),
    ...act('edit_contact', (view: View, world, before, { source }: { source: Source }) => {
      edited(world, view, withId(before.people, view)?.form, source);
      return step('edit', 'contact', nameOf(view.form));
    }),
    ...act('add_record', ({ record, name, origin }: RecordView, world) => {
      remember(world, record.id, { kind: 'added', source: origin.source });
      return step('add', record.noun, name);
    }),
    ...act('edit_record', (view: RecordView, world, before, { source }: { source: Source }) => {
      const { noun, id } = view.record;
      const was = withId(before.records[noun as Written], { id });
      edited(world, { id, form: view.form }, was?.form, source);
      return step('edit', noun, view.name);
    }),
    ...act('remove_record', (_, __, before, { noun, id }: { noun: Written; id: string }) => {
      const was = withId(before.records[noun], { id });
      return step('remove', noun, was ? titleOf(noun, was) : null);
    }),
    ...act('add_recipient', (view: Titled, world) => {
      remember(world, view.id, { kind: 'added' });
      return step('add', 'recipient', view.form.name);
    }),
    ...act('edit_recipient', (view: Titled, world, before) => {
      edited(world, view, withId(before.recipients, view)?.form, null);
      return step('edit', 'recipient', view.form.name);
    }),
    ...act(
      'import_contacts',
      (
        { added, changed }: { added: number; changed: number },
        _: World,
        __: Records,
        { noun = 'contact' }: { noun?: Noun },
      ) => step('import', noun, null, added + changed),
    ),
    ...act('import_survey', ({ added, changed }: { added: number; changed: number }) =>
      step('import', 'response', null, added + changed),
    ),
    ...act('merge_records', (made: { noun: Written; id: string }, world) =>
      step('merge', made.noun, titleOf(made.noun, byId(world, made.noun, made.id)!), 2),
    ),
    ...act('set_apart', (_, __, ___, { noun }: { noun: Noun }) => step('set_apart', noun, null, 2)),
    ...act('edit_question', ({ survey }: SurveyView) => step('edit', 'survey', survey.name)),
    ...act('edit_records', ({ changed }: { changed: number }, _, __, { edit }: { edit: BulkEdit }) => {
      const { selection } = edit;
      const noun = selection.kind === 'search' ? selection.query.noun : selection.noun;
      return step('edit_many', noun, null, changed);
    }),
  };
}

function recorded(world: World, noun: Noun, id: string): { created?: string } | undefined {
  if (isListed(noun)) return byId(world, noun, id);
  const held = world.recipients.find((one) => one.id === id);
  return held && { created: ago(410) };
}

/** Steps for somebody whose past was made up along with them. */
function invented(world: World, noun: Noun, id: string, created: string): HistoryStep[] {
  const plain = { source: null, file_name: null, changes: [] };
  if (noun !== 'contact') return [{ ...plain, at: created, kind: 'added' }];
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

export function stepsOf(world: World, noun: Noun, id: string): HistoryStep[] {
  const held = recorded(world, noun, id);
  if (!held) throw new Fault('not_found');
  const own = pastOf(world).steps.get(id) ?? [];
  const begun = own.at(-1)?.kind === 'added' || own.at(-1)?.kind === 'imported';
  return begun ? own : [...own, ...invented(world, noun, id, held.created ?? ago(90))];
}

export const histories: Handlers = {
  get_history: ({ noun, id }, world) => ({ steps: stepsOf(world, noun, id) }),
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
};
