/** The ledger of what was disclosed, and the line looked at. */
import { asFault, call, type DisclosureView, type Fault } from '../wire';

export class Ledger {
  rows = $state.raw<readonly DisclosureView[]>();
  fault = $state.raw<Fault>();
  currentId = $state<string>();
  #asked = 0;

  readonly current = $derived.by(() => this.rows?.find((row) => row.id === this.currentId));

  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const { rows } = await call('list_disclosures');
      if (asked !== this.#asked) return;
      this.rows = rows;
      this.fault = undefined;
    } catch (thrown) {
      if (asked === this.#asked) this.fault = asFault(thrown);
    }
  }
}
