/** What waits for the keeper: asked of the desk, counted in the sidebar, shown by the room of today. */
import { asFault, call, type Fault, type Today } from '../wire';
import { backups } from './backups.svelte';
import { kept } from './kept.svelte';
import { session } from './session.svelte';
import { waitingOf } from './waiting';

export class Attention {
  today = $state.raw<Today>();
  fault = $state.raw<Fault>();
  #asked = 0;

  readonly waiting = $derived.by(() =>
    this.today ? waitingOf(this.today, session.current?.sample ?? false, backups().failed) : [],
  );

  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const today = await call('get_today');
      if (asked !== this.#asked) return;
      this.today = today;
      this.fault = undefined;
    } catch (thrown) {
      if (asked === this.#asked) this.fault = asFault(thrown);
    }
  }
}

export const attention = (): Attention => kept('attention', () => new Attention());
