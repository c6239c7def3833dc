import { describe, expect, it, vi } from 'vitest';
import { seek } from './seek';

const rows = (total: number) => ({
  total,
  version: 1,
  fetch: vi.fn((from: number, length: number) =>
    Promise.resolve(Array.from({ length: Math.min(length, total - from) }, (_, i) => from + i)),
  ),
});
const find = (source: ReturnType<typeof rows>, sought: number, ordered = sought) =>
  seek(
    source,
    (row) => row === sought,
    (row) => row - ordered,
  );

describe('the place of a row', () => {
  it.each([0, 1, 999_999, 1_234_567, 1_999_999])(
    '%i is found among millions in few requests',
    async (row) => {
      const source = rows(2_000_000);
      expect(await find(source, row)).toBe(row);
      expect(source.fetch.mock.calls.length).toBeLessThan(20);
    },
  );

  it('is found where the order known here is somewhat off', async () => {
    expect(await find(rows(100_000), 5_000, 5_080)).toBe(5_000);
  });

  it('is nowhere when the row is not there', async () => {
    expect(await find(rows(0), 3)).toBe(-1);
    expect(await find(rows(1_000), 5_000)).toBe(-1);
  });
});
