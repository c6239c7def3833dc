/**
 * The search: what was asked, what was found, and a window on it. A sequence number drops replies that were overtaken,
 * and the text searched for goes nowhere but into the request.
 */
import { screenful, type RowSource, type Sort } from '../parts/table';
import { call, type ContactLine, type ContactPage, type SearchContacts, type SortBy } from '../wire';
import { Filters } from './filters.svelte';

/** What one request may ask for. */
export const MOST = 500;

type Asked = Pick<SearchContacts, 'text' | 'filter' | 'sort' | 'descending'>;

/** What numbers of rows mean: the question, and the state of the register it was answered from. */
export interface Shown {
  asked: Asked;
  version: number;
  total: number;
}

export class ContactSearch implements RowSource<ContactLine> {
  text = $state('');
  sort = $state.raw<Sort>({ column: 'name', descending: false });
  readonly filters = new Filters();

  /** What the rows shown answer. Undefined until the first reply. */
  answered = $state.raw<Asked>();
  total = $state(0);
  all = $state(0);
  /** Rises whenever row n may be another row. */
  version = $state(0);

  readonly #trimmed = $derived(this.text.trim());
  #sequence = 0;
  #looking: Promise<void> = Promise.resolve();
  #underWay: Promise<ContactPage> | undefined;
  #register = -1;
  #first: readonly ContactLine[] = [];

  get asked(): Asked {
    const { column, descending } = this.sort;
    return { text: this.#trimmed, filter: this.filters.wire, sort: column as SortBy, descending };
  }

  get shown(): Shown | undefined {
    return this.answered && { asked: this.answered, version: this.#register, total: this.total };
  }

  /** Who the rows were when they were shown. Nothing once somebody wrote: they are other people then. */
  async idsOf({ asked, version }: Shown, from: number, to: number): Promise<string[] | undefined> {
    const here = asked === this.answered && version === this.#register && this.peek(from, to - from);
    if (here) return here.map((line) => line.id);
    const page = await call('search_contacts', { ...asked, from, len: to - from });
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

  /** The row a contact is in; -1 when it is not among those found. */
  async rowOf(id: string): Promise<number> {
    const { place } = await call('search_contacts', { ...this.asked, from: 0, len: 0, place_of: id });
    return place ?? -1;
  }

  async #look(): Promise<void> {
    const sequence = ++this.#sequence;
    // One at a time: what is overtaken while it waits is never asked, and so keeps nobody waiting.
    await this.#underWay?.catch(() => {});
    if (sequence !== this.#sequence) return;
    const asked = this.asked;
    const page = await this.#ask(asked);
    if (sequence !== this.#sequence) return;
    this.#first = page.rows;
    this.#register = page.version;
    // The same question anew leaves the table where it is scrolled to.
    if (JSON.stringify(asked) !== JSON.stringify(this.answered)) this.answered = asked;
    this.total = page.total;
    this.all = page.all;
    this.version++;
  }

  /** The count, and a screenful to show with it. */
  async #ask(asked: Asked): Promise<ContactPage> {
    const asking = call('search_contacts', { ...asked, from: 0, len: screenful() });
    this.#underWay = asking;
    try {
      return await asking;
    } finally {
      if (this.#underWay === asking) this.#underWay = undefined;
    }
  }

  peek(from: number, length: number): readonly ContactLine[] | undefined {
    return from + length <= this.#first.length ? this.#first.slice(from, from + length) : undefined;
  }

  async fetch(from: number, length: number): Promise<ContactLine[]> {
    const here = this.peek(from, length);
    if (here) return [...here];
    if (!this.answered) return [];
    const sequence = this.#sequence;
    const page = await call('search_contacts', { ...this.answered, from, len: Math.min(length, MOST) });
    // Somebody wrote meanwhile: these rows belong to another order than those on screen.
    if (page.version !== this.#register && sequence === this.#sequence) void this.look();
    return page.rows;
  }

  /** Shows everybody: filters rest, and can be switched on again. */
  widen(): void {
    this.text = '';
    this.filters.switchOff();
  }

  /** Whether anything holds people back from view. */
  get narrowed(): boolean {
    return this.answered !== undefined && (this.answered.text !== '' || this.filters.on);
  }
}
