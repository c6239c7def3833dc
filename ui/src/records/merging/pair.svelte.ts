/** Two records side by side, and the one they would be. */
import { Job } from '../../state';
import {
  asFault,
  call,
  type DuplicateReason,
  type Listed,
  type Merge,
  type MergePreview,
  type RecordRef,
  type Side,
} from '../../wire';

const OTHER: Record<Side, Side> = { left: 'right', right: 'left' };

export class Pair extends Job<'merge' | 'apart'> {
  readonly noun: Listed;
  readonly reasons: readonly DuplicateReason[];
  /** The left one stays, the right one goes into it. */
  #ids = $state.raw<readonly [left: string, right: string]>(['', '']);
  #choices = $state.raw<Readonly<Record<string, Side>>>({});
  preview = $state.raw<MergePreview>();
  /** Something was written between the preview and the merge: this is what it would be now. */
  stale = $state(false);
  #asked = 0;
  #looked: Promise<void> = Promise.resolve();

  constructor(
    noun: Listed,
    ids: readonly [left: string, right: string],
    reasons: readonly DuplicateReason[] = [],
  ) {
    super();
    this.noun = noun;
    this.#ids = ids;
    this.reasons = reasons;
  }

  get ids(): readonly [left: string, right: string] {
    return this.#ids;
  }

  side(choice: string): Side {
    return this.#choices[choice] ?? 'left';
  }

  get #merge(): Merge {
    const [kept, gone] = this.#ids;
    return { noun: this.noun, kept, gone, choices: { ...this.#choices } };
  }

  /** One of them is there no more. */
  get gone(): boolean {
    return this.fault?.code === 'not_found';
  }

  look(): Promise<void> {
    return (this.#looked = this.#look());
  }

  async #look(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const preview = await call('preview_merge', this.#merge);
      if (asked !== this.#asked) return;
      this.preview = preview;
      this.fault = undefined;
    } catch (thrown) {
      if (asked === this.#asked) this.fault = asFault(thrown);
    }
  }

  choose(choice: string, side: Side): Promise<void> {
    this.#choices = { ...this.#choices, [choice]: side };
    return this.look();
  }

  /** The other stays. What was chosen is still chosen; of what nobody chose, the value of the one that stays is kept. */
  swap(): Promise<void> {
    const [left, right] = this.#ids;
    this.#ids = [right, left];
    const chosen = Object.entries(this.#choices);
    this.#choices = Object.fromEntries(chosen.map(([choice, side]) => [choice, OTHER[side]]));
    return this.look();
  }

  /** Nothing where it was not done. */
  async merge(): Promise<RecordRef | undefined> {
    // What was chosen last is what is meant.
    await this.#looked;
    const { token } = this.preview ?? {};
    if (!token || this.busyWith) return undefined;
    const request = { merge: this.#merge, token };
    this.stale = false;
    const made = await this.does('merge', (work) => work.run('merge_records', request));
    if (this.fault?.code === 'preview_stale') {
      await this.look();
      this.stale = this.fault === undefined;
    }
    return made;
  }

  /** They are two, and are not asked about again. */
  async setApart(): Promise<boolean> {
    if (this.busyWith) return false;
    const [one, other] = this.#ids;
    const done = await this.does('apart', () => call('set_apart', { noun: this.noun, one, other }));
    return done !== undefined;
  }
}
