import { describe, expect, it } from 'vitest';
import { forget, kept } from './kept.svelte';

class Sum {
  a = $state(1);
  readonly twice = $derived.by(() => this.a * 2);
}

describe('what a view keeps', () => {
  it('goes on living when the view that made it is gone', () => {
    const close = $effect.root(() => {
      const sum = kept('sum', () => new Sum());
      $effect(() => void sum.twice);
    });
    expect(kept('sum', () => new Sum()).twice).toBe(2);
    close();
    const again = kept('sum', () => new Sum());
    again.a = 21;
    expect(again.twice).toBe(42);
    forget('sum');
    expect(kept('sum', () => new Sum()).a).toBe(1);
  });
});
