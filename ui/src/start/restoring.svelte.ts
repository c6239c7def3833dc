/** A register out of a backup: which one, what opens it, and where it is to lie. */
import { BackupFile, Job, session, toasts } from '../state';
import { choosePlace, type Place, type Session } from '../wire';
import { t } from '../words/words.svelte';

export const STEPS = ['file', 'secret', 'place'] as const;

export class Restoring extends Job<'restore'> {
  readonly file = new BackupFile(() => (this.fault = undefined));
  place = $state.raw<Place>();
  step = $state(0);

  get ready(): boolean {
    const step = STEPS[this.step];
    if (step === 'file') return this.file.header !== undefined;
    if (step === 'secret') return this.file.proving.ready;
    return this.place !== undefined;
  }

  /** The backup's own name, without the moment it was made, as the name of a register. */
  get suggested(): string {
    const file = this.file.header?.place.name.replace(/(\.liggare-backup)?(\.[^.]*)?$/, '') ?? '';
    const name = file.replace(/-\d{8}T\d{6}Z$/, '');
    return `${name || 'register'}.liggare`;
  }

  async choosePlace(): Promise<void> {
    const place = await this.asks(choosePlace('new_register', t('restore-place-dialog'), this.suggested));
    if (place) this.place = place;
  }

  /** The open register; nothing when it failed, and then the step that can put it right is shown. */
  async run(): Promise<Session | undefined> {
    const { file, place } = this;
    if (!file.header || !place || this.work.running) return undefined;
    const request = { backup: file.header.place.token, place: place.token, proof: file.proving.proof };
    const opened = await this.does('restore', (work) => work.run('restore_register', request));
    if (!opened) {
      if (this.fault?.code === 'wrong_secret') this.step = 1;
      if (this.fault?.code === 'backup_damaged') this.step = 0;
      return undefined;
    }
    file.proving.wipe();
    return opened;
  }

  /** What the field of the secret says, and not the page. */
  get secretFault() {
    return this.fault?.code === 'wrong_secret' ? this.fault : undefined;
  }
}

/** After it: what the keeper was waiting for is said, whatever room comes up. */
export function restored(opened: Session): void {
  session.opened(opened);
  toasts.show(t('restore-done', { name: opened.name }));
}
