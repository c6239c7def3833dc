/** The whole window on a desk in memory, for tests. */
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import App from './App.svelte';
import { shown } from './frame/window.svelte';
import { provideTexts } from './parts/texts';
import { starting } from './start/starting.svelte';
import { place, session, type ViewId } from './state';
import { usePort } from './wire/call';
import { fake, type Fake } from './wire/fake';
import { d, n, textOf } from './words/words.svelte';

vi.setConfig({ testTimeout: 20_000 });

export let desk: Fake;

/** Waits for what is seen: a room is fetched when it is first shown, which takes a while on a busy machine. */
export const seen = <T>(look: () => T): Promise<T> => vi.waitFor(look, { timeout: 8_000 });

/** Another desk, and nothing on screen yet. */
export function begin(options: Parameters<typeof fake>[0]): void {
  desk = fake(options);
  usePort(desk);
}

/** The whole window on a desk in memory. A text that is missing throws, and so fails the test. */
export async function open(options: Parameters<typeof fake>[0], at: ViewId = 'contacts'): Promise<void> {
  begin({ people: 60, ...options });
  provideTexts({ t: textOf, n, d });
  render(App);
  await seen(() => expect(document.querySelector('h1, h2')).toBeTruthy());
  // Most of what is tested here begins among the contacts.
  if (session.current) place.go(at);
}
export const heading = (text: string) =>
  seen(() => expect(screen.getByRole('heading', { name: text })).toBeTruthy());

beforeEach(() => session.closed());
afterEach(() => {
  cleanup();
  session.closed();
  starting.leave();
  starting.start = starting.created = undefined;
  shown.palette = shown.shortcuts = shown.recovery = false;
});
