/**
 * A search among the records of a noun: what was asked, what was found, and a window on it. A sequence number drops
 * replies that were overtaken, and the text searched for goes nowhere but into the request.
 */
import { screenful, type RowSource, type Sort } from '../parts/table';
import { call, type Listed, type RecordPage, type SearchRecords } from '../wire';
import { Filters } from './filters.svelte';
import { LOOKS } from './looks';

/** What one request may ask for. */
export const MOST = 500;

/** A record as a line of a table: what its columns hold, in written form. Those not asked for are not there. */
export interface Line {
  id: string;
  cells: Readonly<Record<string, string | null>>;
}

type Asked = Pick<SearchRecords, 'query' | 'sort' | 'descending'>;

/** What numbers of rows mean: the question, and the state of the register it was answered from. */
export interface Shown {
  asked: Asked;
  version: number;
  total: number;
}

const lines = (page: RecordPage, columns: readonly string[]): Line[] =>
  page.rows.map(({ id, cells }) => ({
    id,
    cells: Object.fromEntries(columns.map((code, at) => [code, cells[at] ?? null])),
  }));

export class RecordSearch implements RowSource<Line> {
  readonly noun: Listed;
  readonly filters: Filters;
  text = $state('');
  sort: Sort = $state.raw({ column: '', descending: false });

  /** What the rows shown answer. Undefined until the first reply. */
  answered = $state.raw<Asked>();
  total = $state(0);
  all = $state(0);
  /** Rises whenever row n may be another row. */
  version = $state(0);

  readonly #trimmed = $derived(this.text.trim());
  readonly #wanted: () => readonly string[];
  #sequence = 0;
  #looking: Promise<void> = Promise.resolve();
  #underWay: Promise<RecordPage> | undefined;
  #register = -1;
  #columns: readonly string[] = [];
  #first: readonly Line[] = [];

  /** `columns`: those to read, which are those shown. */
  constructor(noun: Listed, columns: () => readonly string[] = () => []) {
    this.noun = noun;
    this.filters = new Filters(noun);
    this.sort = LOOKS[noun].sort;
    this.#wanted = columns;
  }

  get asked(): Asked {
    const { column, descending } = this.sort;
    const query = { noun: this.noun, text: this.#trimmed, filters: this.filters.wire };
    return { query, sort: column, descending };
  }

  get columns(): readonly string[] {
    return this.#wanted();
  }

  get shown(): Shown | undefined {
    return this.answered && { asked: this.answered, version: this.#register, total: this.total };
  }

  /** Which records the rows were when they were shown. Nothing once somebody wrote: they are others then. */
  async idsOf({ asked, version }: Shown, from: number, to: number): Promise<string[] | undefined> {
    const here = asked === this.answered && version === this.#register && this.peek(from, to - from);
    if (here) return here.map((line) => line.id);
    const page = await call('search_records', { ...asked, columns: [], from, len: to - from });
    return page.version === version && page.rows.length === to - from
      ? page.rows.map((line) => line.id)
      : undefined;
  }

  /** Ask anew. The last to ask is the one that is answered. */
  look(): Promise<void> {
    return (this.#looking = this.#look());
  }

  /** When what was asked last is answered. */
  async settled(): Promise<void> {
    for (let last; last !== this.#looking;) await (last = this.#looking);
  }

  /** The row a record is in; -1 when it is not among those found. */
  async rowOf(id: string): Promise<number> {
    const window = { columns: [], from: 0, len: 0, place_of: id };
    const { place } = await call('search_records', { ...this.asked, ...window });
    return place ?? -1;
  }

  async #look(): Promise<void> {
    const sequence = ++this.#sequence;
    // One at a time: what is overtaken while it waits is never asked, and so keeps nobody waiting.
    await this.#underWay?.catch(() => {});
    if (sequence !== this.#sequence) return;
    const { asked, columns } = this;
    const page = await this.#ask(asked, columns);
    if (sequence !== this.#sequence) return;
    this.#columns = columns;
    this.#first = lines(page, columns);
    this.#register = page.version;
    // The same question anew leaves the table where it is scrolled to.
    if (JSON.stringify(asked) !== JSON.stringify(this.answered)) this.answered = asked;
    this.total = page.total;
    this.all = page.all;
    this.version++;
  }

  /** The count, and a screenful to show with it. */
  async #ask(asked: Asked, columns: readonly string[]): Promise<RecordPage> {
    const asking = call('search_records', { ...asked, columns: [...columns], from: 0, len: screenful() });
    this.#underWay = asking;
    try {
      return await asking;
    } finally {
      if (this.#underWay === asking) this.#underWay = undefined;
    }
  }

  peek(from: number, length: number): readonly Line[] | undefined {
    return from + length <= this.#first.length ? this.#first.slice(from, from + length) : undefined;
  }

  async fetch(from: number, length: number): Promise<Line[]> {
    const here = this.peek(from, length);
    if (here) return [...here];
    if (!this.answered) return [];
    const sequence = this.#sequence;
    const columns = this.#columns;
    const window = { columns: [...columns], from, len: Math.min(length, MOST) };
    const page = await call('search_records', { ...this.answered, ...window });
    // Somebody wrote meanwhile: these rows belong to another order than those on screen.
    if (page.version !== this.#register && sequence === this.#sequence) void this.look();
    return lines(page, columns);
  }

  /** Shows all of them: filters rest, and can be switched on again. */
  widen(): void {
    this.text = '';
    this.filters.switchOff();
  }

  /** Whether anything holds records back from view. */
  get narrowed(): boolean {
    return this.answered !== undefined && (this.answered.query.text !== '' || this.filters.on);
  }
}
