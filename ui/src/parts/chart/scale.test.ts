import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pasted } from './data';
import { netScore } from './Score.svelte';
import { along, part, pct, steps, stride, ticks } from './scale';
import { dayTicks, isoWeek } from './time';

describe('the scale upwards', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [97, [0, 50, 100]],
    [1000, [0, 500, 1000]],
    [4_812_903_417, [0, 2e9, 4e9, 6e9]],
  ])('to %s begins at zero, ends at or above it, in whole round steps', (max, expected) =>
    expect(ticks(max)).toEqual(expected),
  );

  it('reaches every count, whatever its size', () => {
    for (let max = 1; max < 1e7; max = Math.ceil(max * 1.37)) {
      const found = ticks(max);
      expect(found.at(-1)).toBeGreaterThanOrEqual(max);
      expect(found.length).toBeLessThanOrEqual(6);
      expect(new Set(found).size).toBe(found.length);
    }
  });
});

it('nothing of nothing is nothing', () => expect([part(0, 0), pct(part(1, 3))]).toEqual([0, '33.333%']));

it('labels are thinned to what there is room for', () => {
  expect([stride(11, 20), stride(11, 6), stride(24, 5), stride(400, 3)]).toEqual([1, 2, 5, 134]);
});

describe('a value among the columns', () => {
  it('stands between the edges of its column', () => {
    const bins = [0, 5, 10, 15].map((from) => ({ from, to: from + 5, count: 1 }));
    expect([along(bins, 0), along(bins, 5), along(bins, 20), along(bins, 99)]).toEqual([0, 0.25, 1, 1]);
  });
  it('stands in the middle of a column that is one value', () => {
    const bins = [1, 2, 3, 4].map((from) => ({ from, to: from, count: 1 }));
    expect([along(bins, 1), along(bins, 2.5)]).toEqual([0.125, 0.5]);
    expect(along(bins.slice(0, 1), 1)).toBe(0.5);
  });
});

describe('the steps of a scale', () => {
  it('have a middle only where their number is odd, and are strongest at the ends', () => {
    expect(steps(2)).toEqual(['low-3', 'high-3']);
    expect(steps(5)).toEqual(['low-3', 'low-2', 'middle', 'high-2', 'high-3']);
    for (let length = 2; length <= 7; length++) expect(new Set(steps(length)).size).toBe(length);
  });

  /** Machado, Oliveira and Fernandes 2009, severity 1, on linear light; difference is CIE 1976 in L*a*b*. */
  const SEEN = {
    'no red': [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
    'no green': [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
    'no blue': [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  };
  const rows = (m: number[], [r, g, b]: number[]) =>
    [0, 3, 6].map((i) => m[i]! * r! + m[i + 1]! * g! + m[i + 2]! * b!);
  const XYZ = [0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505];
  function lab(hex: string, seen: number[]): number[] {
    const light = [1, 3, 5].map((at) => {
      const c = parseInt(hex.slice(at, at + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    const seenLight = rows(seen, light).map((c) => Math.min(1, Math.max(0, c)));
    const [x, y, z] = rows(XYZ, seenLight).map((v, i) => {
      const t = v / [0.9505, 1, 1.089][i]!;
      return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116;
    });
    return [116 * y! - 16, 500 * (x! - y!), 200 * (y! - z!)];
  }
  const css = readFileSync('src/style/tokens.css', 'utf8');
  const colour = (name: string, dark: number) =>
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css)![dark + 1]!;

  it.each(Object.entries(SEEN))('are told apart by whoever sees %s', (_, seen) => {
    for (const dark of [0, 1])
      for (const length of [2, 3, 4, 5, 6, 7]) {
        const scale = steps(length).map((step) => lab(colour(step, dark), seen));
        for (const [i, a] of scale.entries())
          for (const b of scale.slice(i + 1))
            expect(Math.hypot(...a.map((v, k) => v - b[k]!)), `${length} steps`).toBeGreaterThan(6.5);
      }
  });
});

describe('days along a chart', () => {
  it.each([
    ['2026-01-01', 1],
    ['2026-11-23', 48],
    ['2027-01-01', 53],
    ['2024-12-30', 1],
  ])('%s is in week %s', (day, week) => expect(isoWeek(day)).toBe(week));

  const from = (start: string, count: number, step: number) =>
    Array.from({ length: count }, (_, i) =>
      new Date(Date.parse(start) + i * step * 86_400_000).toISOString().slice(0, 10),
    );
  it('are all written where there is room, else weeks, months, quarters, years', () => {
    expect(dayTicks(from('2026-11-02', 7, 1), 'day', 9)).toHaveLength(7);
    expect(dayTicks(from('2026-11-02', 28, 1), 'day', 9).map((tick) => tick.day)).toEqual(
      from('2026-11-02', 4, 7),
    );
    const year = dayTicks(from('2025-11-03', 56, 7), 'week', 9);
    expect(year.map((tick) => tick.style)).toContain('year');
    expect(year.find((tick) => tick.style === 'year')!.day.slice(0, 7)).toBe('2026-01');
  });
  it('are never more than there is room for', () => {
    for (let count = 1; count < 4000; count = Math.ceil(count * 1.7))
      for (const room of [1, 4, 12])
        expect(dayTicks(from('2015-03-04', count, 1), 'day', room).length).toBeLessThanOrEqual(room);
  });
});

it('a net score is a whole number of points, nothing where nobody answered', () => {
  expect([netScore(209, 292, 542), netScore(1, 0, 0), netScore(1, 5, 1), netScore(0, 0, 0)]).toEqual([
    32,
    -100,
    0,
    undefined,
  ]);
});

it('copied figures are read by a spreadsheet as numbers', () => {
  expect(pasted('Läst\t3\u00a0104\u00a0882\u202f913\t6,5\u00a0%\t\u22124')).toBe(
    'Läst\t3104882913\t6,5%\t-4',
  );
  expect(pasted('S:t\u00a0Michel')).toBe('S:t\u00a0Michel');
});
