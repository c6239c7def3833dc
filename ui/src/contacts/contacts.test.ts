import { beforeEach, describe, expect, it, vi } from 'vitest';
import { call, Fault, type SearchContacts } from '../wire';
import { fitting } from '../parts/table/layout.svelte';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import type { Port } from '../wire/port';
import { phone } from '../words/phone';
import { Current, toasts } from '../state';
import { setLanguage, t } from '../words/words.svelte';
import { columnsFor } from './columns';
import { emptyForm, formOf, identifies, lineOf, same, suspect, wireOf } from './contactForm';
import { ContactSearch } from './contactSearch.svelte';
import { Draft } from './draft.svelte';
import { Filters } from './filters.svelte';
import { MOST_BY_ID, Picks } from './picks.svelte';

let desk: Fake;
beforeEach(() => {
  setLanguage('sv');
  desk = fake({ people: 1_200 });
  usePort(desk);
});

/** A desk that answers searches when it is told to, in any order. */
function slow() {
  const waiting: { request: SearchContacts; answer: () => void }[] = [];
  const port: Port = {
    ...desk,
    call: ((name: string, request: SearchContacts) =>
      name === 'search_contacts'
        ? new Promise((resolve) =>
            waiting.push({ request, answer: () => resolve(desk.call('search_contacts', request)) }),
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
    const search = new ContactSearch();
    const look = async (text: string) => {
      search.text = text;
      const looked = search.look();
      await turn();
      return { looked };
    };
    const first = await look('å');
    await look('åb');
    const last = await look('åberg');
    expect(waiting.map((one) => one.request.text)).toEqual(['å']);
    waiting[0]!.answer();
    await first.looked;
    await turn();
    expect(waiting.map((one) => one.request.text)).toEqual(['å', 'åberg']);
    expect(search.answered, 'what was overtaken is not shown').toBeUndefined();
    waiting[1]!.answer();
    await last.looked;
    expect(search.answered?.text).toBe('åberg');
    expect(search.version).toBe(1);
  });

  it('looks no further for a space behind what was typed', () => {
    const search = new ContactSearch();
    search.text = 'åberg';
    const { asked } = search;
    search.text = 'åberg ';
    expect(search.asked).toEqual(asked);
  });

  it('counts, narrows and turns around', async () => {
    const search = new ContactSearch();
    await search.look();
    expect([search.total, search.all, search.narrowed]).toEqual([1_200, 1_200, false]);
    const [first] = await search.fetch(0, 1);
    search.sort = { column: 'name', descending: true };
    await search.look();
    expect((await search.fetch(0, 1))[0]!.id).not.toBe(first!.id);
    search.filters.set({ kind: 'objects', objects: true });
    await search.look();
    expect(search.total).toBeLessThan(1_200);
    expect(search.narrowed).toBe(true);
    search.filters.toggle('objects');
    await search.look();
    expect(search.total).toBe(1_200);
  });

  it('fetches any window, and looks again when somebody wrote meanwhile', async () => {
    const search = new ContactSearch();
    await search.look();
    expect(await search.fetch(1_100, 100)).toHaveLength(100);
    desk.world.version++;
    await search.fetch(1_000, 100);
    await turn();
    expect(search.version).toBe(2);
  });
});

describe('the row of a contact', () => {
  it('is told in the order and search at hand', async () => {
    const search = new ContactSearch();
    search.sort = { column: 'city', descending: true };
    await search.look();
    const [line] = await search.fetch(517, 1);
    expect(await search.rowOf(line!.id)).toBe(517);
    search.text = 'ingen sådan';
    expect(await search.rowOf(line!.id)).toBe(-1);
  });
});

describe('filters', () => {
  it('are one of each kind, and can rest', () => {
    const filters = new Filters();
    filters.set({ kind: 'source', source: 'form' });
    filters.set({ kind: 'source', source: 'survey' });
    filters.set({ kind: 'organisation', id: 'o', name: 'Nygård' });
    expect(filters.list).toHaveLength(2);
    filters.toggle('organisation');
    expect(filters.wire).toEqual({ source: 'survey', organisation: null, objects: null, batch: null });
    filters.switchOff();
    expect(filters.on).toBe(false);
    filters.remove('source');
    expect(filters.list).toHaveLength(1);
  });
});

describe('picks', () => {
  it('are people, not rows: they outlive the search they were made in', async () => {
    const search = new ContactSearch();
    const picks = new Picks(search);
    await search.look();
    const [one, two] = await search.fetch(3, 2);
    picks.choose([{ from: 3, to: 5 }]);
    expect(picks.count).toBe(2);
    await picks.keep();
    search.text = 'åberg';
    await search.look();
    picks.choose([]);
    const [third] = await search.fetch(0, 1);
    picks.choose([{ from: 0, to: 1 }]);
    const { selection, count } = (await picks.selection())!;
    expect(count).toBe(3);
    expect(selection).toEqual({ kind: 'picked', ids: [one!.id, two!.id, third!.id] });
    picks.clear();
    expect(picks.count).toBe(0);
  });

  it('of nobody, or of everybody, are the search itself', async () => {
    const search = new ContactSearch();
    const picks = new Picks(search);
    search.text = 'åberg';
    await search.look();
    const everybody = { kind: 'search', text: 'åberg', filter: search.filters.wire };
    expect(await picks.selection()).toEqual({ selection: everybody, count: search.total });
    picks.choose([{ from: 0, to: search.total }]);
    expect(await picks.selection()).toEqual({ selection: everybody, count: search.total });
  });

  it('span more than one request', async () => {
    const search = new ContactSearch();
    const picks = new Picks(search);
    await search.look();
    picks.choose([{ from: 0, to: 1_100 }]);
    const { selection, count } = (await picks.selection())!;
    expect(count).toBe(1_100);
    expect(selection.kind === 'picked' && new Set(selection.ids).size).toBe(1_100);
  });

  const keptBy = (picks: Picks) => [...picks.kept];

  it('are those of the search they were made in, whatever is searched for while they are read', async () => {
    const search = new ContactSearch();
    const picks = new Picks(search);
    await search.look();
    const meant = (await search.fetch(0, 500)).concat(await search.fetch(500, 400)).map(({ id }) => id);
    picks.choose([{ from: 0, to: 900 }]);
    search.sort = { column: 'name', descending: true };
    await search.look();
    await picks.keep();
    expect(keptBy(picks)).toEqual(meant);
  });

  it('read few rows at once, so that a change of the register does not lose them', async () => {
    const search = new ContactSearch();
    const picks = new Picks(search);
    await search.look();
    const [one] = await search.fetch(700, 1);
    picks.choose([{ from: 700, to: 701 }]);
    await turn();
    desk.world.version++;
    await picks.keep();
    expect(keptBy(picks)).toEqual([one!.id]);
  });

  it('are given up, and it is said, when the rows have come to mean other people', async () => {
    const search = new ContactSearch();
    const picks = new Picks(search);
    await search.look();
    const shown = vi.spyOn(toasts, 'show');
    picks.choose([{ from: 0, to: 900 }]);
    desk.world.version++;
    expect(await picks.selection()).toBeUndefined();
    await picks.keep();
    expect(keptBy(picks)).toEqual([]);
    expect(shown.mock.calls.map(([text]) => text)).toEqual(
      Array<string>(2).fill(t('contacts-chosen-dropped', { count: 900 })),
    );
    shown.mockRestore();
  });

  it('ask only for the row that came to them', async () => {
    const search = new ContactSearch();
    const picks = new Picks(search);
    await search.look();
    const asked = vi.spyOn(desk, 'call');
    for (let to = 200; to < 204; to++) picks.choose([{ from: 150, to }]);
    const { count } = (await picks.selection())!;
    expect(count).toBe(53);
    expect(asked.mock.calls.map(([, request]) => (request as SearchContacts).len)).toEqual([50, 1, 1, 1]);
  });

  it('of the only one found stay when the next is searched for', async () => {
    const search = new ContactSearch();
    const picks = new Picks(search);
    search.text = desk.world.people[0]!.form.emails[0]!;
    await search.look();
    expect(search.total).toBe(1);
    picks.choose([{ from: 0, to: 1 }]);
    search.text = 'åberg';
    const keeping = picks.keep();
    await search.look();
    picks.choose([]);
    await keeping;
    expect(keptBy(picks)).toEqual([desk.world.people[0]!.id]);
  });

  it('let go while they are read do not come back', async () => {
    const search = new ContactSearch();
    const picks = new Picks(search);
    await search.look();
    picks.choose([{ from: 0, to: 900 }]);
    const keeping = picks.keep();
    picks.clear();
    await keeping;
    expect(picks.count).toBe(0);
  });

  it('of more than the desk takes by id are refused in words, or let go with a word', async () => {
    const search = new ContactSearch();
    const picks = new Picks(search);
    await search.look();
    const asked = vi.spyOn(desk, 'call');
    const shown = vi.spyOn(toasts, 'show');
    picks.choose([{ from: 0, to: MOST_BY_ID + 1 }]);
    expect(await picks.selection()).toBeUndefined();
    await picks.keep();
    expect(shown.mock.calls.map(([text]) => text)).toEqual([
      t('contacts-chosen-many', { most: MOST_BY_ID }),
      t('contacts-chosen-dropped', { count: MOST_BY_ID + 1 }),
    ]);
    expect(asked).not.toHaveBeenCalled();
    shown.mockRestore();
  });
});

describe('the form', () => {
  it('has room for what is not there, and sends only what is', () => {
    expect(emptyForm().emails).toEqual(['']);
    const form = { ...emptyForm(), emails: ['', ' a@b.example '], family_name: ' Åberg ' };
    expect(wireOf(form)).toMatchObject({ emails: ['a@b.example'], phones: [], family_name: 'Åberg' });
    expect(identifies(emptyForm())).toBe(false);
    expect(identifies(form)).toBe(true);
  });

  it('comes back from the wire as it went', async () => {
    const view = await desk.call('get_contact', { id: desk.world.people[5]!.id });
    const form = formOf(view);
    expect(same(form, formOf(view))).toBe(true);
    const numbers = wireOf(form).phones.map((number) => number.replaceAll(' ', ''));
    expect({ ...wireOf(form), phones: numbers }).toEqual(view.form);
    form.address.city = 'Nagu';
    expect(same(form, formOf(view))).toBe(false);
  });

  it('knows which of its lines an answer is about', () => {
    expect(lineOf(['a', '', 'b'], 1)).toBe(2);
    expect(lineOf(['', 'a'], 0)).toBe(1);
    expect(suspect(['a@b.example', 'ingen adress'], 'email')).toBe(1);
    expect(suspect(['', '+358 50 555 0134'], 'mobile')).toBe(1);
  });
});

describe('a draft', () => {
  it('asks for a source and for somebody before it asks the desk', async () => {
    const draft = new Draft();
    expect(await draft.save()).toBeUndefined();
    expect(draft.error('source')).toBeTruthy();
    expect(draft.general).toBeTruthy();
    expect(desk.world.people).toHaveLength(1_200);
  });

  it('says beside the field what the desk found', async () => {
    const draft = new Draft();
    draft.source = 'form';
    draft.form.emails = ['', 'ingen adress', 'a@b.example'];
    expect(await draft.save()).toBeUndefined();
    expect(draft.error('email', 1)).toBeTruthy();
    expect(draft.error('email', 0)).toBeUndefined();
    expect(draft.general).toBeUndefined();
  });

  it('gives the citation when it is refused', async () => {
    const draft = new Draft();
    Object.assign(draft.form, { family_name: 'Lund', home_town: 'Pargas' });
    draft.source = 'form';
    await draft.save();
    expect(draft.error('whereabouts_consent')).toContain('R5.6');
    draft.form.whereabouts_consent = '2026-03-12';
    expect((await draft.save())?.form.home_town).toBe('Pargas');
    expect(desk.world.people).toHaveLength(1_201);
  });

  it('is saved once, also where what follows fails', async () => {
    const draft = new Draft();
    Object.assign(draft.form, { family_name: 'Lund' });
    draft.source = 'form';
    const failing = (name: string, request: never) =>
      name === 'get_session' ? Promise.reject(new Fault('io')) : desk.call(name as never, request);
    usePort({ ...desk, call: failing as Port['call'] });
    expect((await draft.save())?.form.family_name).toBe('Lund');
    expect(draft.fault).toBeUndefined();
  });

  it('of a contact changes it', async () => {
    const view = await desk.call('get_contact', { id: desk.world.people[0]!.id });
    const draft = new Draft(view);
    expect(draft.dirty).toBe(false);
    draft.form.position = 'Redaktionschef';
    expect(draft.dirty).toBe(true);
    draft.source = 'contact_request';
    const held = await draft.save();
    expect(held?.form.position).toBe('Redaktionschef');
    expect(held?.origins.position?.source).toBe('contact_request');
  });
});

describe('the contact looked at', () => {
  it('is the last one asked for, and goes when it is gone', async () => {
    const current = new Current((id) => call('get_contact', { id }));
    const [a, b] = desk.world.people;
    await Promise.all([current.show(a!.id), current.show(b!.id)]);
    expect(current.view?.id).toBe(b!.id);
    await current.show('nobody');
    expect(current.view).toBeUndefined();
    usePort({ ...desk, call: () => Promise.reject(new Fault('io')) });
    await expect(current.show(a!.id)).rejects.toMatchObject({ code: 'io' });
  });
});

describe('columns', () => {
  it('give way where there is no room, the name never', () => {
    const ids = (width: number) => fitting(columnsFor(new Set()), width);
    expect(ids(1500)).toHaveLength(9);
    expect(ids(850)).not.toContain('position');
    expect(ids(300)).toContain('name');
  });

  it.each([
    ['+358505550187', '+358 50 555 0187'],
    ['+3584575550110', '+358 457 555 0110'],
    ['+46705550163', '+46 70 555 01 63'],
    ['+3725550134', '+3725550134'],
  ])('%s is written %s', (number, written) => expect(phone(number)).toBe(written));
});
