/** A passphrase to be, typed twice. */
import { LEAST } from './strength';

export class NewPassphrase {
  passphrase = $state('');
  repeat = $state('');

  /** The two differ, and the second is long enough for that to matter. */
  get differs(): boolean {
    return this.repeat !== '' && !this.passphrase.startsWith(this.repeat) && this.passphrase !== this.repeat;
  }

  get agreed(): boolean {
    return this.passphrase.length >= LEAST && this.passphrase === this.repeat;
  }

  /** Secrets do not stay in the form. */
  wipe(): void {
    this.passphrase = this.repeat = '';
  }
}
