/** A recipient as it is being typed. */
import {
  asFault,
  call,
  choosePlace,
  fieldOf,
  Purposes,
  RecipientKinds,
  type Fault,
  type KeySource,
  type Purpose,
  type RecipientForm,
  type RecipientView,
} from '../wire';
import { sentences } from '../wire';
import { record, shaped } from '../state';
import { t } from '../words/words.svelte';
import type { Recipients } from './recipients.svelte';

const EMPTY: RecipientForm = {
  name: '',
  kind: 'subcontractor',
  country: 'FI',
  contact_person: '',
  contact_email: '',
  age_recipient: '',
  confirm_fingerprint: '',
  contract_reference: '',
  contract_ends: '',
  purposes: [],
};

export interface Begun {
  /** The recipient it would change; null when it is new. */
  of: string | null;
  form: RecipientForm;
}

export function readBegun(raw: unknown): Begun | undefined {
  const kept = record(raw);
  if (!kept) return undefined;
  const form = shaped(EMPTY, kept.form);
  const among = <T extends string>(list: readonly T[], one: string): one is T =>
    (list as readonly string[]).includes(one);
  return {
    of: typeof kept.of === 'string' ? kept.of : null,
    form: {
      ...form,
      kind: among(RecipientKinds, form.kind) ? form.kind : EMPTY.kind,
      purposes: form.purposes.filter((one) => among(Purposes, one)),
      confirm_fingerprint: '',
    },
  };
}

export class Draft {
  form = $state<RecipientForm>({ ...EMPTY, purposes: [] });
  /** What was pasted or typed; the key proper is in the form once the desk has read it. */
  keyText = $state('');
  fingerprint = $state<string>();
  keyFault = $state.raw<Fault>();
  reading = $state(false);
  saving = $state(false);
  fault = $state.raw<Fault>();
  readonly held: RecipientView | undefined;
  readonly #before: string;
  #asked = 0;

  constructor(held?: RecipientView) {
    this.held = held;
    if (held) this.#fill(held);
    this.#before = this.#typed();
  }

  /** What is kept of it while it is not saved: never a text that may be a secret key. */
  get begun(): Begun | undefined {
    return this.dirty ? { of: this.held?.id ?? null, form: this.form } : undefined;
  }

  /** Goes on with what was begun. The key is read anew, so that its fingerprint is shown. */
  resume({ form }: Begun): void {
    this.form = form;
    if (form.age_recipient) void this.typeKey(form.age_recipient);
  }

  #fill(held: RecipientView): void {
    this.form = { ...held.form, purposes: [...held.form.purposes], confirm_fingerprint: '' };
    this.keyText = held.form.age_recipient;
    this.fingerprint = held.fingerprint ?? undefined;
  }

  get dirty(): boolean {
    return this.#typed() !== this.#before;
  }

  #typed(): string {
    return JSON.stringify([this.form, this.keyText]);
  }

  /** The key is no longer the one that was confirmed. */
  get keyChanged(): boolean {
    return (
      this.held?.key_confirmed != null &&
      this.form.age_recipient !== '' &&
      this.form.age_recipient !== this.held.form.age_recipient
    );
  }

  get ready(): boolean {
    return this.form.name.trim() !== '' && this.keyFault === undefined && !this.reading;
  }

  /** The sentence for one field, when the fault is about it. */
  error(field: keyof RecipientForm): string | undefined {
    if (!this.fault || fieldOf(this.fault.detail)?.field !== field) return undefined;
    const said = sentences(this.fault);
    return `${said.what} ${said.do}`;
  }

  /** A fault that belongs to no field shown. */
  get otherFault(): Fault | undefined {
    if (!this.fault) return undefined;
    const field = fieldOf(this.fault.detail)?.field;
    return field !== undefined && field in this.form ? undefined : this.fault;
  }

  toggle(purpose: Purpose, on: boolean): void {
    const without = this.form.purposes.filter((other) => other !== purpose);
    this.form.purposes = on ? [...without, purpose] : without;
  }

  typeKey(text: string): Promise<void> {
    this.keyText = text;
    if (text.trim() === '') {
      this.removeKey();
      return Promise.resolve();
    }
    return this.#read({ text, place: null });
  }

  async openKey(): Promise<void> {
    try {
      const place = await choosePlace('recipient_key', t('recipients-key-dialog'));
      if (place) await this.#read({ text: null, place: place.token });
    } catch (thrown) {
      this.keyFault = asFault(thrown);
    }
  }

  removeKey(): void {
    this.#asked++;
    this.reading = false;
    this.keyText = '';
    this.form.age_recipient = '';
    this.fingerprint = undefined;
    this.keyFault = undefined;
  }

  async #read(source: KeySource): Promise<void> {
    const asked = ++this.#asked;
    this.reading = true;
    try {
      const key = await call('read_recipient_key', source);
      if (asked !== this.#asked) return;
      this.form.age_recipient = key.age_recipient;
      this.fingerprint = key.fingerprint;
      this.keyText = key.age_recipient;
      this.keyFault = undefined;
    } catch (thrown) {
      if (asked !== this.#asked) return;
      const fault = asFault(thrown);
      // A secret key is nothing to keep on screen.
      if (fault.code === 'key_is_secret') this.keyText = '';
      this.form.age_recipient = '';
      this.fingerprint = undefined;
      this.keyFault = fault;
    } finally {
      if (asked === this.#asked) this.reading = false;
    }
  }

  /** True when it was saved. */
  async save(recipients: Recipients): Promise<RecipientView | undefined> {
    if (!this.ready || this.saving) return undefined;
    this.saving = true;
    this.fault = undefined;
    try {
      return await recipients.save($state.snapshot(this.form), this.held?.id);
    } catch (thrown) {
      this.fault = asFault(thrown);
      return undefined;
    } finally {
      this.saving = false;
    }
  }
}
