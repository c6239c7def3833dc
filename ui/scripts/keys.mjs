// Writes the typed keys of the catalogues: which texts exist, and which variables each takes.
//   node scripts/keys.mjs           write
//   node scripts/keys.mjs --check   fail when the committed files are not current
import { FluentResource } from '@fluent/bundle';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const LOCALES = at('../../src-tauri/crates/words/locales/');
export const LANGUAGES = ['sv', 'fi', 'en'];

/** Names of the variables anywhere inside a parsed pattern. */
function variables(node, found = new Set()) {
  if (Array.isArray(node)) for (const part of node) variables(part, found);
  else if (node && typeof node === 'object') {
    if (node.type === 'var') found.add(node.name);
    else for (const part of Object.values(node)) variables(part, found);
  }
  return found;
}

/**
 * One language's catalogue: key → sorted variables. A text with attributes is refused, so that every text is one key.
 * The parser drops what it cannot read without a word, so each line that begins a message is counted against it.
 */
export function catalogue(language) {
  const texts = new Map();
  const faults = [];
  for (const file of readdirSync(LOCALES + language).sort()) {
    if (!file.endsWith('.ftl')) continue;
    const source = readFileSync(`${LOCALES}${language}/${file}`, 'utf8');
    const parsed = new Map(new FluentResource(source).body.map((text) => [text.id, text]));
    for (const [, id] of source.matchAll(/^(-?[a-zA-Z][\w-]*)[ \t]*=/gm)) {
      if (!parsed.has(id)) faults.push(`${language}/${file}: ${id} cannot be read`);
      if (texts.has(id)) faults.push(`${language}/${file}: ${id} is there twice`);
      texts.set(id, []);
    }
    for (const { id, value, attributes } of parsed.values()) {
      if (value === null) faults.push(`${language}/${file}: ${id} has no text`);
      if (Object.keys(attributes).length > 0) faults.push(`${language}/${file}: ${id} has attributes`);
      texts.set(id, [...variables(value)].sort());
    }
  }
  return { texts, faults };
}

const HEADER = '// Written by scripts/keys.mjs from src-tauri/crates/words/locales/en. Do not edit.\n';

function render(texts, name) {
  const keys = [...texts.keys()].filter((key) => !key.startsWith('-')).sort();
  const withVariables = keys.filter((key) => texts.get(key).length > 0);
  const fields = (key) =>
    texts
      .get(key)
      .map((variable) => `${variable}: Value`)
      .join('; ');
  return (
    `${HEADER}\nexport type Value = string | number;\n\n` +
    `/** Every text. */\nexport type ${name} =${keys.map((key) => `\n  | '${key}'`).join('')};\n\n` +
    `/** The variables of the texts that take any. */\nexport interface ${name}Values {\n` +
    withVariables.map((key) => `  '${key}': { ${fields(key)} };\n`).join('') +
    '}\n'
  );
}

/** Files to write: path → content. */
export function generated() {
  const { texts } = catalogue('en');
  const parts = new Map([...texts].filter(([key]) => key.startsWith('parts-')));
  return new Map([
    [at('../src/words/keys.generated.ts'), render(texts, 'Key')],
    [at('../src/parts/keys.generated.ts'), render(parts, 'PartsKey')],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  for (const [path, content] of generated()) {
    if (!check) writeFileSync(path, content);
    else if (readFileSync(path, 'utf8') !== content) {
      console.error(`${path} is not current: run npm run keys`);
      process.exitCode = 1;
    }
  }
}
