/** What narrows a search: each can be switched off without being thrown away. */
import { inWords, type Filter as Kept, type FilterColumn, type FilterTest } from '../parts/filter';
import { columnIn, columnsIn, type Filter, type Listed, type NounColumn, type Test } from '../wire';
import { t } from '../words/words.svelte';
import { columnName, readOf, valueName } from './words';

/** A column narrowed, as it is kept. */
export interface Narrowing extends Kept {
  /** What the records and imports that the test names are called, by id. */
  names?: Readonly<Record<string, string>>;
}
export type NewNarrowing = Omit<Narrowing, 'off'>;

/** The import that records came with narrows like a column, but is none. */
export const BATCH = 'batch';

/** Those that have this record, or came with this import. */
export const only = (column: string, id: string, name: string): NewNarrowing => ({
  column,
  test: { kind: 'choice', values: [id], none: false },
  names: { [id]: name },
});

/** How a column is narrowed: by what it holds where records share that, else by what is written of it. */
function kindOf(column: NounColumn): FilterColumn['kind'] {
  switch (readOf(column)) {
    case 'text':
    case 'choice':
    case 'country':
    case 'source':
    case 'link':
      return 'choice';
    case 'number':
      return 'number';
    case 'day':
    case 'instant':
      return 'day';
    case 'flag':
      return 'flag';
    default:
      return 'text';
  }
}

/** The first or the last instant of a day here. */
const instantOf = (day: string | null, end: boolean): string | null =>
  day && new Date(`${day}T${end ? '23:59:59.999' : '00:00:00.000'}`).toISOString();

function testOf(column: NounColumn | undefined, test: FilterTest): Test {
  if (test.kind === 'text') {
    const { op, text } = test;
    return op === 'empty' || op === 'filled'
      ? { kind: 'filled', filled: op === 'filled' }
      : { kind: 'text', op, text };
  }
  if (test.kind === 'choice') return { kind: 'choice', values: [...test.values], none: test.none };
  if (test.kind === 'flag') return test;
  const { from, to } = test;
  if (from === null && to === null) return { kind: 'filled', filled: false };
  return column?.kind === 'instant'
    ? { kind: 'range', from: instantOf(from, false), to: instantOf(to, true) }
    : { kind: 'range', from, to };
}

export class Filters {
  readonly noun: Listed;
  list = $state.raw<readonly Narrowing[]>([]);
  /** What was shown by name, so that it has it also on a chip. */
  #names: Readonly<Record<string, string>> = {};
  readonly #wire = $derived(
    this.list
      .filter(({ off }) => !off)
      .map(({ column, test }): Filter => ({ column, test: testOf(columnIn(this.noun, column), test) })),
  );

  constructor(noun: Listed) {
    this.noun = noun;
  }

  /** The columns to narrow by, in words. */
  get columns(): FilterColumn[] {
    const columns = columnsIn(this.noun)
      .filter(({ narrows }) => narrows)
      .map((column) => ({
        id: column.code,
        label: columnName(this.noun, column.code),
        kind: kindOf(column),
      }));
    const batch = { id: BATCH, label: t('filter-batch'), kind: 'choice' as const };
    return this.list.some(({ column }) => column === BATCH) ? [...columns, batch] : columns;
  }

  /** In place of what narrowed the same column. */
  set(narrowing: NewNarrowing): void {
    const others = this.list.filter(({ column }) => column !== narrowing.column);
    this.list = [...others, { ...narrowing, off: false }];
  }

  /** Nothing else narrows: for going to records from elsewhere. */
  only(narrowing: NewNarrowing): void {
    this.list = [];
    this.set(narrowing);
  }

  /** As the keeper has them now. */
  put(list: readonly Kept[]): void {
    this.list = list.map((one) => {
      const values = one.test.kind === 'choice' ? one.test.values : [];
      const known = values.flatMap((value) => {
        const name = this.#nameOf(value);
        return name === undefined ? [] : [[value, name] as const];
      });
      const { column, off, test } = one;
      return known.length > 0
        ? { column, off, test, names: Object.fromEntries(known) }
        : { column, off, test };
    });
  }

  learn(names: Readonly<Record<string, string>>): void {
    this.#names = { ...this.#names, ...names };
  }

  #nameOf(value: string): string | undefined {
    return this.list.find(({ names }) => names?.[value])?.names![value] ?? this.#names[value];
  }

  /** What a value of a column is called. */
  name(code: string, value: string): string {
    const column = columnIn(this.noun, code);
    return this.#nameOf(value) ?? (column ? valueName(this.noun, column, value) : value);
  }

  switchOff(): void {
    this.list = this.list.map((one) => ({ ...one, off: true }));
  }

  get on(): boolean {
    return this.#wire.length > 0;
  }

  /** Those that are on, as they are asked for. */
  get wire(): Filter[] {
    return this.#wire;
  }

  /** Those that are on, in words: where they are read and not worked with. */
  get words(): string {
    const said = this.list.flatMap(({ column, off, test }) => {
      const known = this.columns.find(({ id }) => id === column);
      return known && !off ? [inWords(known, test, (value) => this.name(column, value))] : [];
    });
    return said.join('; ');
  }
}
