import { beforeEach, describe, expect, it } from 'vitest';
import { usePort } from '../wire/call';
import { fake, type Fake } from '../wire/fake';
import { setLanguage } from '../words/words.svelte';
import { Draft, emptyForm, wireOf } from './draft.svelte';
import { OrganisationSearch } from './organisationSearch.svelte';

let desk: Fake;
beforeEach(() => {
  setLanguage('sv');
  desk = fake({ people: 400 });
  usePort(desk);
});

describe('organisations', () => {
  it('are found by part of their name, whatever reply comes last', async () => {
    const search = new OrganisationSearch();
    search.text = 'ny';
    const first = search.look();
    search.text = 'nygård';
    await Promise.all([first, search.look()]);
    expect(search.answered).toBe('nygård');
    const rows = await search.fetch(0, search.total);
    expect(rows.every((row) => row.form.name.includes('Nygård'))).toBe(true);
  });

  it('go to the wire without spaces', () => {
    expect(wireOf({ ...emptyForm(), name: ' Ranta Oy ' }).name).toBe('Ranta Oy');
  });

  it('say beside the name that it is taken, or missing', async () => {
    const draft = new Draft();
    await draft.save();
    expect(draft.error('name')).toBeTruthy();
    draft.form.name = desk.world.organisations[0]!.name;
    await draft.save();
    expect(draft.fault?.code).toBe('name_taken');
    expect(draft.general).toBeUndefined();
    draft.form.name = 'Ett helt nytt namn Ab';
    expect((await draft.save())?.form.name).toBe('Ett helt nytt namn Ab');
  });
});
