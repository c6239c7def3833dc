import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toasts } from '../state';
import type { SearchRecords } from '../wire';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { setLanguage, t } from '../words/words.svelte';
import { MOST_BY_ID, Picks } from './picks.svelte';
import { RecordSearch } from './recordSearch.svelte';

let desk: Fake;
beforeEach(() => {
  setLanguage('sv');
  desk = fake({ people: 1_200 });
  usePort(desk);
});
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('picks', () => {
  it('are people, not rows: they outlive the search they were made in', async () => {
    const search = new RecordSearch('contact');
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
    expect(selection).toEqual({
      kind: 'picked',
      noun: 'contact',
      ids: [one!.id, two!.id, third!.id],
    });
    picks.clear();
    expect(picks.count).toBe(0);
  });

  it('of nobody, or of everybody, are the search itself', async () => {
    const search = new RecordSearch('contact');
    const picks = new Picks(search);
    search.text = 'åberg';
    await search.look();
    const everybody = { kind: 'search', query: { noun: 'contact', text: 'åberg', filters: [] } };
    expect(await picks.selection()).toEqual({ selection: everybody, count: search.total });
    picks.choose([{ from: 0, to: search.total }]);
    expect(await picks.selection()).toEqual({ selection: everybody, count: search.total });
  });

  it('span more than one request', async () => {
    const search = new RecordSearch('contact');
    const picks = new Picks(search);
    await search.look();
    picks.choose([{ from: 0, to: 1_100 }]);
    const { selection, count } = (await picks.selection())!;
    expect(count).toBe(1_100);
    expect(selection.kind === 'picked' && new Set(selection.ids).size).toBe(1_100);
  });

  const keptBy = (picks: Picks) => [...picks.kept];

  it('are those of the search they were made in, whatever is searched for while they are read', async () => {
    const search = new RecordSearch('contact');
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
    const search = new RecordSearch('contact');
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
    const search = new RecordSearch('contact');
    const picks = new Picks(search);
    await search.look();
    const shown = vi.spyOn(toasts, 'show');
    picks.choose([{ from: 0, to: 900 }]);
    desk.world.version++;
    expect(await picks.selection()).toBeUndefined();
    await picks.keep();
    expect(keptBy(picks)).toEqual([]);
    expect(shown.mock.calls.map(([text]) => text)).toEqual(
      Array<string>(2).fill(t('records-chosen-dropped', { count: 900 })),
    );
    shown.mockRestore();
  });

  it('ask only for the row that came to them', async () => {
    const search = new RecordSearch('contact');
    const picks = new Picks(search);
    await search.look();
    const asked = vi.spyOn(desk, 'call');
    for (let to = 200; to < 204; to++) picks.choose([{ from: 150, to }]);
    const { count } = (await picks.selection())!;
    expect(count).toBe(53);
    expect(asked.mock.calls.map(([, request]) => (request as SearchRecords).len)).toEqual([50, 1, 1, 1]);
  });

  it('of the only one found stay when the next is searched for', async () => {
    const search = new RecordSearch('contact');
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
    const search = new RecordSearch('contact');
    const picks = new Picks(search);
    await search.look();
    picks.choose([{ from: 0, to: 900 }]);
    const keeping = picks.keep();
    picks.clear();
    await keeping;
    expect(picks.count).toBe(0);
  });

  it('of more than the desk takes by id are refused in words, or let go with a word', async () => {
    const search = new RecordSearch('contact');
    const picks = new Picks(search);
    await search.look();
    const asked = vi.spyOn(desk, 'call');
    const shown = vi.spyOn(toasts, 'show');
    picks.choose([{ from: 0, to: MOST_BY_ID + 1 }]);
    expect(await picks.selection()).toBeUndefined();
    await picks.keep();
    expect(shown.mock.calls.map(([text]) => text)).toEqual([
      t('records-chosen-many', { most: MOST_BY_ID }),
      t('records-chosen-dropped', { count: MOST_BY_ID + 1 }),
    ]);
    expect(asked).not.toHaveBeenCalled();
    shown.mockRestore();
  });
});
