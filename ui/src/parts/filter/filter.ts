/** What narrows a table, column by column: each test can be switched off without being thrown away. */
import { isDay } from '../day';
import { count, day, say } from '../texts';

export type TextOp = 'contains' | 'begins' | 'is' | 'empty' | 'filled';
export type FilterTest =
  | { kind: 'text'; op: TextOp; text: string }
  /** Any of the values; with `none` also, or only, those without one. */
  | { kind: 'choice'; values: readonly string[]; none: boolean }
  /** Both ends are within it. Numbers are written with a point, days yyyy-MM-dd. Without ends: those without a value. */
  | { kind: 'range'; from: string | null; to: string | null }
  | { kind: 'flag'; on: boolean };

export interface Filter {
  column: string;
  off: boolean;
  test: FilterTest;
}

export interface FilterColumn {
  id: string;
  label: string;
  kind: 'text' | 'choice' | 'number' | 'day' | 'flag';
}

/** A value that a column has, and how many rows have it. */
export interface Facet {
  value: string;
  label: string;
  count?: number;
}

/** What a new filter on a column asks for before anything is written. */
export function blank({ kind }: FilterColumn): FilterTest {
  if (kind === 'text') return { kind, op: 'contains', text: '' };
  if (kind === 'choice') return { kind, values: [], none: false };
  if (kind === 'flag') return { kind, on: true };
  return { kind: 'range', from: '', to: '' };
}

const NUMBER = /^-?\d+(\.\d+)?$/;

/** A number as people write it, with a point; the text itself where it is none. */
export function readNumber(text: string): string {
  const plain = text.replace(/\s/g, '').replace(',', '.').replace('\u2212', '-');
  return NUMBER.test(plain) ? plain : text.trim();
}

/** The test without what was left empty; nothing while it asks for nothing, or for what cannot be read. */
export function settled(test: FilterTest, kind: FilterColumn['kind']): FilterTest | undefined {
  if (test.kind === 'text') {
    const text = test.op === 'empty' || test.op === 'filled' ? '' : test.text.trim();
    return text || test.op === 'empty' || test.op === 'filled' ? { ...test, text } : undefined;
  }
  if (test.kind === 'choice') return test.values.length || test.none ? test : undefined;
  if (test.kind === 'flag' || (test.from === null && test.to === null)) return test;
  const read = (end: string | null) => (end && kind === 'number' ? readNumber(end) : end) || null;
  const [from, to] = [read(test.from), read(test.to)];
  const fits = (end: string | null) => end === null || (kind === 'day' ? isDay(end) : NUMBER.test(end));
  if ((from === null && to === null) || !fits(from) || !fits(to)) return undefined;
  const falls = from !== null && to !== null && (kind === 'day' ? from > to : Number(from) > Number(to));
  return falls ? undefined : { kind: 'range', from, to };
}

/** How many values a chip names. */
const NAMED = 3;

/** A filter in words: column, operator and value. */
export function inWords(column: FilterColumn, test: FilterTest, name: (value: string) => string): string {
  const about = { column: column.label };
  if (test.kind === 'text') {
    if (test.op === 'empty' || test.op === 'filled') return say(`parts-filter-${test.op}`, about);
    return say(`parts-filter-${test.op}`, { ...about, text: test.text });
  }
  if (test.kind === 'flag') return say(test.on ? 'parts-filter-yes-of' : 'parts-filter-no-of', about);
  if (test.kind === 'choice') {
    const names = test.values.map(name);
    if (test.none) names.push(say('parts-filter-none'));
    const rest = names.length - NAMED;
    const values = names.slice(0, NAMED).join(', ');
    return rest > 0
      ? say('parts-filter-values-more', { ...about, values, count: rest })
      : say('parts-filter-values', { ...about, values });
  }
  const written = (end: string) => (column.kind === 'day' ? day(end) : count(Number(end)));
  const { from, to } = test;
  if (from && to) return say('parts-filter-between', { ...about, from: written(from), to: written(to) });
  if (from) return say('parts-filter-least', { ...about, from: written(from) });
  return to ? say('parts-filter-most', { ...about, to: written(to) }) : say('parts-filter-empty', about);
}
