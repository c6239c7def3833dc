import { beforeEach, describe, expect, it } from 'vitest';
import { usePort } from '../wire/call';
import { fake } from '../wire/fake';
import { setLanguage } from '../words/words.svelte';
import { everywhere } from './everywhere';

beforeEach(() => {
  setLanguage('sv');
  usePort(fake({ people: 40 }));
});

describe('what is found in the whole register', () => {
  it('is called as its columns are read', async () => {
    const groups = await everywhere('kassan', 6);
    const { hits } = groups.find(({ noun }) => noun === 'feedback')!;
    expect(hits.length).toBeGreaterThan(0);
    for (const { title } of hits) expect(title).toMatch(/^\d{1,2}\.\d{1,2}\.\d{4} \p{Lu}/u);
  });
});
