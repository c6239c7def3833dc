/** Whom a disclosure is about, and how many they are. */
import type { ToDisclose } from '../state';
import {
  asFault,
  byIds,
  bySearch,
  call,
  EVERYBODY,
  idsOf,
  searchOf,
  type ContactFilter,
  type Fault,
  type Selection,
  type Source,
} from '../wire';

const PAUSE = 180;

export class People {
  /** Those picked among the contacts; nothing when none were. */
  picked = $state.raw<readonly string[]>([]);
  way = $state<'search' | 'picked'>('search');
  text = $state('');
  filter = $state.raw<ContactFilter>(EVERYBODY);
  found = $state<number>();
  organisation = $state<string>();
  fault = $state.raw<Fault>();
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly selection = $derived.by((): Selection =>
    this.way === 'picked' ? byIds([...this.picked]) : bySearch(this.text.trim(), this.filter),
  );
  readonly count = $derived.by(() => (this.way === 'picked' ? this.picked.length : this.found));
  readonly everybody = $derived.by(
    () =>
      this.way === 'search' &&
      this.text.trim() === '' &&
      Object.values(this.filter).every((narrowing) => narrowing === null),
  );

  take({ selection }: ToDisclose): void {
    const ids = idsOf(selection);
    const search = searchOf(selection);
    if (ids) {
      this.picked = ids;
      this.way = 'picked';
    } else if (search) {
      this.way = 'search';
      this.text = search.text;
      this.filter = search.filter;
      void this.look();
    }
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

  narrow(part: { source?: Source | null; organisation?: null; objects?: null; batch?: null }): void {
    this.filter = { ...this.filter, ...part };
    void this.look();
  }

  /** Counts them. The latest answer counts. */
  async look(): Promise<void> {
    const asked = ++this.#asked;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      const request = { text: this.text.trim(), filter: this.filter, descending: false, from: 0, len: 1 };
      const { total } = await call('search_contacts', { ...request, sort: 'name' });
      if (asked !== this.#asked) return;
      this.found = total;
      this.fault = undefined;
      await this.#nameOrganisation();
    } catch (thrown) {
      if (asked === this.#asked) this.fault = asFault(thrown);
    }
  }

  async #nameOrganisation(): Promise<void> {
    const id = this.filter.organisation;
    this.organisation = undefined;
    if (!id) return;
    const { form } = await call('get_organisation', { id });
    if (id === this.filter.organisation) this.organisation = form.name;
  }
}
