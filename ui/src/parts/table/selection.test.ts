import { describe, expect, it } from 'vitest';
import { NONE, add, all, between, count, has, only, remove, toggle } from './selection';

describe('a selection', () => {
  it('of all rows is one range', () => {
    expect(all(2_000_000)).toHaveLength(1);
    expect(count(all(2_000_000))).toBe(2_000_000);
    expect(all(0)).toBe(NONE);
  });

  it('joins ranges that touch or overlap', () => {
    const s = add(add(add(NONE, { from: 0, to: 5 }), { from: 10, to: 12 }), { from: 5, to: 10 });
    expect(s).toEqual([{ from: 0, to: 12 }]);
  });

  it('keeps ranges apart and in order', () => {
    const s = add(add(NONE, { from: 10, to: 12 }), { from: 0, to: 5 });
    expect(s).toEqual([
      { from: 0, to: 5 },
      { from: 10, to: 12 },
    ]);
    expect([4, 5, 9, 10, 11, 12].map((row) => has(s, row))).toEqual([true, false, false, true, true, false]);
  });

  it('splits when a row is taken out of its middle', () => {
    const s = toggle(all(10), 4);
    expect(count(s)).toBe(9);
    expect(has(s, 4)).toBe(false);
    expect(toggle(s, 4)).toEqual(all(10));
  });

  it('removes across ranges', () => {
    expect(remove(add(only(1), { from: 5, to: 9 }), { from: 0, to: 7 })).toEqual([{ from: 7, to: 9 }]);
  });

  it('runs both ways from its anchor', () => {
    expect(between(7, 3)).toEqual({ from: 3, to: 8 });
    expect(between(3, 7)).toEqual({ from: 3, to: 8 });
  });

  it('agrees with a set of rows, whatever is done to it', () => {
    const rows = new Set<number>();
    let s = NONE;
    let seed = 7;
    const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
    for (let step = 0; step < 2000; step++) {
      const range = between(random(60), random(60));
      const adding = random(2) === 0;
      s = adding ? add(s, range) : remove(s, range);
      for (let row = range.from; row < range.to; row++)
        if (adding) rows.add(row);
        else rows.delete(row);
      expect(count(s)).toBe(rows.size);
    }
    for (let row = 0; row < 60; row++) expect(has(s, row)).toBe(rows.has(row));
  });
});
