import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { desk, open, seen } from '../app.fixture';
import { place } from '../state';
import { usageOf } from '../wire/fake/usage';
import { n } from '../words/words.svelte';
import { busiest, most } from './most';

describe('when there was most', () => {
  it('is the latest of several steps that have as many', () => {
    const point = (day: string, times: number) => ({ day, times });
    expect(most([point('2026-01-01', 7), point('2026-02-01', 7), point('2026-03-01', 2)]).day).toBe(
      '2026-02-01',
    );
  });

  it('is an hour of a weekday', () => {
    const hours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
    hours[6]![21] = 3;
    hours[2]![9] = 2;
    expect(busiest(hours)).toEqual({ weekday: '2024-01-07', hour: 21 });
  });
});

describe('the usage of a product and of a person', () => {
  const section = async () => {
    const heading = await seen(() => screen.getByRole('heading', { name: 'Användning' }));
    return heading.closest('section')!;
  };

  it('stands on the page of a product: how often, when, and as tables', async () => {
    await open({ settings: { language: 'sv' } });
    const { id } = desk.world.records.product[0]!;
    place.go('products', { record: id });
    const told = await section();
    expect(told.textContent).toContain(n(usageOf(desk.world, null, id).times));
    expect(within(told).getByRole('heading', { name: 'Gånger per vecka' })).toBeTruthy();
    expect(within(told).getByRole('heading', { name: 'När på veckan' })).toBeTruthy();
    expect(within(told).getAllByRole('table', { hidden: true }).length).toBeGreaterThan(1);
  });

  it('is told of a person product by product, and not at all of who uses nothing', async () => {
    await open({ settings: { language: 'sv' } });
    const { people } = desk.world;
    const uses = (id: string) => usageOf(desk.world, id, null).products;
    const user = people.find(({ id }) => uses(id).length > 1)!;
    place.go('contacts', { record: user.id });
    const told = await section();
    for (const { name } of uses(user.id)) expect(told.textContent).toContain(name);
    const idle = people.find(({ id }) => uses(id).length === 0)!;
    place.go('contacts', { record: idle.id });
    await seen(() => expect(screen.queryByRole('heading', { name: 'Användning' })).toBeNull());
  });
});

describe('the room of sessions', () => {
  it('tells whose each was, and lets nobody write one', async () => {
    await open({ settings: { language: 'sv' } }, 'sessions');
    await seen(() => screen.getByRole('heading', { name: 'Sessioner', level: 1 }));
    expect(screen.queryByRole('button', { name: /^Ny/ })).toBeNull();
    const { id, form } = desk.world.records.session[0]!;
    place.go('sessions', { record: id });
    const page = await seen(() => screen.getByRole('article', { name: 'Sessionen' }));
    const { given_name, family_name } = desk.world.people.find((one) => one.id === form.contact)!.form;
    expect(within(page).getByRole('button', { name: `${given_name} ${family_name}` })).toBeTruthy();
    expect(within(page).queryByRole('button', { name: 'Ändra' })).toBeNull();
  });
});
