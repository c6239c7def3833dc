import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import Fixture from './DateInput.fixture.svelte';
import { isDay, readDay } from './day';
import { provideTexts } from './texts';

describe('a day', () => {
  it.each([
    ['23.11.2026', '2026-11-23'],
    ['3.1.2026', '2026-01-03'],
    ['03.01.2026', '2026-01-03'],
    [' 3. 1. 2026 ', '2026-01-03'],
    ['23/11/2026', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['2026-1-3', '2026-01-03'],
    ['29.2.2028', '2028-02-29'],
  ])('written %s is %s', (text, day) => expect(readDay(text)).toBe(day));

  it.each(['', '23.11', '23.11.26', '31.2.2026', '29.2.2026', '11/23/2026', '1.1.0012', '20261123', 'i går'])(
    'is not to be read out of %j',
    (text) => expect(readDay(text)).toBeUndefined(),
  );

  it('is kept in one form', () => {
    expect(isDay('2026-11-23')).toBe(true);
    expect(isDay('2026-1-3')).toBe(false);
    expect(isDay('23.11.2026')).toBe(false);
  });
});

describe('a field for a day', () => {
  beforeEach(() => {
    const finnish = (day: string) => day.split('-').map(Number).reverse().join('.');
    provideTexts({ t: (key, values) => [key, values?.example].join(' ').trim(), n: String, d: finnish });
  });
  afterEach(() => provideTexts({ t: (key) => key, n: String, d: (value) => value }));

  const field = () => screen.getByLabelText<HTMLInputElement>('Dag');
  const kept = () => document.querySelector('output')!.textContent;
  async function type(text: string): Promise<void> {
    await fireEvent.input(field(), { target: { value: text } });
  }

  it('says beforehand in which form it is written, and shows the day as the language writes it', () => {
    render(Fixture, { value: '2026-11-23' });
    expect([field().placeholder, field().value]).toEqual(['parts-day-form', '23.11.2026']);
  });

  it('leaves what is typed alone, keeps the day at once, and tidies it when it is left', async () => {
    render(Fixture);
    await type('2026-11-3');
    expect([field().value, kept()]).toEqual(['2026-11-3', '2026-11-03']);
    await fireEvent.blur(field());
    expect([field().value, kept()]).toEqual(['3.11.2026', '2026-11-03']);
  });

  it('says what is wrong when it is left or Enter is pressed, not while it is typed', async () => {
    render(Fixture);
    await type('31.2.2026');
    expect(field().getAttribute('aria-invalid')).toBeNull();
    await fireEvent.keyDown(field(), { key: 'Enter' });
    await tick();
    expect(field().getAttribute('aria-invalid')).toBe('true');
    const described = document.getElementById(field().getAttribute('aria-describedby')!);
    expect(described?.textContent).toContain('parts-day-wrong 23.11.2026');
    // Not dropped without a word: whoever saves it is told too.
    expect([field().value, kept()]).toEqual(['31.2.2026', '31.2.2026']);
    await type('28.2.2026');
    await fireEvent.blur(field());
    expect(field().getAttribute('aria-invalid')).toBeNull();
    expect(kept()).toBe('2026-02-28');
  });

  it('may be emptied', async () => {
    render(Fixture, { value: '2026-11-23' });
    await type('');
    await fireEvent.blur(field());
    expect([field().value, kept(), field().getAttribute('aria-invalid')]).toEqual(['', '', null]);
  });
});
