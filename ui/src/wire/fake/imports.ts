/** A file from a fair, always the same one whatever was pointed at: a workbook when its name says so. */
import { Fault } from '../fault';
import {
  Fields,
  type DialectForm,
  type ImportContacts,
  type ImportReport,
  type RejectView,
} from '../generated';
import type { Written } from './held';
import { ago, id, people } from './people';
import type { Handlers, World } from './world';

const ROWS = 612;
const COLUMNS: [
  header: string,
  proposed: string | null,
  certain: boolean,
  filled: number,
  samples: string[],
][] = [
  ['Förnamn', 'given_name', true, 612, ['Eliel', 'Saara', 'Åsa']],
  ['Efternamn', 'family_name', true, 612, ['Palmgren', 'Ojala', 'Lund']],
  ['E-post', 'email', true, 588, ['eliel.palmgren@vasa.example', 'saara@post.example']],
  ['Tel', 'mobile', true, 431, ['050 555 0134', '+358 44 555 0199', '040-5550171']],
  ['Företag', 'organisation', true, 597, ['Vasa Metalli Oy', 'Karis Böcker Ab']],
  ['Roll', 'position', false, 402, ['Inköpare', 'VD']],
  ['Ort', 'city', false, 611, ['Vasa', 'Karis', 'Åbo']],
  ['Monter', null, false, 612, ['A14', 'B02']],
];

const SHEETS = [
  { name: 'Läs mig', rows: 2 },
  { name: 'Besökare', rows: ROWS },
  { name: 'Blad3', rows: 0 },
];

const REJECTS: RejectView[] = [
  { line: 14, column: 'E-post', value: 'åsa.lund(at)post.example', code: 'not_an_email' },
  { line: 88, column: 'Tel', value: '3,58505E+11', code: 'rounded_number' },
  { line: 131, column: 'Tel', value: 'ring växeln', code: 'not_a_phone' },
  { line: 240, column: '', value: '', code: 'nobody_identified' },
  { line: 502, column: 'E-post', value: 'saknas', code: 'not_an_email' },
  { line: 1, column: 'Monter', value: '', code: 'column_not_taken' },
];

function report(world: World, request: ImportContacts, batch: string | null): ImportReport {
  if (world.sample) {
    const refusal = { code: 'sample_register', citation: 'R5, GDPR 5(1)(d)', about: null, purpose: null };
    throw new Fault('refused', null, [refusal]);
  }
  const undecided = request.mapping && request.mapping.length < COLUMNS.length;
  if (undecided) throw new Fault('mapping_incomplete', COLUMNS[request.mapping!.length]![0]);
  const changed = request.on_match === 'skip' ? 0 : 37;
  return {
    batch,
    rows: ROWS,
    added: 466,
    same: 108 - changed,
    changed,
    possible: 9,
    rejected: 1,
    not_taken: REJECTS.length,
    rejects: REJECTS,
  };
}

export const imports: Handlers = {
  async look_at_file({ place, dialect }, world, work) {
    await world.steps(work, 48_211, ROWS, 6);
    const book = place.endsWith('.xlsx');
    const text: DialectForm = {
      format: 'text',
      sheet: null,
      encoding: dialect.encoding ?? 'windows-1252',
      delimiter: dialect.delimiter ?? 'semicolon',
      quote: dialect.quote ?? 'double',
      header: dialect.header ?? true,
    };
    const sheet: DialectForm = {
      format: 'xlsx',
      sheet: dialect.sheet ?? SHEETS[1]!.name,
      encoding: null,
      delimiter: null,
      quote: null,
      header: dialect.header ?? true,
    };
    return {
      place: { token: place, name: `massan-2026.${book ? 'xlsx' : 'csv'}`, folder: '/register/Hämtningar' },
      dialect: book ? sheet : text,
      sheets: book ? SHEETS : [],
      rows: ROWS,
      columns: COLUMNS.map(([header, proposed, certain, filled, samples], index) => ({
        index,
        header,
        filled,
        samples,
        proposed,
        certain,
      })),
      targets: [
        ...Fields,
        'full_name',
        'marketing_opt_out',
        'marketing_opt_in',
        'location_consent',
        'ignore',
      ],
      imported_before: world.imports[0]?.at ?? null,
    };
  },
  async preview_import(request, world, work) {
    const told = report(world, request, null);
    await world.steps(work, ROWS);
    return told;
  },
  async import_contacts(request, world, work) {
    const told = report(world, request, id(5, world.imports.length));
    await world.steps(work, ROWS, ROWS, 20);
    world.write();
    const fresh = people(466, world.organisations).map((p, i) => ({
      ...p,
      id: id(6, world.imports.length * 1000 + i),
      origin: { source: request.source, at: ago(0) },
      batch: told.batch!,
    }));
    world.people.push(...fresh);
    const { added, same, changed, possible, rejected } = told;
    const made = {
      id: told.batch!,
      at: ago(0),
      file_name: 'massan-2026.csv',
      source: request.source,
      undone: null,
    };
    world.imports = [
      { ...made, noun: 'contact', added, same, changed, possible, rejected },
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
