import { expect, it } from 'vitest';
import { VIEWS, type ViewId } from '../state/place.svelte';
import { fake } from '../wire/fake';
import { setLanguage } from '../words/words.svelte';
import { groups, ORDER } from './rooms';

const shown = (current: ViewId) => {
  setLanguage('sv');
  return groups(fake({ people: 3 }).world.session(), 0, current).flatMap(({ places }) =>
    places.map(({ id }) => id),
  );
};

it('every room can be gone to', () => {
  expect(ORDER.toSorted()).toEqual(Object.keys(VIEWS).toSorted());
});

it('a room of what ties two records together stands in the sidebar while it is shown', () => {
  expect(shown('contacts')).not.toContain('memberships');
  expect(shown('memberships')).toContain('memberships');
  expect(shown('memberships')).not.toContain('entries');
});
