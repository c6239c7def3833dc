import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Layout } from '../parts/table';
import { LISTED, type SearchRecords } from '../wire';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import type { Port } from '../wire/port';
import { setLanguage } from '../words/words.svelte';
import { wantedColumns } from './columns';
import { Filters, only } from './filters.svelte';
import { RecordSearch } from './recordSearch.svelte';

let desk: Fake;
beforeEach(() => {
  setLanguage('sv');
  desk = fake({ people: 1_200 });
  usePort(desk);
});

/** A desk that answers searches when it is told to, in any order. */
function slow() {
  const waiting: { request: SearchRecords; answer: () => void }[] = [];
  const port: Port = {
    ...desk,
    call: ((name: string, request: SearchRecords) =>
      name === 'search_records'
        ? new Promise((resolve) =>
            waiting.push({ request, answer: () => resolve(desk.call('search_records', request)) }),
          )
        : desk.call(name as never, request as never)) as Port['call'],
  };
  usePort(port);
  return waiting;
}
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('the search', () => {
  it('asks one thing at a time, and never what was overtaken', async () => {
    const waiting = slow();
    const search = new RecordSearch('contact');
    const look = async (text: string) => {
      search.text = text;
      const looked = search.look();
      await turn();
      return { looked };
    };
    const first = await look('å');
    await look('åb');
    const last = await look('åberg');
    expect(waiting.map((one) => one.request.query.text)).toEqual(['å']);
    waiting[0]!.answer();
    await first.looked;
    await turn();
    expect(waiting.map((one) => one.request.query.text)).toEqual(['å', 'åberg']);
    expect(search.answered, 'what was overtaken is not shown').toBeUndefined();
    waiting[1]!.answer();
    await last.looked;
    expect(search.answered?.query.text).toBe('åberg');
    expect(search.version).toBe(1);
  });

  it('looks no further for a space behind what was typed', () => {
    const search = new RecordSearch('contact');
    search.text = 'åberg';
    const { asked } = search;
    search.text = 'åberg ';
    expect(search.asked).toEqual(asked);
  });

  it('counts, narrows and turns around', async () => {
    const search = new RecordSearch('contact');
    await search.look();
    expect([search.total, search.all, search.narrowed]).toEqual([1_200, 1_200, false]);
    const [first] = await search.fetch(0, 1);
    search.sort = { column: 'name', descending: true };
    await search.look();
    expect((await search.fetch(0, 1))[0]!.id).not.toBe(first!.id);
    search.filters.set({ column: 'objects_to_marketing', test: { kind: 'flag', on: true } });
    await search.look();
    expect(search.total).toBeLessThan(1_200);
    expect(search.narrowed).toBe(true);
    search.filters.switchOff();
    await search.look();
    expect(search.total).toBe(1_200);
  });

  it('fetches any window, and looks again when somebody wrote meanwhile', async () => {
    const search = new RecordSearch('contact');
    await search.look();
    expect(await search.fetch(1_100, 100)).toHaveLength(100);
    desk.world.version++;
    await search.fetch(1_000, 100);
    await turn();
    expect(search.version).toBe(2);
  });
});

describe('the row of a record', () => {
  it('is told in the order and search at hand', async () => {
    const search = new RecordSearch('contact');
    search.sort = { column: 'city', descending: true };
    await search.look();
    const [line] = await search.fetch(517, 1);
    expect(await search.rowOf(line!.id)).toBe(517);
    search.text = 'ingen sådan';
    expect(await search.rowOf(line!.id)).toBe(-1);
  });
});

describe('what is asked for', () => {
  it('are the columns that are shown, and no others', async () => {
    const asked = vi.spyOn(desk, 'call');
    const layout = new Layout();
    const search = new RecordSearch('contact', () => wantedColumns('contact', layout));
    await search.look();
    layout.put({ order: [], hidden: ['email', 'position'], shown: ['country'], widths: {} });
    await search.look();
    const [before, after] = asked.mock.calls.map(([, request]) => (request as SearchRecords).columns);
    expect(before).toContain('email');
    expect(before).not.toContain('country');
    expect(after).not.toContain('email');
    expect(after).toContain('country');
    const [line] = await search.fetch(0, 1);
    expect(Object.keys(line!.cells)).toEqual(after);
  });

  it('again for other columns leaves the question as it was, and so the rows that are chosen', async () => {
    const search = new RecordSearch('contact', () => ['name', 'city']);
    await search.look();
    const { shown } = search;
    await search.look();
    expect(search.shown!.asked).toBe(shown!.asked);
  });
});

describe('filters', () => {
  const source = (...values: string[]) =>
    ({ column: 'source', test: { kind: 'choice', values, none: false } }) as const;

  it('can rest without being thrown away, and take the place of another on the same column', () => {
    const filters = new Filters('contact');
    filters.set(source('form'));
    filters.set(source('survey'));
    filters.set(only('organisation', 'o', 'Nygård'));
    expect(filters.list).toHaveLength(2);
    filters.put(filters.list.map((one) => ({ ...one, off: one.column === 'organisation' })));
    expect(filters.wire).toEqual([source('survey')]);
    filters.switchOff();
    expect(filters.on).toBe(false);
    expect(filters.list).toHaveLength(2);
  });

  it('keep what the records they name are called', () => {
    const filters = new Filters('device');
    filters.only(only('contact', 'c', 'Åsa Lund'));
    filters.learn({ o: 'Nygård Ab' });
    const test = { kind: 'choice', values: ['o'], none: false } as const;
    filters.put([...filters.list, { column: 'organisation', off: false, test }]);
    expect(filters.list.map(({ names }) => names)).toEqual([{ c: 'Åsa Lund' }, { o: 'Nygård Ab' }]);
    expect([filters.name('contact', 'c'), filters.name('kind', 'phone')]).toEqual(['Åsa Lund', 'Telefon']);
  });

  it('ask for whole days of what happened, and for the empty in one way', () => {
    const filters = new Filters('device');
    const range = { kind: 'range', from: '2026-03-01', to: null } as const;
    filters.put([
      { column: 'updated', off: false, test: range },
      { column: 'ip_seen', off: false, test: range },
      { column: 'imei', off: false, test: { kind: 'text', op: 'empty', text: '' } },
      { column: 'make', off: false, test: { kind: 'range', from: null, to: null } },
    ]);
    const [updated, seen, imei, make] = filters.wire.map(({ test }) => test);
    expect(updated).toEqual({ ...range, from: new Date('2026-03-01T00:00:00').toISOString() });
    expect(seen).toEqual(range);
    expect([imei, make]).toEqual([
      { kind: 'filled', filled: false },
      { kind: 'filled', filled: false },
    ]);
  });

  it.each(LISTED)('of a %s are by columns that narrow', (noun) => {
    const columns = new Filters(noun).columns;
    expect(columns.length).toBeGreaterThan(2);
    for (const { id, label } of columns) expect(label, id).not.toBe(id);
  });
});
