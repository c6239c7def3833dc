import { describe, expect, it } from 'vitest';
import { MAX_HEIGHT, ScrollMap, at, follow, offsetOf, reveal, visible } from './scroll';

const map = (total: number, viewport = 700, rowHeight = 32) => new ScrollMap({ total, rowHeight, viewport });
const huge = map(2_000_000);

describe('the scroll map', () => {
  it('is the identity while the rows fit', () => {
    const small = map(200_000);
    expect(small.scaled).toBe(false);
    for (const s of [0, 1, 999, 3_000_001, small.physicalMax]) expect(small.toVirtual(s)).toBe(s);
  });

  it('never asks for more height than a browser gives', () => {
    expect(map(50_000_000).physicalHeight).toBe(MAX_HEIGHT);
  });

  it('is exact at both ends', () => {
    expect(huge.toVirtual(0)).toBe(0);
    expect(huge.toVirtual(huge.physicalMax)).toBe(2_000_000 * 32 - 700);
    expect(huge.toPhysical(0)).toBe(0);
    expect(huge.toPhysical(huge.virtualMax)).toBe(huge.physicalMax);
  });

  it('is monotone and continuous', () => {
    let before = -1;
    for (let s = 0; s <= huge.physicalMax; s += 997) {
      const v = huge.toVirtual(s);
      expect(v).toBeGreaterThan(before);
      if (before >= 0) expect(v - before).toBeLessThan(997 * 12);
      before = v;
    }
  });

  it('comes back to within a pixel of the scroll bar', () => {
    for (let v = 0; v <= huge.virtualMax; v += 123_457)
      expect(Math.abs(huge.toVirtual(huge.toPhysical(v)) - v)).toBeLessThan(10);
  });

  it('holds nothing when there are no rows, or fewer than a screenful', () => {
    expect(visible(map(0), 0, 8)).toEqual({ from: 0, to: 0 });
    expect(map(5).physicalMax).toBe(0);
    expect(visible(map(5), 0, 8)).toEqual({ from: 0, to: 5 });
  });
});

describe('every row of 2,000,000', () => {
  it('can be revealed, and is then drawn whole inside the view', () => {
    let top = 0;
    for (let row = 0; row < 2_000_000; row++) {
      top = reveal(huge, top, row);
      const position = at(huge, top);
      const y = offsetOf(huge, position, row) - position.scrollTop;
      const { from, to } = visible(huge, position.top, 0);
      if (!(y >= 0 && y + 32 <= 700 && row >= from && row < to)) expect.fail(`row ${row} at ${y}`);
    }
  });

  it('can be brought to the top by the scroll bar alone', () => {
    let next = 0;
    for (let s = 0; s <= huge.physicalMax; s++) {
      const first = Math.floor(huge.toVirtual(s) / 32);
      if (first > next) expect.fail(`row ${next} skipped`);
      if (first === next) next++;
    }
    expect(next).toBeGreaterThan(2_000_000 - 700 / 32 - 1);
  });
});

describe('following the browser', () => {
  const middle = at(huge, 1_000_000 * 32);

  it('moves one row for a wheel delta of one row, anywhere', () => {
    for (const row of [0, 40_000, 1_000_000, 1_999_000]) {
      const from = at(huge, row * 32);
      const after = follow(huge, from, from.scrollTop + 32);
      expect(Math.round((after.top - from.top) / 32)).toBe(1);
    }
  });

  it('keeps rows where the browser painted them during small movements', () => {
    const after = follow(huge, middle, middle.scrollTop + 120);
    expect(offsetOf(huge, after, 1_000_010)).toBe(offsetOf(huge, middle, 1_000_010));
  });

  it('jumps where the map says when the thumb is dragged', () => {
    const s = Math.round(huge.physicalMax * 0.75);
    expect(follow(huge, middle, s).top).toBe(huge.toVirtual(s));
  });

  it('shows the first row at the top stop and the last at the bottom stop, however it drifted', () => {
    const drifted = { scrollTop: 500, top: 9_000 };
    expect(follow(huge, drifted, 0)).toEqual({ scrollTop: 0, top: 0 });
    const end = { scrollTop: huge.physicalMax - 300, top: huge.virtualMax - 9_000 };
    expect(follow(huge, end, huge.physicalMax).top).toBe(huge.virtualMax);
  });

  it('wheels from the first row to the last without a jump', () => {
    const wide = map(300_000, 700, 32);
    let position = at(wide, 0);
    for (let step = 0; position.top < wide.virtualMax; step++) {
      const before = position.top;
      position = follow(wide, position, position.scrollTop + 640);
      if (position.top - before > 640) expect.fail(`jumped at ${before}`);
      if (step % 10 === 9) position = at(wide, position.top);
    }
    expect(position.scrollTop).toBe(wide.physicalMax);
  });
});

describe('revealing a row', () => {
  it('moves as little as it must', () => {
    expect(reveal(huge, 3200, 105)).toBe(3200);
    expect(reveal(huge, 3200, 99)).toBe(99 * 32);
    expect(reveal(huge, 3200, 122)).toBe(123 * 32 - 700);
  });
});
