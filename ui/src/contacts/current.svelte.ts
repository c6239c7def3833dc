/** The contact looked at. */
import { asFault, call, type ContactView } from '../wire';

export class Current {
  view = $state.raw<ContactView>();
  id = $state<string>();
  #sequence = 0;

  async show(id: string): Promise<void> {
    const sequence = ++this.#sequence;
    this.id = id;
    try {
      const view = await call('get_contact', { id });
      if (sequence === this.#sequence) this.view = view;
    } catch (thrown) {
      if (sequence !== this.#sequence) return;
      // Gone since the rows were read: nothing to look at any more.
      if (asFault(thrown).code === 'not_found') this.close();
      else throw thrown;
    }
  }

  put(view: ContactView): void {
    this.#sequence++;
    this.id = view.id;
    this.view = view;
  }

  close(): void {
    this.#sequence++;
    this.id = this.view = undefined;
  }
}
