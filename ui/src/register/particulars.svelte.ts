/** The register's particulars while they are being changed. */
import { session } from '../state';
import {
  asFault,
  call,
  fieldOf,
  sentences,
  type Fault,
  type Language,
  type RegisterForm,
  type RegisterView,
} from '../wire';

export function trimmed(form: RegisterForm): RegisterForm {
  const { address, languages, ...texts } = form;
  const trim = <T extends object>(of: T): T =>
    Object.fromEntries(Object.entries(of).map(([key, value]) => [key, String(value).trim()])) as T;
  return { ...trim(texts), address: trim(address), languages: [...languages] };
}

const FIELDS = new Set([
  'name',
  'controller',
  'business_id',
  'street',
  'postal_code',
  'city',
  'country',
  'phone',
  'email',
  'keeper_name',
  'keeper_email',
  'keeper_phone',
]);

export class Particulars {
  held = $state.raw<RegisterView>();
  form = $state<RegisterForm>();
  busy = $state(false);
  fault = $state.raw<Fault>();
  /** They could not be fetched at all. */
  failed = $state.raw<Fault>();

  get dirty(): boolean {
    return (
      this.held !== undefined &&
      this.form !== undefined &&
      JSON.stringify(trimmed(this.form)) !== JSON.stringify(trimmed(this.held.form))
    );
  }

  get ready(): boolean {
    const form = this.form;
    return (
      form !== undefined &&
      form.name.trim() !== '' &&
      form.controller.trim() !== '' &&
      form.languages.length > 0
    );
  }

  async load(): Promise<void> {
    try {
      this.#put(await call('get_register'));
    } catch (thrown) {
      this.failed = asFault(thrown);
    }
  }

  async save(): Promise<boolean> {
    if (!this.form || this.busy || !this.ready) return false;
    this.busy = true;
    this.fault = undefined;
    try {
      this.#put(await call('edit_register', trimmed(this.form)));
      await session.refresh().catch(() => {});
      return true;
    } catch (thrown) {
      this.fault = asFault(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }

  revert(): void {
    if (this.held) this.#put(this.held);
  }

  toggle(language: Language, on: boolean): void {
    if (!this.form) return;
    const others = this.form.languages.filter((one) => one !== language);
    this.form.languages = on ? [...others, language] : others;
  }

  error(field: string): string | undefined {
    return this.fault && this.#about() === field ? this.#words() : undefined;
  }

  get general(): string | undefined {
    return this.fault && !FIELDS.has(this.#about() ?? '') ? this.#words() : undefined;
  }

  #put(view: RegisterView): void {
    this.held = view;
    this.form = structuredClone(view.form);
    this.fault = this.failed = undefined;
  }

  #about(): string | undefined {
    return fieldOf(this.fault?.detail ?? null)?.field;
  }

  #words(): string {
    const said = sentences(this.fault!);
    return `${said.what} ${said.do}`;
  }
}
