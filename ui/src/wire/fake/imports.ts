/** Taking in a file: always the same one, whatever was pointed at; a workbook when its name says so. */
import { Fault } from '../fault';
import { type DialectForm, type ImportContacts, type ImportReport } from '../generated';
import type { Listed } from '../nouns';
import { columnsFor, rejectsOf, ROWS, sheetsIn, targetsFor } from './files';
import { type Written } from './held';
import { ago, id, people } from './people';
import type { Handlers, World } from './world';

const nounOf = ({ noun }: { noun?: string }): Listed => (noun ?? 'contact') as Listed;

function report(world: World, request: ImportContacts, batch: string | null): ImportReport {
  world.refuseSamples();
  const noun = nounOf(request);
  const columns = columnsFor(noun);
  const undecided = request.mapping && request.mapping.length < columns.length;
  if (undecided) throw new Fault('mapping_incomplete', columns[request.mapping!.length]!.header);
  const rejects = rejectsOf(noun);
  const [added, known, fuller, possible, rows] =
    noun === 'contact' ? [466, 108, 37, 9, ROWS] : [41, 6, 3, 0, 48];
  const changed = request.on_match === 'skip' ? 0 : fuller;
  return {
    batch,
    rows,
    added,
    same: known - changed,
    changed,
    possible,
    rejected: 1,
    not_taken: rejects.length,
    rejects,
  };
}

/** As many new records as are told: people of their own, others like those that are held. */
function put(world: World, request: ImportContacts, { added, batch }: ImportReport): void {
  const noun = nounOf(request);
  const fresh = (n: number) => ({
    id: id(6, world.imports.length * 1000 + n),
    origin: { source: request.source, at: ago(0) },
    batch: batch!,
  });
  if (noun === 'contact')
    return void world.people.push(
      ...people(added, world.organisations).map((one, n) => ({ ...one, ...fresh(n) })),
    );
  const held = world.records[noun as Written];
  const like = held[0] ?? { form: {}, origins: {}, created: ago(0), updated: ago(0), changes: 0 };
  held.push(
    ...Array.from({ length: added }, (_, n) => ({
      ...structuredClone(held[n % Math.max(held.length, 1)] ?? like),
      ...fresh(n),
    })),
  );
}

export const imports: Handlers = {
  async look_at_file({ place, noun: asked, dialect }, world, work) {
    const noun = nounOf({ noun: asked });
    await world.steps(work, 48_211, ROWS, 6);
    const book = place.endsWith('.xlsx');
    const sheets = book ? sheetsIn(place) : [];
    const text: DialectForm = {
      format: place.endsWith('.vcf') ? 'vcard' : 'text',
      sheet: null,
      encoding: dialect.encoding ?? 'windows-1252',
      delimiter: dialect.delimiter ?? 'semicolon',
      quote: dialect.quote ?? 'double',
      header: dialect.header ?? true,
    };
    const sheet: DialectForm = {
      format: 'xlsx',
      sheet: dialect.sheet ?? sheets.find(({ rows }) => rows === ROWS)?.name ?? null,
      encoding: null,
      delimiter: null,
      quote: null,
      header: dialect.header ?? true,
    };
    return {
      place: {
        token: place,
        name: book && place.includes('allt') ? 'allt.xlsx' : `massan-2026.${book ? 'xlsx' : 'csv'}`,
        folder: '/register/Hämtningar',
      },
      dialect: book ? sheet : text,
      sheets,
      rows: noun === 'contact' ? ROWS : 48,
      columns: columnsFor(noun),
      targets: targetsFor(noun),
      imported_before: world.imports[0]?.at ?? null,
    };
  },
  async preview_import(request, world, work) {
    const told = report(world, request, null);
    await world.steps(work, told.rows);
    return told;
  },
  async import_contacts(request, world, work) {
    const told = report(world, request, id(5, world.imports.length));
    await world.steps(work, told.rows, told.rows, 20);
    world.write();
    put(world, request, told);
    const { added, same, changed, possible, rejected } = told;
    const made = {
      id: told.batch!,
      at: ago(0),
      file_name: 'massan-2026.csv',
      source: request.source,
      undone: null,
    };
    world.imports = [
      { ...made, noun: nounOf(request), added, same, changed, possible, rejected },
      ...world.imports,
    ];
    return told;
  },
  list_imports: (_, world) => ({ total: world.imports.length, rows: world.imports }),
  async undo_import({ id: batch }, world, work) {
    await world.steps(work, 466);
    world.write();
    const at = world.imports.findIndex((known) => known.id === batch);
    if (at < 0) throw new Fault('not_found');
    world.imports = world.imports.map((known, i) => (i === at ? { ...known, undone: ago(0) } : known));
    const held = () => world.people.length + Object.values(world.records).flat().length;
    const before = held();
    world.people = world.people.filter((p) => p.batch !== batch);
    for (const [noun, all] of Object.entries(world.records))
      world.records[noun as Written] = all.filter((one) => one.batch !== batch);
    const ofContacts = world.imports[at]!.noun === 'contact';
    return {
      removed: before - held(),
      restored: ofContacts ? 37 : 0,
      kept: ofContacts ? 2 : 0,
    };
  },
};
