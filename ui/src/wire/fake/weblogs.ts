/** Logs of a server, always the same whatever was pointed at: a day of them a file. */
import { Fault } from '../fault';
import type { ImportWeblog, RejectView, WeblogReport } from '../generated';
import { byId, type Held } from './held';
import { ago, id } from './people';
import type { Handlers, World } from './world';

/** What a file holds. */
const LINES = 48_211;
const SESSIONS = 104;
const REJECTS: RejectView[] = [
  { line: 1_204, column: '', value: '\\x16\\x03\\x01', code: 'not_a_log_line' },
  {
    line: 31_877,
    column: '',
    value: '192.0.2.41 - - [31/Nov/2026:04:11:09 +0200] "GET / HTTP/1.1"',
    code: 'not_a_date',
  },
];

function report(world: World, request: ImportWeblog): WeblogReport {
  world.refuseSamples();
  const { places, products, tie, known, silence = 30 } = request;
  if (places.length === 0) throw new Fault('invalid_value', 'places');
  if (products.length === 0) throw new Fault('invalid_value', 'products');
  for (const { product } of products)
    if (!byId(world, 'product', product)) throw new Fault('not_found', 'product');
  const files = places.length;
  // Only who signs in is told by name, and only what has a product is counted.
  const whole = products.some(({ address }) => address === '/');
  const all =
    tie === 'user' ? Math.round((SESSIONS * files * (known === 'either' ? 1 : 0.6) * 30) / silence) : 0;
  const held = Math.min(all, world.records.session.filter(({ batch }) => batch !== undefined).length);
  const lines = LINES * files;
  return {
    batch: null,
    lines,
    rejected: REJECTS.length,
    anonymous: Math.round(lines * (tie === 'user' ? 0.71 : 0.98)),
    elsewhere: whole ? 0 : Math.round(lines * 0.08),
    strangers: Math.round(lines * (known === 'either' ? 0.02 : 0.06)),
    unclear: 14 * files,
    added: all - held,
    same: held,
    cut: 0,
    rejects: REJECTS.map((reject) =>
      files > 1 ? { ...reject, column: world.named.get(places[0]!) ?? '' } : reject,
    ),
  };
}

/** As many as are told, alike those that are held. */
function put(world: World, request: ImportWeblog, added: number, batch: string): void {
  const { people, records } = world;
  const at = ago(0);
  for (let n = 0; n < added; n++) {
    const { product } = request.products[n % request.products.length]!;
    const form = {
      started: ago(1 + (n % 28), n % 540),
      seconds: String(60 + 7 * n),
      contact: people[n % people.length]!.id,
      product,
      company: world.records.product.find((one) => one.id === product)?.form.company ?? '',
      hits: String(3 + (n % 40)),
    };
    const made: Held = {
      id: id(61, world.number()),
      form,
      origin: { source: request.source, at },
      origins: {},
      created: at,
      updated: at,
      changes: 0,
      batch,
    };
    records.session.push(made);
  }
}

export const weblogs: Handlers = {
  async preview_weblog(request, world, work) {
    const told = report(world, request);
    await world.steps(work, 9_400_000 * request.places.length, told.lines);
    return told;
  },
  async import_weblog(request, world, work) {
    const told = report(world, request);
    await world.steps(work, 9_400_000 * request.places.length, told.lines, 20);
    world.write();
    const batch = id(62, world.number());
    put(world, request, told.added, batch);
    const [first, ...others] = request.places.map((place) => world.named.get(place) ?? place);
    const { added, same, rejected } = told;
    world.imports = [
      {
        id: batch,
        at: ago(0),
        noun: 'session',
        file_name: others.length > 0 ? `${first} +${others.length}` : first!,
        source: request.source,
        undone: null,
        added,
        same,
        changed: 0,
        possible: 0,
        rejected,
      },
      ...world.imports,
    ];
    return { ...told, batch };
  },
};
