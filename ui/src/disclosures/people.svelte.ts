/** Whom a disclosure is about, and how many they are. */
import type { ToDisclose } from '../state';
import { Filters } from '../records/filters.svelte';
import { asFault, byIds, bySearch, call, type Fault, type Selection } from '../wire';

const PAUSE = 180;

export class People {
  /** Those picked among the contacts; nothing when none were. */
  picked = $state.raw<readonly string[]>([]);
  way = $state<'search' | 'picked'>('search');
  text = $state('');
  readonly filters = new Filters('contact');
  found = $state<number>();
  fault = $state.raw<Fault>();
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly selection = $derived.by((): Selection =>
    this.way === 'picked' ? byIds([...this.picked]) : bySearch(this.text.trim(), this.filters.wire),
  );
  readonly count = $derived.by(() => (this.way === 'picked' ? this.picked.length : this.found));
  readonly everybody = $derived.by(
    () => this.way === 'search' && this.text.trim() === '' && !this.filters.on,
  );

  take({ selection, filters }: ToDisclose): void {
    if (selection.kind === 'picked') {
      this.picked = selection.ids;
      this.way = 'picked';
      return;
    }
    this.way = 'search';
    this.text = selection.query.text;
    this.filters.list = filters;
    void this.look();
  }

  /** Counts them where nobody has, and nobody is about to. */
  begin(): void {
    if (this.found === undefined && this.#timer === undefined) void this.look();
  }

  type(text: string): void {
    this.text = text;
    this.found = undefined;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look(), PAUSE);
  }

  /** Counts them. The latest answer counts. */
  async look(): Promise<void> {
    const asked = ++this.#asked;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      const query = { noun: 'contact', text: this.text.trim(), filters: this.filters.wire } as const;
      const rows = { columns: [], sort: 'name', descending: false, from: 0, len: 1 };
      const { total } = await call('search_records', { query, ...rows });
      if (asked !== this.#asked) return;
      this.found = total;
      this.fault = undefined;
    } catch (thrown) {
      if (asked === this.#asked) this.fault = asFault(thrown);
    }
  }
}
