import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../words/words.svelte';
import { format, has } from '../words/catalogue';
import { Sources } from '../wire';

const source = (path: string) => readFileSync(`../src-tauri/crates/${path}`, 'utf8');
const codes = (text: string) => [...text.matchAll(/= "([a-z0-9_]+)"/g)].map(([, code]) => code!);

// `left_as_held` is the desk's own: a value the keeper chose to leave as it was.
const rejects = [
  ...codes(source('intake/src/reject.rs').split('coded!')[1]!.split('pub struct')[0]!),
  'left_as_held',
];
const targets = [...source('intake/src/target.rs').matchAll(/Self::\w+ => "([a-z_]+)"/g)].map(([, c]) => c!);

describe.each(LANGUAGES)('in %s', (language) => {
  it('every reason for not taking something has its sentence', () => {
    expect(rejects.length).toBeGreaterThan(15);
    for (const code of rejects) {
      const sentence = format(language, `reject-${code}`);
      expect(sentence, code).toMatch(/^\p{Lu}.{10,}\.$/u);
    }
  });

  it('everything a column can become has a name', () => {
    expect(targets).toContain('ignore');
    for (const code of targets) {
      expect(has(language, `field-${code}`) || has(language, `imports-target-${code}`), code).toBe(true);
    }
  });

  it('every source is explained', () => {
    for (const code of Sources) expect(has(language, `imports-source-${code}-hint`), code).toBe(true);
  });
});
