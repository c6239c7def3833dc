/** The ledgers of what left: to others, and to files for one's own use. */
import { asFault, call, type DisclosureView, type ExportView, type Fault } from '../wire';

/** One of them, and the line looked at. */
export class Ledger<Line extends { id: string }> {
  readonly #list: () => Promise<{ rows: readonly Line[] }>;
  rows = $state.raw<readonly Line[]>();
  fault = $state.raw<Fault>();
  currentId = $state<string>();
  #asked = 0;

  readonly current = $derived.by(() => this.rows?.find((row) => row.id === this.currentId));

  constructor(list: () => Promise<{ rows: readonly Line[] }>) {
    this.#list = list;
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const { rows } = await this.#list();
      if (asked !== this.#asked) return;
      this.rows = rows;
      this.fault = undefined;
    } catch (thrown) {
      if (asked === this.#asked) this.fault = asFault(thrown);
    }
  }
}

export const LEDGERS = ['disclosures', 'exports'] as const;

export class Ledgers {
  readonly disclosures = new Ledger<DisclosureView>(() => call('list_disclosures'));
  readonly exports = new Ledger<ExportView>(() => call('list_exports'));
  tab = $state<(typeof LEDGERS)[number]>('disclosures');

  get shown(): Ledger<DisclosureView> | Ledger<ExportView> {
    return this[this.tab];
  }

  load(): void {
    void this.disclosures.load();
    void this.exports.load();
  }

  /** Shows a line of one of them. */
  look(tab: (typeof LEDGERS)[number], id: string): void {
    this.tab = tab;
    this[tab].currentId = id;
  }
}
