/** One change of the ways in, from the proof to the new key. */
import { forget, Job, kept, session, toasts } from '../state';
import { LATER, NewPassphrase, Proving, type Shown } from '../state/secrets';
import type { SlotView, Status } from '../wire';
import { n, t } from '../words/words.svelte';

export type Change = { kind: 'passphrase' | 'recovery' | 'rotate' } | { kind: 'remove'; slot: SlotView };

export class Changing extends Job<'change'> {
  readonly change: Change;
  readonly proving: Proving;
  readonly made = new NewPassphrase();

  constructor(change: Change, hasPassphrase: boolean) {
    super();
    this.change = change;
    this.proving = new Proving(() => hasPassphrase);
  }

  get dirty(): boolean {
    return this.proving.ready || this.made.passphrase !== '';
  }

  get ready(): boolean {
    return this.proving.ready && (this.change.kind !== 'passphrase' || this.made.agreed);
  }

  /** What there is to say of a fault beside the field that it is about. */
  get secretFault() {
    return this.fault?.code === 'wrong_secret' ? this.fault : undefined;
  }

  get passphraseFault() {
    return this.fault?.code === 'weak_passphrase' ? this.fault : undefined;
  }

  /** True when it was done. A new recovery code then waits to be shown. */
  async run(): Promise<boolean> {
    const { change } = this;
    const { proof } = this.proving;
    if (change.kind === 'recovery') {
      const renewed = await this.does('change', (work) => work.run('renew_recovery', { proof }));
      if (!renewed) return false;
      this.#wipe();
      forget(LATER);
      kept<Shown>(LATER, () => renewed);
      session.opened(renewed.session);
      return true;
    }
    const status = await this.does('change', (work): Promise<Status> => {
      if (change.kind === 'rotate') return work.run('rotate_key', { proof });
      if (change.kind === 'remove') return work.run('remove_slot', { id: change.slot.id, proof });
      return work.run('change_passphrase', { proof, passphrase: this.made.passphrase });
    });
    if (!status) return false;
    this.#wipe();
    toasts.show(t('keys-changed', { generation: n(status.generation) }));
    await session.refresh().catch(() => {});
    return true;
  }

  /** Secrets do not stay in the form. */
  #wipe(): void {
    this.proving.wipe();
    this.made.wipe();
  }
}
