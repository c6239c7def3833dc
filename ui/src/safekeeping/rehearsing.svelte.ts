/** The proof that a backup opens: what is in it is read to the end, and nothing is put anywhere. */
import { BackupFile, Job, session } from '../state';
import type { Rehearsal } from '../wire';

export class Rehearsing extends Job<'rehearse'> {
  readonly file = new BackupFile(() => (this.fault = undefined));
  found = $state.raw<Rehearsal>();

  get ready(): boolean {
    return this.file.header !== undefined && this.file.proving.ready;
  }

  get secretFault() {
    return this.fault?.code === 'wrong_secret' ? this.fault : undefined;
  }

  async run(): Promise<void> {
    const { header, proving } = this.file;
    if (!header || !this.ready || this.work.running) return;
    const request = { backup: header.place.token, proof: proving.proof };
    this.found = await this.does('rehearse', (work) => work.run('rehearse_restore', request));
    if (!this.found) return;
    proving.wipe();
    await session.refresh().catch(() => {});
  }
}
