import { beforeEach, describe, expect, it } from 'vitest';
import { Layout } from '../parts/table';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { setLanguage } from '../words/words.svelte';
import { BULK_FIELDS, BulkEditing } from './bulk.svelte';
import { ContactSearch } from './contactSearch.svelte';
import { Draft, readBegun } from './draft.svelte';
import { readView, readViews, Views } from './views.svelte';

let desk: Fake;
beforeEach(() => {
  setLanguage('sv');
  desk = fake({ people: 300 });
  usePort(desk);
});

describe('views', () => {
  let search: ContactSearch;
  let layout: Layout;
  let views: Views;
  beforeEach(() => {
    search = new ContactSearch();
    layout = new Layout();
    views = new Views(search, layout);
  });

  it('bring back text, filters, order and columns, those switched off too', () => {
    search.text = 'åberg';
    search.filters.set({ kind: 'source', source: 'form' });
    search.filters.set({ kind: 'objects', objects: true });
    search.filters.toggle('objects');
    search.sort = { column: 'city', descending: true };
    layout.put({ order: ['city'], hidden: ['email'], widths: { city: 200 } });
    views.save('  Mässan ');
    const kept = readViews(JSON.parse(JSON.stringify(views.list)))!;
    search.text = '';
    search.filters.list = [];
    search.sort = { column: 'name', descending: false };
    layout.reset();
    expect(views.changed).toBe(true);
    views.list = kept;
    views.choose('mässan');
    expect([search.text, search.sort]).toEqual(['åberg', { column: 'city', descending: true }]);
    expect(search.filters.list.map(({ kind, off }) => [kind, off])).toEqual([
      ['source', false],
      ['objects', true],
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

  it.each([
    [null],
    [[]],
    ['x'],
    [{ text: 7, filters: 'all', sort: [], columns: 'wide' }],
    [{ filters: [{ kind: 'source', source: 'gossip' }, { kind: 'batch' }, null, { kind: 'sql', id: '1' }] }],
    [{ sort: { column: 'iban', descending: 'yes' }, filters: [{ kind: 'organisation', id: {}, name: '' }] }],
  ])('read %j without harm', (raw) => {
    const view = readView(raw);
    if (view) views.show(view);
    expect(search.asked).toMatchObject({ text: '', sort: 'name', descending: false });
    expect(search.filters.list).toEqual([]);
    expect(readViews([raw, { name: '  ' }])).toEqual([]);
  });
});

describe('the same change for many', () => {
  const some = (count = 5) => desk.world.people.slice(0, count).map(({ id }) => id);
  const editing = (ids = some()) =>
    new BulkEditing({ selection: { kind: 'picked', ids }, count: ids.length });

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
    for (const field of BULK_FIELDS) expect(bulk.selection, field).toBeTruthy();
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

describe('a contact that was begun', () => {
  it('is kept only while something is written, and can be gone on with', () => {
    const draft = new Draft();
    expect(draft.begun).toBeUndefined();
    draft.form.family_name = 'Lund';
    draft.form.emails = ['a@b.example', ''];
    draft.source = 'form';
    const kept = readBegun(JSON.parse(JSON.stringify(draft.begun)))!;
    const again = new Draft();
    again.resume(kept);
    expect(again.form).toEqual(draft.form);
    expect([again.source, again.dirty]).toEqual(['form', true]);
  });

  it.each([[null], [[]], [{ form: [], source: 'gossip', of: 7 }], [{ form: { emails: [1], address: 'x' } }]])(
    'reads %j without harm',
    (raw) => {
      const kept = readBegun(raw);
      const draft = new Draft();
      if (kept) draft.resume(kept);
      expect(draft.dirty).toBe(false);
    },
  );
});
