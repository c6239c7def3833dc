/**
 * Filters and columns as a register keeps them. What is kept may be old, or not ours at all: people were narrowed and
 * shown by names of their own before all nouns had columns, and what was kept then is read as what it became.
 */
import { readArrangement, type Arrangement } from '../parts/table';
import type { FilterTest, TextOp } from '../parts/filter';
import { record, texts } from '../state';
import { columnIn, Sources, type Listed } from '../wire';
import { BATCH, only, type Narrowing } from './filters.svelte';

/** More than anybody narrows by. */
const MOST = 500;
const LONGEST = 200;

/** What columns of people were called. */
const OLD_COLUMNS: Readonly<Record<string, string>> = { objects: 'objects_to_marketing' };

const OPS: readonly TextOp[] = ['contains', 'begins', 'is', 'empty', 'filled'];

const text = (raw: unknown): string | undefined =>
  typeof raw === 'string' && raw !== '' ? raw.slice(0, LONGEST) : undefined;

function readTest(raw: unknown): FilterTest | undefined {
  const test = record(raw);
  switch (test?.kind) {
    case 'text': {
      const [op, sought] = [OPS.find((one) => one === test.op), text(test.text) ?? ''];
      const wordless = op === 'empty' || op === 'filled';
      return op && (sought || wordless) ? { kind: 'text', op, text: sought } : undefined;
    }
    case 'choice': {
      const values = (texts(test.values) ?? []).slice(0, MOST);
      const none = test.none === true;
      return values.length > 0 || none ? { kind: 'choice', values, none } : undefined;
    }
    case 'range':
      return { kind: 'range', from: text(test.from) ?? null, to: text(test.to) ?? null };
    case 'flag':
      return { kind: 'flag', on: test.on === true };
    default:
      return undefined;
  }
}

/** A filter of people as it was once kept. */
function readOld(kept: Record<string, unknown>): Omit<Narrowing, 'off'> | undefined {
  const { kind, source, objects } = kept;
  if (kind === 'objects')
    return { column: 'objects_to_marketing', test: { kind: 'flag', on: objects === true } };
  if (kind === 'source' && Sources.some((one) => one === source))
    return { column: 'source', test: { kind: 'choice', values: [source as string], none: false } };
  const [id, name] = [text(kept.id), text(kept.name)];
  return (kind === 'organisation' || kind === 'batch') && id && name ? only(kind, id, name) : undefined;
}

function readNarrowing(noun: Listed, raw: unknown): Narrowing | undefined {
  const kept = record(raw);
  if (!kept) return undefined;
  const off = kept.off === true;
  if (noun === 'contact' && kept.kind !== undefined) {
    const old = readOld(kept);
    return old && { ...old, off };
  }
  const column = text(kept.column);
  const test = readTest(kept.test);
  if (!column || !test || !(column === BATCH || columnIn(noun, column)?.narrows)) return undefined;
  const names = Object.entries(record(kept.names) ?? {}).flatMap(([id, name]) =>
    typeof name === 'string' ? [[id, name] as const] : [],
  );
  return { column, test, off, ...(names.length > 0 ? { names: Object.fromEntries(names) } : {}) };
}

export const readNarrowings = (noun: Listed, raw: unknown): Narrowing[] =>
  (Array.isArray(raw) ? raw : []).map((one) => readNarrowing(noun, one)).filter((one) => one !== undefined);

const renamed = (ids: readonly string[]): string[] => ids.map((id) => OLD_COLUMNS[id] ?? id);

export function readColumns(noun: Listed, raw: unknown): Arrangement | undefined {
  const kept = readArrangement(raw);
  if (!kept || noun !== 'contact') return kept;
  const { order, hidden, widths } = kept;
  const wide = Object.entries(widths).map(([id, width]) => [OLD_COLUMNS[id] ?? id, width] as const);
  return {
    ...kept,
    order: renamed(order),
    hidden: hidden && renamed(hidden),
    widths: Object.fromEntries(wide),
  };
}
