import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { provideTexts } from '../texts';
import Bars from './Bars.svelte';
import Histogram from './Histogram.svelte';
import HourGrid from './HourGrid.svelte';
import Likert from './Likert.svelte';
import Score from './Score.svelte';
import TimeSeries from './TimeSeries.svelte';

const told = { caption: 'Hur gick det?', says: 'De flesta sade ja.' };
const key = (at: Element, name: string, more: object = {}) => fireEvent.keyDown(at, { key: name, ...more });

/** Whole numbers as they are, shares in hundredths, so that what is shown can be compared with what was given. */
beforeEach(() =>
  provideTexts({
    t: (name, values) => (values ? Object.values(values).join(' ') : name),
    n: (value, options) => (options?.style === 'percent' ? `${Math.round(value * 100)}%` : String(value)),
    d: (value, style) => (style === 'weekdayShort' || style === 'weekday' ? `d${value.at(-1)}` : value),
  }),
);
afterEach(() => provideTexts({ t: (name) => name, n: String, d: (value) => value }));

/** The rows of the table, as texts, its headings first. */
async function rows(): Promise<string[][]> {
  await fireEvent.click(screen.getByRole('button'));
  return within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent!.trim()));
}
const widths = (selector: string) =>
  [...document.querySelectorAll(selector)].map((mark) => parseFloat(mark.getAttribute('width')!));

describe('every chart', () => {
  const bars = [{ label: 'Ja', value: 3, share: 1 }];

  it('is a figure named by its caption and described by what it says', () => {
    render(Bars, { ...told, head: 'Svar', bars });
    const figure = screen.getByRole('figure', { name: 'Hur gick det?' });
    expect(document.getElementById(figure.getAttribute('aria-describedby')!)!.textContent).toBe(told.says);
    expect(within(figure).getByRole('heading', { level: 3 }).textContent).toBe(told.caption);
    expect(within(figure).getByRole('img', { name: told.says })).toBeTruthy();
  });

  it('has its table behind a button that says so, and names which', async () => {
    render(Bars, { ...told, head: 'Svar', bars });
    const button = screen.getByRole('button', { name: 'parts-chart-table-show Hur gick det?' });
    const data = document.getElementById(button.getAttribute('aria-controls')!)!;
    expect([button.getAttribute('aria-expanded'), data.classList.contains('away')]).toEqual(['false', true]);
    await fireEvent.click(button);
    expect([button.getAttribute('aria-expanded'), data.classList.contains('away')]).toEqual(['true', false]);
    expect(screen.getByRole('rowheader').textContent).toBe('Ja');
  });

  it('says that there is nothing, and offers no table, where there are no data', () => {
    const none = { ...told, head: '' };
    const empty = [
      () => render(Bars, { ...none, bars: [] }),
      () => render(Likert, { ...none, scale: ['a', 'b'], statements: [] }),
      () => render(Histogram, { ...told, bins: [] }),
      () => render(Score, { ...none, names: ['', '', ''], detractors: 0, passives: 0, promoters: 0 }),
      () => render(HourGrid, { ...told, counts: [] }),
      () => render(TimeSeries, { ...told, counts: '', unit: 'day', points: [] }),
    ];
    for (const show of empty) {
      const shown = show();
      expect(screen.getByText('parts-chart-empty')).toBeTruthy();
      expect(screen.queryByRole('button')).toBeNull();
      expect(document.querySelector('svg')).toBeNull();
      shown.unmount();
    }
  });
});

describe('bars', () => {
  it('are as long as their shares, in the order given, the empty ones too; the table has the same', async () => {
    const list = [
      ['Nej', 20, 0.2],
      ['Ja', 80, 0.8],
      ['Vet inte', 0, 0],
    ] as const;
    render(Bars, {
      ...told,
      head: 'Svar',
      bars: list.map(([label, value, share]) => ({ label, value, share })),
    });
    expect(widths('.bar .value')).toEqual([25, 100, 0]);
    expect(await rows()).toEqual([
      ['Svar', 'parts-chart-count', 'parts-chart-share'],
      ['Nej', '20', '20%'],
      ['Ja', '80', '80%'],
      ['Vet inte', '0', '0%'],
    ]);
  });

  it('are measured against the longest of both where they are compared', async () => {
    const bars = [{ label: 'Ja', value: 1, share: 0.25, other: { value: 50, share: 0.5 } }];
    render(Bars, { ...told, head: 'Svar', bars, compared: { these: 'Åbo', others: 'Alla' } });
    expect([widths('.bar .value'), widths('.bar .other')]).toEqual([[50], [100]]);
    expect((await rows()).at(-1)).toEqual(['Ja', '1', '25%', '50', '50%']);
  });
});

describe('statements on a scale', () => {
  const pieces = () =>
    [...document.querySelectorAll('.row')]
      .slice(1)
      .map((row) =>
        [...row.querySelectorAll('.ground')].map((mark) => [
          parseFloat(mark.getAttribute('x')!),
          parseFloat(mark.getAttribute('width')!),
        ]),
      );
  const scale = ['nej', 'varken', 'ja'];

  it('have the middle of their neutral step under one another where the scale is odd', () => {
    const statements = [
      { label: 'a', counts: [2, 2, 6] },
      { label: 'b', counts: [3, 5, 2] },
    ];
    render(Likert, { ...told, head: '', scale, statements });
    const middles = pieces().map((row) => row[1]![0]! + row[1]![1]! / 2);
    expect(middles[0]).toBeCloseTo(middles[1]!, 1);
    expect(Math.min(...pieces().map((row) => row[0]![0]!))).toBe(0);
  });

  it('begin together where it is even', () => {
    const statements = [
      { label: 'a', counts: [1, 3] },
      { label: 'b', counts: [3, 1] },
    ];
    render(Likert, { ...told, head: '', scale: ['nej', 'ja'], statements });
    expect(pieces()).toEqual([
      [
        [0, 25],
        [25, 75],
      ],
      [
        [0, 75],
        [75, 25],
      ],
    ]);
  });

  it('have counts, shares, answers and means in the table, also where nobody answered', async () => {
    const statements = [
      { label: 'a', counts: [1, 0, 3], mean: 2.5 },
      { label: 'b', counts: [0, 0, 0] },
    ];
    render(Likert, { ...told, head: 'Påstående', scale, statements });
    const [groups, heads, ...data] = await rows();
    expect(groups).toEqual(['', 'parts-chart-count', 'parts-chart-share']);
    expect(heads!.slice(0, 4)).toEqual(['Påstående', ...scale]);
    expect(data).toEqual([
      ['a', '1', '0', '3', '25%', '0%', '75%', '4', '2.5'],
      ['b', '0', '0', '0', '0%', '0%', '0%', '0', ''],
    ]);
  });
});

describe('a score', () => {
  it('is shown with its groups, and the table has them', async () => {
    render(Score, {
      ...told,
      head: 'Grupp',
      names: ['Mot', 'Mitt', 'För'],
      detractors: 1,
      passives: 1,
      promoters: 2,
    });
    expect(document.querySelector('.figure')!.textContent).toBe('25');
    expect((await rows()).slice(1)).toEqual([
      ['Mot', '1', '25%'],
      ['Mitt', '1', '25%'],
      ['För', '2', '50%'],
    ]);
  });
});

describe('a distribution', () => {
  it('has a column for each bin, the means where they belong, and the same in the table', async () => {
    const bins = [2, 0, 4].map((count, i) => ({ from: i * 10, to: i * 10 + 10, count }));
    render(Histogram, { ...told, bins, mean: 15, median: 22.5 });
    const heights = [...document.querySelectorAll('.field rect')].map((mark) => mark.getAttribute('height'));
    expect(heights).toEqual(['50%', '0%', '100%']);
    const at = (name: string) => document.querySelector(`.field line.${name}`)!.getAttribute('x1');
    expect([at('mean'), at('median')]).toEqual(['50%', '75%']);
    expect((await rows()).slice(1)).toEqual([
      ['0–10', '2', '33%'],
      ['10–20', '0', '0%'],
      ['20–30', '4', '67%'],
    ]);
  });
});

describe('the hours of the week', () => {
  const counts = Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: 24 }, (_, hour) => day * 100 + hour),
  );
  const focused = () => document.activeElement!.getAttribute('aria-label');

  it('are one stop of the keyboard, the busiest hour, and are walked with the arrows within the week', async () => {
    render(HourGrid, { ...told, counts });
    const stops = screen.getAllByRole('gridcell').filter((cell) => cell.getAttribute('tabindex') === '0');
    expect(stops.map((cell) => cell.getAttribute('aria-label'))).toEqual(['d7 23–24 623']);
    (stops[0] as unknown as SVGElement).focus();
    const visited = [];
    for (const [name, more] of [
      ['ArrowRight'],
      ['ArrowUp'],
      ['Home'],
      ['Home', { ctrlKey: true }],
      ['ArrowUp'],
      ['ArrowDown'],
    ] as const) {
      await key(document.activeElement!, name, more);
      visited.push(focused());
    }
    expect(visited).toEqual([
      'd7 23–24 623',
      'd6 23–24 523',
      'd6 00–01 500',
      'd1 00–01 0',
      'd1 00–01 0',
      'd2 00–01 100',
    ]);
    expect(document.querySelector('.reading')!.textContent).toBe('d2 00–01 100');
  });

  it('say under the pointer how many they are', async () => {
    render(HourGrid, { ...told, counts });
    await fireEvent.pointerEnter(screen.getByRole('gridcell', { name: 'd2 09–10 109' }));
    expect(document.querySelector('.reading')!.textContent).toBe('d2 09–10 109');
  });

  it('begin with the day that the week begins with, in the table as in the grid', async () => {
    render(HourGrid, { ...told, counts, firstDay: 7 });
    const first = screen.getAllByRole('gridcell')[0]!;
    expect(first.getAttribute('aria-label')).toBe('d7 00–01 600');
    const [head, midnight] = await rows();
    expect([head![1], midnight]).toEqual(['d7', ['00–01', '600', '0', '100', '200', '300', '400', '500']]);
  });
});

describe('a series', () => {
  const points = [4, 0, 8, 2].map((value, i) => ({ day: `2026-11-0${i + 2}`, value }));

  it('is read along the time with the keys, from its end, and stays within it', async () => {
    render(TimeSeries, { ...told, counts: 'Besök', unit: 'day', points, write: (n) => `${n} besök` });
    const slider = screen.getByRole('slider', { name: told.caption });
    const said = () => slider.getAttribute('aria-valuetext');
    const visited = [said()];
    slider.focus();
    for (const name of ['ArrowRight', 'ArrowLeft', 'Home', 'ArrowLeft', 'End']) {
      await key(slider, name);
      visited.push(said());
    }
    const [first, third, last] = ['2026-11-02 4 besök', '2026-11-04 8 besök', '2026-11-05 2 besök'];
    expect(visited).toEqual([last, last, third, first, first, last]);
    expect(document.querySelector('.reading')!.textContent).toBe(last);
  });

  it('is drawn from zero to a round number, and its table has the same', async () => {
    render(TimeSeries, { ...told, counts: 'Besök', unit: 'day', points });
    expect(document.querySelector('path.line')!.getAttribute('d')).toBe(
      'M0.00 500.00L333.33 1000.00L666.67 0.00L1000.00 750.00',
    );
    expect(await rows()).toEqual([
      ['parts-chart-day', 'Besök'],
      ...points.map(({ day, value }) => [day, String(value)]),
    ]);
  });

  it('names weeks by their number', () => {
    render(TimeSeries, { ...told, counts: '', unit: 'week', points: [{ day: '2026-11-23', value: 1 }] });
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('48 2026-11-23 1');
  });
});
