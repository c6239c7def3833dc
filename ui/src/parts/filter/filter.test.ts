import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { provideTexts } from '../texts';
import {
  blank,
  inWords,
  readNumber,
  settled,
  type Filter,
  type FilterColumn,
  type FilterTest,
} from './filter';
import FilterBuilder from './FilterBuilder.svelte';

const columns: FilterColumn[] = [
  { id: 'make', label: 'Märke', kind: 'text' },
  { id: 'town', label: 'Ort', kind: 'choice' },
  { id: 'visits', label: 'Besök', kind: 'number' },
  { id: 'seen', label: 'Sedd', kind: 'day' },
  { id: 'own', label: 'Egen', kind: 'flag' },
];

describe('a test that is being written', () => {
  it('is none while it asks for nothing', () => {
    for (const column of columns.slice(0, 4)) expect(settled(blank(column), column.kind)).toBeUndefined();
  });
  it.each<[FilterTest, FilterColumn['kind'], FilterTest | undefined]>([
    [{ kind: 'text', op: 'empty', text: 'x' }, 'text', { kind: 'text', op: 'empty', text: '' }],
    [{ kind: 'text', op: 'is', text: ' x ' }, 'text', { kind: 'text', op: 'is', text: 'x' }],
    [{ kind: 'choice', values: [], none: true }, 'choice', { kind: 'choice', values: [], none: true }],
    [{ kind: 'range', from: '1 200,5', to: '' }, 'number', { kind: 'range', from: '1200.5', to: null }],
    [{ kind: 'range', from: '10', to: '9' }, 'number', undefined],
    [{ kind: 'range', from: '9', to: '10' }, 'number', { kind: 'range', from: '9', to: '10' }],
    [{ kind: 'range', from: 'många', to: '' }, 'number', undefined],
    [{ kind: 'range', from: '31.2.2026', to: '' }, 'day', undefined],
    [{ kind: 'range', from: '2026-02-01', to: '2026-01-01' }, 'day', undefined],
    [{ kind: 'range', from: null, to: null }, 'day', { kind: 'range', from: null, to: null }],
  ])('%j of a %s becomes %j', (test, kind, expected) => expect(settled(test, kind)).toEqual(expected));
  it('reads numbers as people write them', () => {
    expect(['1\u00a0200', '\u22123,5', 'x'].map(readNumber)).toEqual(['1200', '-3.5', 'x']);
  });
});

it('a filter in words has its column, its operator and at most three of its values', () => {
  provideTexts({
    t: (key, values) => [key.replace('parts-filter-', ''), ...Object.values(values ?? {})].join(' '),
    n: String,
    d: (value) => value,
  });
  const said = (at: number, test: FilterTest) => inWords(columns[at]!, test, (value) => value.toUpperCase());
  expect(said(0, { kind: 'text', op: 'begins', text: 'Nok' })).toBe('begins Märke Nok');
  expect(said(1, { kind: 'choice', values: ['a', 'b'], none: true })).toBe('values Ort A, B, none');
  expect(said(1, { kind: 'choice', values: ['a', 'b', 'c', 'd', 'e'], none: false })).toBe(
    'values-more Ort A, B, C 2',
  );
  expect(said(2, { kind: 'range', from: '0', to: null })).toBe('least Besök 0');
  expect(said(3, { kind: 'range', from: null, to: null })).toBe('empty Sedd');
  expect(said(4, { kind: 'flag', on: false })).toBe('no-of Egen');
  provideTexts({ t: (key) => key, n: String, d: (value) => value });
});

describe('the row of filters', () => {
  const two: Filter[] = [
    { column: 'make', off: false, test: { kind: 'text', op: 'is', text: 'a' } },
    { column: 'own', off: true, test: { kind: 'flag', on: true } },
  ];
  const name = { make: 'parts-filter-is', own: 'parts-filter-yes-of' };

  function show(filters: readonly Filter[] = two) {
    const heard = vi.fn<(filters: readonly Filter[]) => void>();
    const facets = vi.fn(async () => [
      { value: 'abo', label: 'Åbo', count: 7 },
      { value: 'vasa', label: 'Vasa', count: 2 },
    ]);
    const onchange = (next: readonly Filter[]) => {
      heard(next);
      void shown.rerender({ filters: next });
    };
    const shown = render(FilterBuilder, { label: 'Filter', columns, filters, facets, onchange });
    return { heard, facets, last: () => heard.mock.lastCall?.[0] };
  }
  const key = (name: string) => fireEvent.keyDown(document.activeElement!, { key: name });
  const click = async (name: string) => {
    await fireEvent.click(screen.getByRole('button', { name }));
    await tick();
  };
  const use = () => click('parts-filter-use');

  it('switches one off and on without throwing it away', async () => {
    const { last } = show();
    const [first, second] = screen.getAllByRole('button', { name: 'parts-filter-switch' });
    expect([first, second].map((one) => one!.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
    await fireEvent.click(first!);
    expect(last()).toEqual([{ ...two[0], off: true }, two[1]]);
  });

  it('is one stop of the keyboard, is walked with the arrows, and Delete throws away and goes to the next', async () => {
    const { last } = show();
    const bar = screen.getByRole('toolbar', { name: 'Filter' });
    const stops = () =>
      within(bar)
        .getAllByRole('button')
        .filter((one) => one.tabIndex === 0);
    expect(stops()).toHaveLength(1);
    stops()[0]!.focus();
    await key('ArrowRight');
    expect(document.activeElement!.textContent).toContain(name.make);
    expect(stops()).toEqual([document.activeElement]);
    await key('Delete');
    await tick();
    expect(last()).toEqual([two[1]]);
    expect(document.activeElement!.textContent).toContain(name.own);
  });

  it('changes one that is pressed, and what was off is on again', async () => {
    const { last } = show();
    await click(name.own);
    await fireEvent.click(screen.getByLabelText('parts-filter-no'));
    await use();
    expect(last()![1]).toEqual({ column: 'own', off: false, test: { kind: 'flag', on: false } });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('changes nothing when it is left with Escape, and the chip has the keyboard again', async () => {
    const { heard } = show();
    await click(name.make);
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'b' } });
    screen.getByRole('textbox').focus();
    await key('Escape');
    expect(heard).not.toHaveBeenCalled();
    expect(document.activeElement!.textContent).toContain(name.make);
  });

  it('adds one: a column found by its name, then its values, fetched only now', async () => {
    const { last, facets } = show([]);
    await click('parts-filter-add');
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'ort' } });
    expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual(['Ort']);
    expect(facets).not.toHaveBeenCalled();
    await click('Ort');
    expect(facets).toHaveBeenCalledExactlyOnceWith('town', '');
    expect(screen.getByRole('button', { name: 'parts-filter-use' })).toHaveProperty('disabled', true);
    await fireEvent.click(await screen.findByLabelText(/^Vasa/));
    await use();
    expect(last()).toEqual([
      { column: 'town', off: false, test: { kind: 'choice', values: ['vasa'], none: false } },
    ]);
  });

  it('takes the first column found with Enter, and ↓ leads into the columns', async () => {
    const { facets } = show([]);
    await click('parts-filter-add');
    const box = screen.getByRole('textbox');
    await fireEvent.keyDown(box, { key: 'Enter' });
    expect(facets, 'nothing was typed').not.toHaveBeenCalled();
    await fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(document.activeElement!.textContent).toBe(screen.getAllByRole('listitem')[0]!.textContent);
    await fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(box);
    await fireEvent.input(box, { target: { value: 'ort' } });
    await fireEvent.keyDown(box, { key: 'Enter' });
    expect(facets).toHaveBeenCalledExactlyOnceWith('town', '');
  });

  it('says when values could not be fetched, and tries again', async () => {
    const facets = vi
      .fn()
      .mockRejectedValueOnce(new Error('x'))
      .mockResolvedValue([{ value: 'a', label: 'Åbo' }]);
    render(FilterBuilder, { label: 'Filter', columns, filters: [], facets, onchange: () => {} });
    await click('parts-filter-add');
    await click('Ort');
    await fireEvent.click(await screen.findByText('parts-retry'));
    expect(await screen.findByLabelText('Åbo')).toBeTruthy();
  });

  it('switches all off, and is cleared', async () => {
    const { last } = show();
    await click('parts-filter-all-off');
    expect(last()!.map((filter) => filter.off)).toEqual([true, true]);
    await click('parts-filter-clear');
    expect(last()).toEqual([]);
  });
});
