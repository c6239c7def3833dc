/** How the register is kept safe: the plan of its backups, and the ways into it. */
import { session } from '../state';
import { asFault, call, type Fault, type Safekeeping, type Status } from '../wire';

export class Safety {
  keeping = $state.raw<Safekeeping>();
  status = $state.raw<Status>();
  fault = $state.raw<Fault>();
  #asked = 0;

  async load(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const [keeping, status] = await Promise.all([call('get_safekeeping'), call('get_status')]);
      if (asked !== this.#asked) return;
      this.keeping = keeping;
      this.status = status;
      this.fault = undefined;
    } catch (thrown) {
      if (asked === this.#asked) this.fault = asFault(thrown);
    }
  }

  get hasPassphrase(): boolean {
    return this.status?.slots.some((slot) => slot.kind === 'passphrase') ?? false;
  }

  /** Every so many days, or nowhere any more. What is not told stays as it is. */
  async plan(change: { folder?: null; every_days?: number }): Promise<void> {
    const { keeping } = this;
    if (!keeping) return;
    const folder = change.folder === null ? null : (keeping.folder?.token ?? null);
    const every_days = change.every_days ?? keeping.every_days;
    if (folder === (keeping.folder?.token ?? null) && every_days === keeping.every_days) return;
    try {
      this.keeping = await call('plan_backups', { folder, every_days });
      await session.refresh();
    } catch (thrown) {
      this.fault = asFault(thrown);
    }
  }
}
