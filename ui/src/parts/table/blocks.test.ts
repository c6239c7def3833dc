import { describe, expect, it, vi } from 'vitest';
import { BlockCache, type RowSource } from './blocks';

/** A source whose replies are given by hand, in any order. */
function slow(total = 1000, version = 1) {
  const asked: { from: number; answer: (prefix?: string) => Promise<void>; fail: () => Promise<void> }[] = [];
  const source: RowSource<string> = {
    total,
    version,
    fetch: (from, length) =>
      new Promise((resolve, reject) => {
        asked.push({
          from,
          answer: async (prefix = 'row') => {
            resolve(Array.from({ length }, (_, i) => `${prefix} ${from + i}`));
            await tick();
          },
          fail: async () => {
            reject(new Error('gone'));
            await tick();
          },
        });
      }),
  };
  return { source, asked };
}
const tick = () => new Promise((resolve) => setTimeout(resolve));

describe('the block cache', () => {
  it('asks for whole blocks, once each', async () => {
    const { source, asked } = slow();
    const cache = new BlockCache(source, { size: 100 });
    cache.want(190, 230);
    cache.want(191, 231);
    expect(asked.map((a) => a.from)).toEqual([100, 200]);
    await asked[0]!.answer();
    expect(cache.get(199)).toEqual({ row: 'row 199', stale: false });
    expect(cache.get(200)).toBeUndefined();
    expect(cache.loading).toBe(true);
    await asked[1]!.answer();
    expect(cache.loading).toBe(false);
  });

  it('asks for no row past the last', () => {
    const fetch = vi.fn(() => Promise.resolve([]));
    const cache = new BlockCache({ total: 130, version: 1, fetch }, { size: 100 });
    cache.want(90, 500);
    expect(fetch.mock.calls).toEqual([
      [0, 100],
      [100, 30],
    ]);
  });

  it('forgets wishes that scrolled by before they were sent', async () => {
    const { source, asked } = slow(100_000);
    const cache = new BlockCache(source, { size: 100, atOnce: 1 });
    for (let from = 0; from < 50_000; from += 1000) cache.want(from, from + 30);
    expect(asked).toHaveLength(1);
    await asked[0]!.answer();
    expect(asked.map((a) => a.from)).toEqual([0, 49_000]);
  });

  it('drops the block seen longest ago, never one in view', async () => {
    const { source, asked } = slow();
    const cache = new BlockCache(source, { size: 100, keep: 2 });
    for (const from of [0, 100, 200]) {
      cache.want(from, from + 10);
      await asked.at(-1)!.answer();
    }
    expect(cache.get(5)).toBeUndefined();
    expect(cache.get(105)?.row).toBe('row 105');
    expect(cache.get(205)?.row).toBe('row 205');
  });

  it('throws away a reply for an older version', async () => {
    const { source, asked } = slow();
    const cache = new BlockCache(source, { size: 100 });
    cache.want(0, 10);
    cache.follow(source, 2, 1000);
    cache.want(0, 10);
    await asked[1]!.answer('new');
    await asked[0]!.answer('old');
    expect(cache.get(0)).toEqual({ row: 'new 0', stale: false });
  });

  it('shows the rows of the version before, marked stale, until theirs arrive', async () => {
    const { source, asked } = slow();
    const cache = new BlockCache(source, { size: 100 });
    cache.want(0, 10);
    await asked[0]!.answer('old');
    cache.follow(source, 2, 1000);
    cache.want(0, 10);
    expect(cache.get(0)).toEqual({ row: 'old 0', stale: true });
    await asked[1]!.answer('new');
    expect(cache.get(0)).toEqual({ row: 'new 0', stale: false });
  });

  it('shows nothing of another source', async () => {
    const first = slow();
    const cache = new BlockCache(first.source, { size: 100 });
    cache.want(0, 10);
    await first.asked[0]!.answer();
    cache.follow(slow().source, 1, 1000);
    expect(cache.get(0)).toBeUndefined();
  });

  it('reports a failure once and asks again only when told to', async () => {
    const { source, asked } = slow();
    const onfault = vi.fn();
    const cache = new BlockCache(source, { size: 100, onfault });
    cache.want(0, 10);
    await asked[0]!.fail();
    cache.want(0, 10);
    expect(onfault).toHaveBeenCalledOnce();
    expect(cache.failed).toBe(true);
    expect(asked).toHaveLength(1);
    cache.retry();
    await asked[1]!.answer();
    expect(cache.failed).toBe(false);
    expect(cache.get(0)?.row).toBe('row 0');
  });
});
