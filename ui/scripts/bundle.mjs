// After a build: the desk in memory, with its invented people, is no part of what is delivered.
//   node scripts/bundle.mjs
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../dist/assets/', import.meta.url));
const MARKS = ['liggare-desk-in-memory', 'Björkholm', 'AGE-SECRET-KEY-1QQ'];

for (const name of readdirSync(folder)) {
  if (!name.endsWith('.js')) continue;
  const found = MARKS.filter((mark) => readFileSync(folder + name, 'utf8').includes(mark));
  if (found.length === 0) continue;
  console.error(`${name} holds the desk in memory: ${found.join(', ')}`);
  process.exitCode = 1;
}
