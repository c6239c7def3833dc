import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { readdirSync } from 'node:fs';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Folders of src that are not rooms of the register. Every other folder is one. */
const SHARED = [
  'parts',
  'commands',
  'words',
  'wire',
  'state',
  'records',
  'frame',
  'views',
  'style',
  'gallery',
];
const rooms = readdirSync(new URL('./src', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !SHARED.includes(entry.name))
  .map((entry) => entry.name);

/** `files` may not import anything that matches `group`. */
const forbid = (files, group, message) => ({
  files: files.flatMap((folder) => [`src/${folder}/**/*.ts`, `src/${folder}/**/*.svelte`]),
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
});
const folders = (names) => names.flatMap((name) => [`../${name}/*`, `../../${name}/*`, `**/${name}/*`]);

export default ts.config(
  { ignores: ['dist', 'node_modules', '**/*.generated.ts', 'src/wire/generated.ts'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'no-restricted-globals': ['error', 'eval'],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // A style attribute is blocked by the window's policy; style: directives go through the CSSOM and are not.
      'no-restricted-syntax': [
        'error',
        { selector: "SvelteAttribute[key.name='style']", message: 'Use style: directives or a class.' },
      ],
      // The compiler checks what TypeScript's scope analysis cannot see in a template.
      'no-undef': 'off',
    },
  },
  { files: ['**/*.ts'], rules: { 'no-undef': 'off' } },

  forbid(
    ['parts'],
    [
      ...folders([...rooms, 'wire', 'words', 'commands', 'state', 'records', 'frame', 'views']),
      '@tauri-apps/*',
      '@fluent/*',
      '@locales/*',
    ],
    'parts/ imports only itself: texts arrive as props or through parts/texts.ts.',
  ),
  forbid(
    ['words', 'commands'],
    [...folders([...rooms, 'wire', 'state', 'records', 'frame', 'views']), '@tauri-apps/*'],
    'words/ and commands/ know no room and no wire.',
  ),
  ...rooms.map((room) =>
    forbid(
      [room],
      [
        ...folders([...rooms.filter((other) => other !== room), 'views', 'frame', 'commands']),
        '@tauri-apps/*',
      ],
      'A room imports parts, wire, words, state, records and itself.',
    ),
  ),
  forbid(
    ['records'],
    [...folders([...rooms, 'views', 'frame', 'commands']), '@tauri-apps/*'],
    'records/ is what rooms of records have in common: it knows none of them.',
  ),
  forbid(
    ['state'],
    [...folders([...rooms, 'records', 'frame', 'views']), '@tauri-apps/*'],
    'state/ is what the whole window shares: it knows no room.',
  ),
  forbid(
    ['views'],
    [...folders(['frame']), '@tauri-apps/*'],
    'A view composes rooms; the frame shows views.',
  ),
  forbid(['frame'], ['@tauri-apps/*'], 'Only wire/tauri.ts knows Tauri.'),
);
