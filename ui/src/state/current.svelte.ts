/** The one looked at, beside the table. */
import { asFault } from '../wire';

export class Current<View extends { id: string }> {
  readonly #get: (id: string) => Promise<View>;
  view = $state.raw<View>();
  id = $state<string>();
  #sequence = 0;

  constructor(get: (id: string) => Promise<View>) {
    this.#get = get;
  }

  async show(id: string): Promise<void> {
    const sequence = ++this.#sequence;
    this.id = id;
    try {
      const view = await this.#get(id);
      if (sequence === this.#sequence) this.view = view;
    } catch (thrown) {
      if (sequence !== this.#sequence) return;
      // Gone since the rows were read: nothing to look at any more.
      if (asFault(thrown).code === 'not_found') this.close();
      else throw thrown;
    }
  }

  put(view: View): void {
    this.#sequence++;
    this.id = view.id;
    this.view = view;
  }

  close(): void {
    this.#sequence++;
    this.id = this.view = undefined;
  }
}
