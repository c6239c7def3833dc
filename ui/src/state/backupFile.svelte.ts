/** A backup that the keeper points at, and what it says of itself before anybody has opened it. */
import { asFault, call, choosePlace, type BackupHeader, type Fault, type Place } from '../wire';
import { t } from '../words/words.svelte';
import { Proving } from './secrets';

export class BackupFile {
  /** Pointed at, whether or not it turned out to be a backup. */
  place = $state.raw<Place>();
  header = $state.raw<BackupHeader>();
  fault = $state.raw<Fault>();
  reading = $state(false);
  /** What opens it: a secret of the time it was made. */
  readonly proving = new Proving(() => this.header?.has_passphrase ?? true);
  readonly #another: () => void;

  /** `another`: what was found of the one before is not of this one. */
  constructor(another: () => void) {
    this.#another = another;
  }

  async choose(): Promise<void> {
    try {
      const place = await choosePlace('backup', t('backup-file-dialog'));
      if (place) await this.take(place);
    } catch (thrown) {
      this.fault = asFault(thrown);
    }
  }

  async take(place: Place): Promise<void> {
    this.place = place;
    this.header = undefined;
    this.fault = undefined;
    this.proving.wipe();
    this.#another();
    this.reading = true;
    try {
      const header = await call('read_backup', { place: place.token });
      if (this.place === place) this.header = header;
    } catch (thrown) {
      if (this.place === place) this.fault = asFault(thrown);
    } finally {
      if (this.place === place) this.reading = false;
    }
  }
}
