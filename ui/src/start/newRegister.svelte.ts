/** The form of a register to be. */
import { NewPassphrase } from '../state/secrets';
import type { CreateRegister, Language, Place } from '../wire';

export class NewRegister extends NewPassphrase {
  name = $state('');
  controller = $state('');
  country = $state('FI');
  languages = $state<Language[]>([]);
  place = $state.raw<Place>();
  keychain = $state(true);

  constructor(language: Language) {
    super();
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

  get ready(): boolean {
    return this.described && this.agreed;
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
}
