/** The recipients, the one looked at, and changes to them. */
import { session } from '../state';
import { asFault, call, type Fault, type RecipientForm, type RecipientView } from '../wire';
import type { Draft } from './draft.svelte';

export class Recipients {
  rows = $state.raw<readonly RecipientView[]>();
  fault = $state.raw<Fault>();
  currentId = $state<string>();
  /** A form that is being filled in, kept while other rooms are visited. */
  draft = $state.raw<Draft>();
  #asked = 0;

  readonly current = $derived.by(() => this.rows?.find((row) => row.id === this.currentId));

  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const { rows } = await call('list_recipients');
      if (asked !== this.#asked) return;
      this.rows = rows;
      this.fault = undefined;
    } catch (thrown) {
      if (asked === this.#asked) this.fault = asFault(thrown);
    }
  }

  /** Adds a recipient, or changes one. Throws a `Fault`. */
  async save(form: RecipientForm, id?: string): Promise<RecipientView> {
    const saved = id ? await call('edit_recipient', { id, form }) : await call('add_recipient', form);
    await this.load();
    this.currentId = saved.id;
    await session.refresh().catch(() => {});
    return saved;
  }

  /** The key was read out and agrees. Throws a `Fault`. */
  confirm(view: RecipientView, fingerprint: string): Promise<RecipientView> {
    return this.save({ ...view.form, confirm_fingerprint: fingerprint }, view.id);
  }
}
