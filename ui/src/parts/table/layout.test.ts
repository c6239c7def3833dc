import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { edges, narrowest, withEnd, type Column } from './column';
import { tellCut } from './cut';
import { fitting, Layout, ordered, readArrangement } from './layout.svelte';
import { SyntheticRows, type Line } from './rows.fixture.svelte';
import Table from './Table.svelte';

const columns: Column<Line>[] = [
  { id: 'name', title: 'Namn', width: '2fr', value: (r) => r.name },
  { id: 'town', title: 'Ort', width: 120, room: 500, value: () => 'Åbo' },
  { id: 'source', title: 'Källa', width: '1fr', min: 90, value: () => 'enkät' },
];
const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id).join(' ');

describe('the order of columns', () => {
  it('is the keeper’s, and what is new stands where the table puts it', () => {
    expect(ids(ordered(columns, []))).toBe('name town source');
    expect(ids(ordered(columns, ['source', 'name']))).toBe('source name town');
    expect(ids(ordered(columns, ['town']))).toBe('name town source');
    expect(ids(ordered(columns, ['gone', 'source', 'source', 'town', 'name']))).toBe('source town name');
  });
});

describe('a layout', () => {
  let layout: Layout;
  const shown = (width = 1_000) =>
    ids(columns.filter(({ id }) => layout.shows(columns, id, fitting(columns, width))));
  beforeEach(() => (layout = new Layout()));

  it('lets columns give way where there is no room, until the keeper says which to show', () => {
    expect([shown(), shown(400)]).toEqual(['name town source', 'name source']);
    expect(layout.kept).toBeUndefined();
    layout.toggle(columns, 'source', fitting(columns, 1_000));
    expect([shown(), shown(400)]).toEqual(['name town', 'name town']);
    layout.toggle(columns, 'source', fitting(columns, 1_000));
    expect(shown(400)).toBe('name town source');
    layout.reset();
    expect(shown(400)).toBe('name source');
  });

  it('shows what no table shows by itself where the keeper wants it, whatever else is shown', () => {
    const all = [...columns, { id: 'rare', title: 'Sällan', width: 90, room: Infinity, value: () => '' }];
    const seen = (width: number) => ids(all.filter(({ id }) => layout.shows(all, id, fitting(all, width))));
    expect([seen(0), seen(9_000)]).toEqual(['name town source', 'name town source']);
    layout.toggle(all, 'rare', fitting(all, 400));
    expect([seen(400), seen(1_000)]).toEqual(['name source rare', 'name town source rare']);
    expect(readArrangement(JSON.parse(JSON.stringify(layout.kept)))).toEqual(layout.kept);
    layout.toggle(all, 'town', fitting(all, 1_000));
    expect(seen(1_000)).toBe('name source rare');
    layout.toggle(all, 'rare', fitting(all, 1_000));
    expect(seen(1_000)).toBe('name source');
  });

  it('always shows one', () => {
    for (const id of ['town', 'source', 'name']) layout.toggle(columns, id, fitting(columns, 1_000));
    expect(shown()).toBe('name');
    layout.put({ order: [], hidden: ['name', 'town', 'source'], widths: {} });
    expect(shown()).toBe('name');
  });

  it('moves a column before another, or last', () => {
    layout.move(columns, 'source', 'name');
    expect(layout.order).toEqual(['source', 'name', 'town']);
    layout.move(columns, 'name', undefined);
    expect(layout.order).toEqual(['town', 'source', 'name']);
    layout.move(columns, 'name', 'gone');
    expect(layout.order).toEqual(['town', 'source', 'name']);
  });

  it('gives widths within reason; the others share what is left', () => {
    layout.resize({ name: 3, town: 200.4 });
    expect(edges(0, columns, layout.widths)).toEqual([0, 48, 248, 338]);
    expect(narrowest(columns, layout.widths)).toBe(48 + 200 + 90);
    expect(edges(500, columns, layout.widths)).toEqual([0, 48, 248, 500]);
  });

  it('shares out the room, and nobody gets less than its least', () => {
    expect(edges(1_000, columns)).toEqual([0, 587, 707, 1_000]);
    expect(edges(300, columns), 'the source keeps its 90 px').toEqual([0, 90, 210, 300]);
    expect(edges(0, columns), 'and so wide it scrolls').toEqual([0, 72, 192, 282]);
    expect(edges(800, [])).toEqual([0]);
  });

  it('gives the last column room for what stands at its end, unless the keeper gave it a width', () => {
    expect(narrowest(withEnd(columns, 26))).toBe(narrowest(columns) + 26);
    expect(edges(300, withEnd(columns, 26)), 'taken from the others').toEqual([0, 72, 192, 308]);
    const given = { source: 90 };
    expect(narrowest(withEnd(columns, 26), given)).toBe(narrowest(columns, given));
    expect(withEnd([], 26)).toEqual([]);
  });

  it.each([
    [undefined],
    [null],
    ['text'],
    [[]],
    [{}],
    [{ order: 'name', hidden: 7, widths: [] }],
    [{ order: [null, {}, 'name'], hidden: [[]], widths: { name: 'wide', town: NaN, source: 1e9 } }],
    [JSON.parse('{"__proto__":{"order":["x"]},"order":{"length":1e9}}')],
  ])('reads %j without harm', (raw) => {
    const kept = readArrangement(raw);
    if (kept) layout.put(kept);
    expect(shown()).toContain('name');
    expect(ids(ordered(columns, layout.order)).split(' ').sort()).toEqual(['name', 'source', 'town']);
    for (const width of Object.values(layout.widths)) expect(width).toBeLessThanOrEqual(1_200);
  });
});

describe('a table whose columns can be arranged', () => {
  let layout: Layout;
  const settled = async () => {
    for (let i = 0; i < 4; i++) {
      await new Promise((resolve) => setTimeout(resolve));
      await tick();
    }
  };
  beforeEach(async () => {
    layout = new Layout();
    render(Table<Line>, { label: 'Rader', source: new SyntheticRows(40), columns, layout });
    await settled();
  });
  const titles = () => screen.getAllByRole('columnheader').map((cell) => cell.textContent?.trim());
  const header = (name: string) => screen.getByRole('columnheader', { name });
  const press = async (key: string, more: object) => {
    await fireEvent.keyDown(document.activeElement!, { key, ...more });
    await settled();
  };
  const toHeader = async (name: string) => {
    await fireEvent.pointerDown(header(name), { button: 0 });
    await fireEvent.pointerUp(header(name));
    header(name).focus();
    await settled();
  };

  it('says which column is which, those not shown counted in', async () => {
    layout.toggle(columns, 'town', ['name', 'town', 'source']);
    await settled();
    expect(screen.getByRole('grid').getAttribute('aria-colcount')).toBe('3');
    expect(titles()).toEqual(['Namn', 'Källa']);
    expect(header('Källa').getAttribute('aria-colindex')).toBe('3');
    const cell = document.querySelector('[data-row="0"] [data-column="1"]')!;
    expect([cell.textContent, cell.getAttribute('aria-colindex')]).toEqual(['enkät', '3']);
  });

  it('moves a column from its heading, and the keyboard goes along', async () => {
    await toHeader('Namn');
    await press('ArrowRight', { shiftKey: true, altKey: true });
    expect(titles()).toEqual(['Ort', 'Namn', 'Källa']);
    expect(document.activeElement).toBe(header('Namn'));
    expect(header('Namn').getAttribute('tabindex')).toBe('0');
    expect(document.querySelector('[data-row="0"]')!.textContent).toContain('Åborad 0enkät');
    await press('ArrowLeft', { shiftKey: true, altKey: true });
    await press('ArrowLeft', { shiftKey: true, altKey: true });
    expect(titles()).toEqual(['Namn', 'Ort', 'Källa']);
    expect(document.querySelector('[aria-live]')!.textContent).toBe('parts-columns-moved');
  });

  it('widens a column from its heading', async () => {
    await toHeader('Ort');
    await press('ArrowRight', { shiftKey: true });
    expect(layout.widths.town).toBeGreaterThan(0);
    expect(titles()).toEqual(['Namn', 'Ort', 'Källa']);
  });

  it('lists them all in a panel, from which they come, go and move', async () => {
    await fireEvent.click(screen.getByLabelText('parts-columns'));
    await settled();
    expect(document.activeElement).toBe(screen.getByLabelText('Namn', { selector: 'input' }));
    await fireEvent.click(screen.getByLabelText('Ort', { selector: 'input' }));
    await settled();
    expect(titles()).toEqual(['Namn', 'Källa']);
    await fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown', altKey: true });
    await settled();
    expect(layout.order).toEqual(['town', 'name', 'source']);
    await fireEvent.click(screen.getByText('parts-columns-reset'));
    await settled();
    expect(titles()).toEqual(['Namn', 'Ort', 'Källa']);
    await fireEvent.keyDown(screen.getByLabelText('Namn', { selector: 'input' }), { key: 'Escape' });
    await settled();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText('parts-columns'));
  });

  it('never hides the column with the tab stop without moving it', async () => {
    await toHeader('Källa');
    layout.toggle(columns, 'source', ['name', 'town', 'source']);
    await settled();
    expect(screen.getByRole('grid').querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });
});

describe('a cell', () => {
  it('tells under the pointer what is cut in it, and nothing once the pointer is gone', () => {
    const grid = document.createElement('div');
    grid.innerHTML = '<p data-column="0">Björkholm Logistik Ab</p><p data-column="1">Åbo</p>';
    const [cut, whole] = grid.children as unknown as [HTMLElement, HTMLElement];
    Object.defineProperty(cut, 'scrollWidth', { value: 200 });
    const stop = tellCut(grid);
    const over = (cell: HTMLElement) => cell.dispatchEvent(new Event('pointerover', { bubbles: true }));
    over(cut);
    over(whole);
    expect([cut.title, whole.title]).toEqual(['Björkholm Logistik Ab', '']);
    cut.dispatchEvent(new Event('pointerout', { bubbles: true }));
    expect(cut.title).toBe('');
    stop();
  });
});
