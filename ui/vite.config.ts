import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  resolve: {
    alias: { '@locales': at('../src-tauri/crates/words/locales') },
    // Under vitest Svelte must resolve to its browser build, or components cannot mount.
    conditions: process.env.VITEST ? ['browser'] : undefined,
  },
  server: {
    port: 1420,
    strictPort: true,
    fs: { allow: ['.', '../src-tauri/crates/words/locales', '../icons'] },
  },
  build: {
    target: ['safari17.5', 'chrome123'],
    // Nothing inlined: the window's policy allows no data: or inline sources.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/test-setup.ts'],
    css: false,
  },
});
