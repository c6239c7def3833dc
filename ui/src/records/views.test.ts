import { beforeEach, describe, expect, it } from 'vitest';
import { Layout } from '../parts/table';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { setLanguage } from '../words/words.svelte';
import { BulkEditing, bulkColumns } from './bulk.svelte';
import { RecordSearch } from './recordSearch.svelte';
import { wantedColumns } from './columns';
import { only } from './filters.svelte';
import { readView, readViews, Views } from './views.svelte';

let desk: Fake;
beforeEach(() => {
  setLanguage('sv');
  desk = fake({ people: 300 });
  usePort(desk);
});

describe('views', () => {
  let search: RecordSearch;
  let layout: Layout;
  let views: Views;
  beforeEach(() => {
    search = new RecordSearch('contact');
    layout = new Layout();
    views = new Views(search, layout);
  });

  it('bring back text, filters, order and columns, those switched off too', () => {
    search.text = 'åberg';
    search.filters.put([
      { column: 'source', off: false, test: { kind: 'choice', values: ['form'], none: false } },
      { column: 'objects_to_marketing', off: true, test: { kind: 'flag', on: true } },
    ]);
    search.sort = { column: 'city', descending: true };
    layout.put({ order: ['city'], hidden: ['email'], widths: { city: 200 } });
    views.save('  Mässan ');
    const kept = readViews('contact', JSON.parse(JSON.stringify(views.list)))!;
    search.text = '';
    search.filters.list = [];
    search.sort = { column: 'name', descending: false };
    layout.reset();
    expect(views.changed).toBe(true);
    views.list = kept;
    views.choose('mässan');
    expect([search.text, search.sort]).toEqual(['åberg', { column: 'city', descending: true }]);
    expect(search.filters.list.map(({ column, off }) => [column, off])).toEqual([
      ['source', false],
      ['objects_to_marketing', true],
    ]);
    expect(layout.kept).toEqual({ order: ['city'], hidden: ['email'], widths: { city: 200 } });
    expect(views.changed).toBe(false);
  });

  it('have a name each, whatever its case', () => {
    views.save('Nya');
    search.text = 'a';
    views.save('nya');
    expect(views.list.map(({ name, text }) => [name, text])).toEqual([['nya', 'a']]);
    views.save('Gamla');
    views.rename('Gamla', 'NYA');
    expect(views.list.map(({ name }) => name)).toEqual(['NYA']);
    expect(views.current?.name).toBe('NYA');
    views.save('   ');
    expect(views.list).toHaveLength(1);
  });

  it('that are removed can be put back', () => {
    views.save('Nya');
    const back = views.remove('nya');
    expect([views.list, views.current]).toEqual([[], undefined]);
    views.save('Andra');
    back();
    expect(views.list.map(({ name }) => name)).toEqual(['Nya', 'Andra']);
    back();
    expect(views.list).toHaveLength(2);
  });

  it('say whether they are kept', () => {
    const lists: number[] = [];
    const unkept = new Views(search, layout, (list) => lists.push(list.length) < 2);
    expect([unkept.save('Nya'), unkept.save('Andra'), lists]).toEqual([true, false, [1, 2]]);
  });

  it('of people are read as they were kept before all nouns had columns', () => {
    const raw = {
      name: 'Mässan',
      text: 'åberg',
      filters: [
        { kind: 'source', source: 'form', off: false },
        { kind: 'objects', objects: false, off: true },
        { kind: 'organisation', id: 'o', name: 'Nygård', off: false },
        { kind: 'batch', id: 'b', name: 'massan.csv', off: false },
      ],
      sort: { column: 'updated', descending: true },
      columns: { order: ['objects', 'name'], hidden: ['objects', 'city'], widths: { objects: 120 } },
    };
    const [view] = readViews('contact', [raw])!;
    expect(view!.filters).toEqual([
      { column: 'source', off: false, test: { kind: 'choice', values: ['form'], none: false } },
      { column: 'objects_to_marketing', off: true, test: { kind: 'flag', on: false } },
      { ...only('organisation', 'o', 'Nygård'), off: false },
      { ...only('batch', 'b', 'massan.csv'), off: false },
    ]);
    expect([view!.text, view!.sort]).toEqual(['åberg', raw.sort]);
    expect(view!.columns).toEqual({
      order: ['objects_to_marketing', 'name'],
      hidden: ['objects_to_marketing', 'city'],
      widths: { objects_to_marketing: 120 },
    });
    // A column that came later does not show by itself.
    layout.put(view!.columns!);
    const wanted = wantedColumns('contact', layout);
    expect(wanted).toContain('email');
    expect(wanted).not.toContain('country');
    expect(wanted).not.toContain('city');
  });

  it.each([
    [null],
    [[]],
    ['x'],
    [{ text: 7, filters: 'all', sort: [], columns: 'wide' }],
    [{ filters: [{ kind: 'source', source: 'gossip' }, { kind: 'batch' }, null, { kind: 'sql', id: '1' }] }],
    [
      {
        filters: [
          { column: 'iban', test: { kind: 'flag' } },
          { column: 'city', test: { kind: 'sql' } },
        ],
      },
    ],
    [{ sort: { column: 'iban', descending: 'yes' }, filters: [{ kind: 'organisation', id: {}, name: '' }] }],
  ])('read %j without harm', (raw) => {
    const view = readView('contact', raw);
    if (view) views.show(view);
    expect(search.asked).toMatchObject({ query: { text: '' }, sort: 'name', descending: false });
    expect(search.filters.list).toEqual([]);
    expect(readViews('contact', [raw, { name: '  ' }])).toEqual([]);
  });
});

describe('the same change for many', () => {
  const some = (count = 5) => desk.world.people.slice(0, count).map(({ id }) => id);
  const editing = (ids = some()) =>
    new BulkEditing('contact', { selection: { kind: 'picked', noun: 'contact', ids }, count: ids.length });

  it('asks for a value and a source before it asks the desk', () => {
    const bulk = editing();
    expect(bulk.edit).toBeUndefined();
    bulk.value = 'Nordvik';
    expect(bulk.edit).toBeUndefined();
    bulk.source = 'group';
    expect(bulk.edit).toMatchObject({ field: 'organisation', value: 'Nordvik', source: 'group' });
    bulk.clears = true;
    expect(bulk.edit).toMatchObject({ value: null });
    bulk.field = 'objects_to_marketing';
    expect(bulk.edit).toMatchObject({ value: 'true' });
    expect(bulkColumns('contact').map(({ code }) => code)).toEqual(bulk.columns.map(({ code }) => code));
  });

  it('shows what would change, and only what is asked for now', async () => {
    const bulk = editing();
    Object.assign(bulk, { field: 'position', value: 'Revisor', source: 'group' });
    await bulk.look();
    expect(bulk.preview!.changes + bulk.preview!.same).toBe(5);
    bulk.value = 'Ekonom';
    expect(bulk.preview).toBeUndefined();
    expect(await bulk.change()).toBeUndefined();
    bulk.value = 'Revisor';
    expect(await bulk.change()).toBe(bulk.count);
    expect(desk.world.people[0]!.form.position).toBe('Revisor');
  });

  it('shows no preview of a value under another that was typed while it was being changed', async () => {
    const bulk = editing();
    Object.assign(bulk, { field: 'city', value: 'Nagu', source: 'form' });
    await bulk.look();
    desk.world.write();
    const changing = bulk.change();
    bulk.value = 'Korpo';
    await changing;
    expect(bulk.preview).toBeUndefined();
    bulk.value = 'Nagu';
    expect(bulk.preview?.changes).toBe(5);
  });

  it('looks anew when somebody wrote in between, and changes nothing unseen', async () => {
    const bulk = editing();
    Object.assign(bulk, { field: 'city', value: 'Nagu', source: 'form' });
    await bulk.look();
    desk.world.write();
    expect(await bulk.change()).toBeUndefined();
    expect([bulk.stale, bulk.preview?.changes]).toEqual([true, 5]);
    expect(desk.world.people[0]!.form.address.city).not.toBe('Nagu');
    expect(await bulk.change()).toBe(5);
    expect(desk.world.people[0]!.form.address.city).toBe('Nagu');
  });
});
