/** What is typed, and what it finds. */
import { asFault, type Fault } from '../wire';
import { everywhere, SHORTEST, type Group } from './everywhere';

/** So many of each noun on the page. */
const SHOWN = 6;

export class Seeking {
  text = $state('');
  /** What was found, and for which text. */
  found = $state.raw<{ text: string; groups: readonly Group[] }>();
  fault = $state.raw<Fault>();
  #asked = 0;

  /** Too little to look for. */
  readonly short = $derived(this.text.trim().length < SHORTEST);

  async seek(text = this.text): Promise<void> {
    this.text = text;
    const mine = ++this.#asked;
    if (this.short) {
      this.found = undefined;
      return;
    }
    try {
      const groups = await everywhere(text, SHOWN);
      if (mine === this.#asked) [this.found, this.fault] = [{ text, groups }, undefined];
    } catch (thrown) {
      if (mine === this.#asked) this.fault = asFault(thrown);
    }
  }
}
