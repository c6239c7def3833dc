/** An organisation while it is being written. */
import { record, session, shaped } from '../state';
import {
  asFault,
  call,
  fieldOf,
  sentences,
  type Fault,
  type OrganisationForm,
  type OrganisationView,
} from '../wire';

export const emptyForm = (): OrganisationForm => ({
  name: '',
  business_id: '',
  address: { street: '', postal_code: '', city: '', country: '' },
});

export function wireOf({ name, business_id, address }: OrganisationForm): OrganisationForm {
  return {
    name: name.trim(),
    business_id: business_id.trim(),
    address: {
      street: address.street.trim(),
      postal_code: address.postal_code.trim(),
      city: address.city.trim(),
      country: address.country,
    },
  };
}

export interface Begun {
  /** The organisation it would change; null when it is new. */
  of: string | null;
  form: OrganisationForm;
}

export function readBegun(raw: unknown): Begun | undefined {
  const kept = record(raw);
  return kept && { of: typeof kept.of === 'string' ? kept.of : null, form: shaped(emptyForm(), kept.form) };
}

const FIELDS = new Set(['name', 'business_id', 'street', 'postal_code', 'city', 'country']);

export class Draft {
  readonly of: OrganisationView | undefined;
  readonly #before: OrganisationForm;
  form = $state<OrganisationForm>(emptyForm());
  busy = $state(false);
  fault = $state.raw<Fault>();

  constructor(of?: OrganisationView) {
    this.of = of;
    this.#before = of ? structuredClone(of.form) : emptyForm();
    this.form = structuredClone(this.#before);
  }

  get dirty(): boolean {
    return JSON.stringify(wireOf(this.form)) !== JSON.stringify(wireOf(this.#before));
  }

  /** What is kept of it while it is not saved. */
  get begun(): Begun | undefined {
    return this.dirty ? { of: this.of?.id ?? null, form: this.form } : undefined;
  }

  error(field: string): string | undefined {
    return this.fault && this.#about() === field ? this.#words() : undefined;
  }

  get general(): string | undefined {
    return this.fault && !FIELDS.has(this.#about() ?? '') ? this.#words() : undefined;
  }

  async save(): Promise<OrganisationView | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.fault = undefined;
    try {
      const form = wireOf(this.form);
      const held = this.of
        ? await call('edit_organisation', { id: this.of.id, form })
        : await call('add_organisation', form);
      // It is saved, whatever the window comes to know of it.
      await session.refresh().catch(() => {});
      return held;
    } catch (thrown) {
      this.fault = asFault(thrown);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  #about(): string | undefined {
    return fieldOf(this.fault?.detail ?? null)?.field;
  }

  #words(): string {
    const said = sentences(this.fault!);
    return `${said.what} ${said.do}`;
  }
}
