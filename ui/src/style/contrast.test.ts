import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/style/tokens.css', 'utf8');

type Theme = 'light' | 'dark';

/** `--name: light-dark(#rrggbb, #rrggbb)` of tokens.css, per theme. */
function colours(theme: Theme): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, light, dark] of css.matchAll(
    /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g,
  ))
    found.set(name!, theme === 'light' ? light! : dark!);
  return found;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [dim, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright! + 0.05) / (dim! + 0.05);
}

const surfaces = ['paper', 'paper-2', 'raised', 'hover'];
const washes = ['accent-wash', 'leaves-wash', 'held-wash', 'fault-wash'];

/** Every text on every background it is set on. */
const text: [string, string][] = [
  ...['ink', 'ink-2', 'ink-3', 'accent', 'leaves', 'held', 'fault'].flatMap((ink) =>
    surfaces.map((surface): [string, string] => [ink, surface]),
  ),
  ...['ink', 'ink-2'].flatMap((ink) => washes.map((wash): [string, string] => [ink, wash])),
  ['ink-3', 'accent-wash'],
  ['accent', 'accent-wash'],
  ['held', 'accent-wash'],
  ['leaves', 'accent-wash'],
  ['fault', 'accent-wash'],
  ['leaves', 'leaves-wash'],
  ['held', 'held-wash'],
  ['fault', 'fault-wash'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-2'],
  ['leaves-ink', 'leaves'],
  ['leaves-ink', 'leaves-2'],
  ['paper', 'ink'],
  // Shares upon the steps of a scale.
  ...['low-3', 'high-3'].map((step): [string, string] => ['accent-ink', step]),
  ...['low-2', 'low-1', 'middle', 'high-1', 'high-2'].map((step): [string, string] => ['ink', step]),
];

/** What bounds a control, and the ring of focus. */
const edges: [string, string][] = ['edge', 'accent'].flatMap((edge) =>
  surfaces.map((surface): [string, string] => [edge, surface]),
);

describe.each<Theme>(['light', 'dark'])('contrast in the %s theme', (theme) => {
  const all = colours(theme);
  const ratio = ([a, b]: [string, string]) => contrast(all.get(a)!, all.get(b)!);

  it('reads the tokens', () => expect(all.size).toBeGreaterThan(20));

  it.each(text)('%s on %s is at least 4.5:1', (ink, surface) => {
    expect(ratio([ink, surface])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)('%s beside %s is at least 3:1', (edge, surface) => {
    expect(ratio([edge, surface])).toBeGreaterThanOrEqual(3);
  });
});
