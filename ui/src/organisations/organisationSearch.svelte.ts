/** The organisations found, and a window on them. Replies that were overtaken are dropped. */
import type { RowSource } from '../parts/table';
import { call, type OrganisationView } from '../wire';

const FIRST = 100;

export class OrganisationSearch implements RowSource<OrganisationView> {
  text = $state('');
  /** What the rows shown answer; undefined until the first reply. */
  answered = $state<string>();
  total = $state(0);
  all = $state(0);
  version = $state(0);

  #sequence = 0;
  #looking: Promise<void> = Promise.resolve();
  #register = -1;
  #first: readonly OrganisationView[] = [];

  look(): Promise<void> {
    return (this.#looking = this.#look());
  }

  /** When what was asked last is answered. */
  async settled(): Promise<void> {
    for (let last; last !== this.#looking;) await (last = this.#looking);
  }

  /** The row an organisation is in; -1 when it is not among those found. */
  async rowOf(id: string): Promise<number> {
    const { place } = await call('search_organisations', {
      text: this.answered ?? '',
      from: 0,
      len: 0,
      place_of: id,
    });
    return place ?? -1;
  }

  async #look(): Promise<void> {
    const sequence = ++this.#sequence;
    const text = this.text.trim();
    const page = await call('search_organisations', { text, from: 0, len: FIRST });
    if (sequence !== this.#sequence) return;
    this.#first = page.rows;
    this.#register = page.version;
    this.answered = text;
    this.total = page.total;
    this.all = page.all;
    this.version++;
  }

  widen(): void {
    this.text = '';
  }

  async fetch(from: number, length: number): Promise<OrganisationView[]> {
    if (from + length <= this.#first.length) return this.#first.slice(from, from + length);
    const sequence = this.#sequence;
    const page = await call('search_organisations', { text: this.answered ?? '', from, len: length });
    if (page.version !== this.#register && sequence === this.#sequence) void this.look();
    return page.rows;
  }
}
