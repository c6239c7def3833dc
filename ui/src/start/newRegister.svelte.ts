/** The form of a register to be. */
import type { CreateRegister, Language, Place } from '../wire';
import { LEAST } from './strength';

export class NewRegister {
  name = $state('');
  controller = $state('');
  country = $state('FI');
  languages = $state<Language[]>([]);
  place = $state.raw<Place>();
  passphrase = $state('');
  repeat = $state('');
  keychain = $state(true);

  constructor(language: Language) {
    this.languages = [language];
  }

  /** Chosen last, put last: the first orders the names. */
  toggle(language: Language, on: boolean): void {
    this.languages = on
      ? [...this.languages.filter((one) => one !== language), language]
      : this.languages.filter((one) => one !== language);
  }

  get described(): boolean {
    return (
      this.name.trim() !== '' &&
      this.controller.trim() !== '' &&
      this.country !== '' &&
      this.languages.length > 0 &&
      this.place !== undefined
    );
  }

  /** The two differ, and the second is long enough for that to matter. */
  get differs(): boolean {
    return this.repeat !== '' && !this.passphrase.startsWith(this.repeat) && this.passphrase !== this.repeat;
  }

  get ready(): boolean {
    return this.described && this.passphrase.length >= LEAST && this.passphrase === this.repeat;
  }

  /** A name for the folder: what a file system takes on every platform. */
  get fileName(): string {
    const name = [...this.name.trim()].filter((c) => !'<>:"/\\|?*'.includes(c) && c >= ' ').join('');
    return `${name || 'register'}.liggare`;
  }

  request(): CreateRegister {
    return {
      place: this.place!.token,
      name: this.name.trim(),
      controller: this.controller.trim(),
      country: this.country,
      languages: [...this.languages],
      passphrase: this.passphrase,
      keychain: this.keychain,
    };
  }

  /** Secrets do not stay in the form. */
  wipe(): void {
    this.passphrase = this.repeat = '';
  }
}
