/** Tables written to files for the keeper's own use, and the ledger of them. */
import { Fault } from '../fault';
import type { ExportView, RefusalView, Selection } from '../generated';
import { columnIn, type Listed } from '../nouns';
import { allOf, written, type Any } from './held';
import { ago, id, type Person } from './people';
import { fingerprint } from './recipients';
import { found } from './records';
import type { Handlers, World } from './world';

/** A line of the ledger, and whom the file told of. */
export interface Exported {
  view: ExportView;
  people: ReadonlySet<string>;
}

const sum = (of: string): string => fingerprint(of).padEnd(64, fingerprint(`${of}.`));

const FILES = ['Prenumerationer', 'Organisationer', 'Kundträffen', 'Enheter'];

/** What was exported before. */
export function exports(people: readonly Person[]): Exported[] {
  const made: [days: number, of: Partial<ExportView>, persons: number][] = [
    [
      6,
      {
        noun: 'membership',
        reason: 'Avstämning av uppsagda prenumerationer med tryckeriet',
        columns: ['contact', 'list', 'state', 'since'],
      },
      118,
    ],
    [21, { noun: 'organisation', columns: ['name', 'business_id', 'city'], reason: null, form: 'csv' }, 0],
    [
      33,
      {
        noun: 'contact',
        reason: 'Namnlista till kundträffen i Vasa',
        columns: ['name', 'organisation', 'email'],
        state: 'intent',
        sha256: null,
      },
      64,
    ],
    [
      70,
      {
        noun: 'device',
        reason: 'Telefoner som behöver bytas före årsskiftet',
        columns: ['make', 'model', 'contact', 'imei'],
        state: 'cancelled',
        sha256: null,
      },
      0,
    ],
  ];
  return made.map(([days, of, persons], n) => {
    const { noun = 'contact', form = 'xlsx' } = of;
    const view: ExportView = {
      id: id(12, n),
      state: 'completed',
      noun,
      reason: null,
      form,
      columns: [],
      rows: persons || 37,
      persons,
      at: ago(days, 41 * n),
      file: `${FILES[n]} ${ago(days).slice(0, 10)}.${form}`,
      sha256: sum(`export ${n}`),
      ...of,
    };
    return { view, people: new Set(people.slice(0, persons).map((one) => one.id)) };
  });
}

/** As `domain/nouns` has it: who is named, and what somebody uses or wrote. */
const OF_A_PERSON = ['account user_name', 'device unique_code', 'entry contribution', 'feedback text'];

function tells(noun: Listed, code: string): boolean {
  const column = columnIn(noun, code);
  if (!column) throw new Fault('invalid_value', code);
  return (
    noun === 'contact' ||
    column.link === 'contact' ||
    column.kind === 'ip' ||
    column.kind === 'imei' ||
    OF_A_PERSON.includes(`${noun} ${code}`)
  );
}

function held(world: World, selection: Selection, columns: readonly string[]) {
  const noun = (selection.kind === 'search' ? selection.query.noun : selection.noun) as Listed;
  const ids = selection.kind === 'picked' ? new Set(selection.ids) : undefined;
  const rows: readonly Any[] =
    selection.kind === 'search'
      ? found(world, selection.query)
      : allOf(world, noun).filter((one) => ids!.has(one.id));
  const personal = columns.filter((code) => tells(noun, code));
  const owner = (one: Any): string | null =>
    noun === 'contact' ? one.id : columnIn(noun, 'contact') ? written(world, noun, one, 'contact') : null;
  const people = new Set(personal.length > 0 ? rows.flatMap((one) => owner(one) ?? []) : []);
  return { noun, rows, personal, people };
}

export const exporting: Handlers = {
  async preview_export({ selection, columns }, world, work) {
    if (columns.length === 0) throw new Fault('required', 'columns');
    const { rows, personal, people } = held(world, selection, columns);
    await world.steps(work, rows.length, undefined, 2);
    return { rows: rows.length, persons: people.size, personal };
  },
  async export_records({ selection, columns, reason, form, place }, world, work) {
    const { noun, rows, personal, people } = held(world, selection, columns);
    if (personal.length > 0 && !reason) {
      const missing: RefusalView = {
        code: 'reason_missing',
        citation: 'GDPR 5(1)(b), 5(2)',
        about: null,
        purpose: null,
      };
      throw new Fault('refused', null, [missing]);
    }
    world.write();
    const view: ExportView = {
      id: id(13, world.number()),
      state: 'completed',
      noun,
      reason: reason || null,
      form,
      columns,
      rows: rows.length,
      persons: people.size,
      at: ago(0),
      file: world.named.get(place) ?? `Tabell.${form}`,
      sha256: sum(place),
    };
    const put = (state: string, sha256: string | null): void => {
      const line = { view: { ...view, state, sha256 }, people };
      world.exports = [line, ...world.exports.filter((one) => one.view.id !== view.id)];
    };
    put('intent', null);
    try {
      await world.steps(work, rows.length, undefined, 16);
    } catch (stopped) {
      put('cancelled', null);
      throw stopped;
    }
    put('completed', view.sha256);
    return view;
  },
  list_exports: (_, world) => ({
    total: world.exports.length,
    rows: world.exports.map(({ view }) => view),
  }),
};
